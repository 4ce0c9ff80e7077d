import { firstReportSection, reportSectionList } from '../../src-shared/contract/reportSections';
import type { ReportOptions, SettingsFile } from '../../src-shared/contract/contract';

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

/** The layout as the report is asked for. */
export const layoutOptions = ({ title, author, paper, sections }: ReportLayout): ReportOptions => ({
  title: title.trim() || null,
  author: author.trim() || null,
  paper: paper ?? 'A4',
  sections: sections.filter(({ on }) => on).map(({ id, note }) => ({ id, note: note.trim() })),
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
