import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportOptions } from '../../../src-shared/contract/contract';
import { sectionList } from '../../../src-shared/contract/sectionList';
import type { StudyResult } from '../../../src-shared/contract/study';
import { exampleStudy } from './exampleStudy.fixture';
import { plainLettering } from '../paper/lettering';
import { printableResult, printableSentence } from './printableText';
import { studyDocument } from './studyDocument';

/** The example with its longest label, a service, a column and a category called otherwise, wherever they are named. */
function renamed(name: (old: string) => string): StudyResult {
  const names = new Map(['smurf', 'warezmaster', 'ecr_i', 'src_bytes', 'dos'].map((old) => [old, name(old)]));
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? value.replace('“smurf”', `“${names.get('smurf')}”`);
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [names.get(key) ?? key, rename(item)]));
  };
  return rename(exampleStudy()) as StudyResult;
}

/** Everything that is measured and laid out, without the study that is attached. */
const content = async (study: StudyResult): Promise<string> => {
  const options: ReportOptions = { title: null, author: null, sections: sectionList.map(({ id }) => ({ id, note: '' })) };
  const { info, content: parts } = await studyDocument(study, options);
  return JSON.stringify([info, parts]);
};

describe('a report on long names', () => {
  let usual = 0;
  beforeAll(async () => { usual = (await content(renamed((old) => `a rather long name of ${old}, as such names go`))).length; });

  it.each([
    ['letters', (old: string) => `${old}${'x'.repeat(20_000)}`],
    ['combining marks', (old: string) => `${old}${'e\u0301'.repeat(10_000)}${'\u0301'.repeat(10_000)}`],
    ['marks on one letter', (old: string) => `${old}${'\u0301'.repeat(20_000)}`],
    ['letters that it can\'t draw', (old: string) => `${old}${'数'.repeat(20_000)}`],
    ['words', (old: string) => `${old} ${'word '.repeat(4000)}`],
    ['letters, alike where they are cut', (old: string) => `${'x'.repeat(20_000)}${old}`],
  ])('lays out no more than on names of usual length: %s', async (_, name) => {
    expect((await content(renamed(name))).length).toBeLessThan(3 * usual);
  });

  it('tells apart what begins alike', () => {
    const { labels, labelCategories } = printableResult(renamed((old) => `${'x'.repeat(20_000)}${old}`), plainLettering()).overview;
    expect(Object.keys(labels)).toHaveLength(Object.keys(exampleStudy().overview.labels).length);
    expect(Object.keys(labelCategories)).toEqual(Object.keys(labels));
    expect(Object.keys(printableResult({ é: 1, 'e\u0301': 2, '数': 3, '据': 4, '\u202e': 5, '\\u{202e}': 6 }, plainLettering()))).toEqual(['é', 'é (2)', '\ufffd', '\ufffd (2)', '\\u{202e}', '\\u{202e} (2)']);
  });

  it('keeps a note whole, but for what no page could hold', () => {
    const note = 'What was seen, said at length. '.repeat(500);
    expect(printableSentence(note, plainLettering(), note.length)).toBe(note);
    expect(printableSentence('\u0301'.repeat(20_000), plainLettering(), 20_000).length).toBeLessThan(1000);
  });

  it('may break a name that is wider than a column, so that no figure beside it leaves the page', async () => {
    const cells = (value: unknown): { text: string; wordBreak?: string }[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = 'text' in value && typeof value.text === 'string' ? [value as { text: string; wordBreak?: string }] : [];
      return [...own, ...Object.values(value).flatMap(cells)];
    };
    const tables = (value: unknown): unknown[] => (typeof value !== 'object' || value === null ? []
      : [...('table' in value ? [value.table] : []), ...Object.values(value).flatMap(tables)]);
    const sections = sectionList.filter(({ id }) => ['labels', 'columns', 'models', 'coefficients', 'categories'].includes(id));
    const { content: parts } = await studyDocument(renamed((old) => `${old}${'_x'.repeat(60)}`),
      { title: null, author: null, sections: sections.map(({ id }) => ({ id, note: '' })) });
    const wide = tables(parts).flatMap(cells).filter(({ text }) => /^(?:smurf|dos|src_bytes|ecr_i)_x\S{18}/.test(text));
    expect(wide.length).toBeGreaterThan(5);
    expect(wide.filter(({ wordBreak }) => wordBreak !== 'break-all')).toEqual([]);
  });
});
