import { firstReportSection, reportSectionList, type ReportSectionId } from './reportSections';
import type { ReportOptions, SettingsFile } from './contract';
import type { FurtherSettings, StudySettings } from './study';

/** How a report is laid out. The first entry of `sections` is the first page, which is always there. */
export type ReportLayout = SettingsFile['report'];
export type LaidSection = ReportLayout['sections'][number];

/** Every section in its usual order, without notes. */
export const usualLayout = (): ReportLayout => ({
  title: '', author: '', paper: 'A4',
  sections: [firstReportSection, ...reportSectionList].map(({ id }) => ({ id, on: true, note: '' })),
});

/**
 * A layout as it came from a file: sections that this version does not know are dropped, those that the file does not name
 * come last and off, and the first page stays first and on.
 */
export function takeLayout(stored: ReportLayout): ReportLayout {
  const usual = usualLayout().sections;
  const known = stored.sections.filter(({ id }, at) =>
    usual.some((section) => section.id === id) && stored.sections.findIndex((section) => section.id === id) === at);
  const missing = usual.filter(({ id }) => !known.some((section) => section.id === id)).map((section) => ({ ...section, on: false }));
  const all = [...known, ...missing];
  const first = all.find(({ id }) => id === firstReportSection.id) as LaidSection;
  return { title: stored.title, author: stored.author, paper: stored.paper ?? 'A4', sections: [{ ...first, on: true }, ...all.filter((section) => section !== first)] };
}

/** What a study must ask so that a section has something to say; sections that are not named here always have. */
const asks: { readonly [id in ReportSectionId]?: (further: FurtherSettings, secondOpinions: readonly string[]) => boolean } = {
  'second-opinion': (_, secondOpinions) => secondOpinions.length > 0,
  categories: ({ categories }) => categories !== null,
  giveaways: ({ giveaways }) => giveaways,
  price: ({ price }) => Boolean(price),
  frontier: ({ frontier }) => Boolean(frontier),
  'test-set': ({ testSet }) => testSet !== null,
  combined: ({ combined }) => Boolean(combined),
  selection: ({ selection }) => Boolean(selection),
  costs: ({ costs }) => Boolean(costs),
};
const nothing: FurtherSettings = { categories: null, giveaways: false, testSet: null };

/** What a report is asked: what belongs to a section that is off is not asked, nor what costs of a model need without that model. */
export function reportedSettings(settings: StudySettings, { sections }: ReportLayout, hasTestFile: boolean): StudySettings {
  const { further, ...plain } = settings;
  if (further === undefined) return settings;
  const on = (id: ReportSectionId): boolean => sections.some((section) => section.id === id && section.on);
  const together = on('combined') && Boolean(further.combined);
  const { price, frontier, ...others } = further;
  const asked: FurtherSettings = {
    ...others,
    categories: on('categories') ? further.categories : null,
    giveaways: on('giveaways') && further.giveaways,
    ...(on('price') && price && { price }),
    ...(on('frontier') && frontier && { frontier }),
    testSet: on('test-set') && hasTestFile ? further.testSet : null,
    combined: together ? further.combined : null,
    path: together ? further.path : null,
    selection: on('selection') ? further.selection : null,
    costs: together && on('costs') ? further.costs : null,
  };
  return Object.values(asked).some(Boolean) ? { ...plain, further: asked } : plain;
}

/** The sections that a report holds: those that are on and have something to say. Ticks, contents and PDF all go by this list. */
export const tickedSections = ({ sections }: ReportLayout, { further = nothing }: StudySettings, secondOpinions: readonly string[]): LaidSection[] =>
  sections.filter(({ id, on }) => on && (asks[id as ReportSectionId]?.(further, secondOpinions) ?? true));

/** The layout as the report is asked for. */
export const layoutOptions = ({ title, author, paper }: ReportLayout, ticked: readonly LaidSection[]): ReportOptions => ({
  title: title.trim() || null,
  author: author.trim() || null,
  paper: paper ?? 'A4',
  sections: ticked.map(({ id, note }) => ({ id, note: note.trim() })),
});

/** The section moved by so many places; the first page keeps its own. Out of bounds nothing moves. */
export function moveSection(sections: readonly LaidSection[], id: string, by: number): LaidSection[] {
  const from = sections.findIndex((section) => section.id === id);
  const to = from + by;
  if (from < 1 || to < 1 || to >= sections.length) return [...sections];
  const moved = sections.filter((_, at) => at !== from);
  moved.splice(to, 0, sections[from]);
  return moved;
}
