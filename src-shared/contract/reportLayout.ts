import { askedQuestions, isAsked, type AskedId, type AskedQuestion, type AskedSettings, type Question } from '../questions/questionList';
import type { ReportOptions, SettingsFile } from './contract';
import { firstSection, sectionList } from './sectionList';
import type { StudySettings } from './study';

/** How a report is laid out. The first entry of `sections` is the first page, which is always there. */
export type ReportLayout = SettingsFile['report'];
export type LaidSection = ReportLayout['sections'][number];

/** Every section in its usual order, without notes. */
export const usualLayout = (): ReportLayout => ({
  title: '', author: '', paper: 'A4',
  sections: sectionList.map(({ id }) => ({ id, on: true, note: '' })),
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
  const first = all.find(({ id }) => id === firstSection.id) as LaidSection;
  return { title: stored.title, author: stored.author, paper: stored.paper ?? 'A4', sections: [{ ...first, on: true }, ...all.filter((section) => section !== first)] };
}

/** The question that a section answers; `null` where it is none's: the first page, how to check, definitions. */
export const questionOf = (section: string): Question | null => sectionList.find(({ id }) => id === section)?.question ?? null;

/** Whether anything is asked; an empty list asks nothing. */
const asksOf = (settings: StudySettings, id: AskedId): boolean => {
  const set = settings.asked[id];
  return set !== undefined && !(Array.isArray(set) && set.length === 0);
};

/** What a report is asked: no question whose sections are off, nor one that needs such a question, or a second file that is not there. */
export function reportedSettings(settings: StudySettings, { sections }: ReportLayout, hasSecondFile: boolean): StudySettings {
  const on = new Set(sections.filter((section) => section.on).map(({ id }) => questionOf(id)));
  const can = (one: AskedQuestion): boolean => asksOf(settings, one.id) && on.has(one) && (hasSecondFile || one.onSecondFile !== true);
  const able = askedQuestions.filter(can);
  const asked = able.filter(({ needs = [] }) => needs.every((needed) => able.some(({ id }) => id === needed)));
  return { ...settings, asked: Object.fromEntries(asked.map(({ id }) => [id, settings.asked[id]])) as AskedSettings };
}

/**
 * The sections that a report holds: those that are on and have something to say, since their question is asked or every study
 * answers it. Ticks, contents and PDF all go by this list.
 */
export const tickedSections = ({ sections }: ReportLayout, settings: StudySettings): LaidSection[] => sections.filter(({ id, on }) => {
  const question = questionOf(id);
  return on && (question === null || !isAsked(question) || asksOf(settings, question.id));
});

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
