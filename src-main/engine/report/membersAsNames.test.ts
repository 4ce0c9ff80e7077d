import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportOptions } from '../../../src-shared/contract/contract';
import type { StudyResult } from '../../../src-shared/contract/study';
import { runCli, TestFolder } from '../../cli/runCli.fixture';
import { compareStudies } from './compareWithReport';
import { studyDocument } from './studyDocument';
import { studyPdf } from './writePdf';

/** Names that every object has a member of, each beside a harmless twin: the same letters, so as wide and sorted alike. */
const twins: [harmless: string, hostile: string][] = [
  ['__prtoo__', '__proto__'], ['constructro', 'constructor'], ['hasOwnPropetry', 'hasOwnProperty'], ['toStrign', 'toString'],
  ['valuefO', 'valueOf'], ['__defineGetetr__', '__defineGetter__'],
];
const hostile = (text: string): string => twins.reduce((changed, [twin, name]) => changed.replaceAll(twin, name), text);
const name = (i: number): string => twins[i % twins.length][0];

/** Columns, services and labels bear these names, and so do the categories by the label map; one protocol does, too. */
function table(): string {
  const header = ['protocol_type', 'service', 'flag', ...twins.map(([twin]) => twin), 'label'];
  const rows = Array.from({ length: 400 }, (_, i) => [
    i % 7 === 0 ? name(1) : ['tcp', 'udp'][i % 2], name(Math.floor(i / 2)), i % 5 === 0 ? name(2) : 'SF',
    ...twins.map((_twin, t) => (i * (t + 3)) % 11 + (i % twins.length === t ? 4 : 0)), i % 3 === 0 ? 'normal' : name(Math.floor(i / 3) + (i % 2)),
  ]);
  return [header, ...rows].map((row) => row.join(',')).join('\n');
}
const labelMap = (): string => JSON.stringify(Object.fromEntries(twins.map(([twin], i) => [twin, i === 5 ? 'dos' : name(i + 1)])));

describe('a file whose names are members of every object, beside its harmless twin', () => {
  const folder = new TestFolder();
  afterAll(() => folder.remove());
  const printed: { out: string; json: string; study: StudyResult }[] = [];

  beforeAll(async () => {
    for (const change of [(text: string) => text, hostile]) {
      const data = folder.write('data.csv', change(table()));
      const map = folder.write('map.json', change(labelMap()));
      const json = folder.at('study.json');
      const { code, out, err } = await runCli(['study', data, '--label-map', map, '--json', json,
        '--target', change(name(1)), '--test', data, '--giveaways', '--categories', '1', '--combined', 'all', '--path', '3', '--costs', 'ones',
        '--select', 'forward:2', '--select', 'pairs', '--select-folds', '3', '--compare', `${change(name(2))}:label`,
        '--compare', `service:${change(name(4))}`, '--where', `service=${change(name(0))}|${change(name(3))}`]);
      expect(code, err).toBe(0);
      printed.push({ out, json: readFileSync(json, 'utf8'), study: JSON.parse(readFileSync(json, 'utf8')) as StudyResult });
    }
  }, 120_000);

  const neutral = (text: string): string => text.replace(/[0-9a-f]{64}|[0-9a-f]{16}…|(?<="model": ")[0-9a-f]{16}|zr\d+-\w+-?\d*/g, '#');

  it('has every figure of it, in the result and in the shell’s words', () => {
    const [twin, real] = printed;
    expect(neutral(real.json)).toBe(neutral(hostile(twin.json)));
    expect(neutral(real.out)).toBe(neutral(hostile(twin.out)));
    expect(Object.keys(real.study.overview.labels)).toHaveLength(twins.length + 1);
    expect(Object.keys(real.study.settings.labelCategories)).toHaveLength(twins.length);
  });

  it('has every page of it, charts included, and the report holds when it is checked', async () => {
    const options: ReportOptions = { title: 'A study', author: null, sections: null };
    const [twin, real] = await Promise.all(
      printed.map(async ({ study }) => neutral(JSON.stringify((await studyDocument(study, options)).content))),
    );
    expect(real).toBe(hostile(twin));
    const pdf = folder.write('study.pdf', (await studyPdf(printed[1].study, { ...options, sections: [] })).pdf);
    const data = folder.write('data.csv', hostile(table()));
    expect(await runCli(['check', pdf, data, '--test', data])).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  }, 120_000);

  it('is checked figure by figure', () => {
    const [twin, real] = printed.map(({ study }) => study);
    expect(compareStudies(real, real)).toEqual({ ...compareStudies(twin, twin) });
    const changed = structuredClone(real) as StudyResult & { constructor: unknown };
    changed.constructor = 1;
    expect(compareStudies(changed, real).differences).toEqual([{ path: 'constructor', reported: '1', recomputed: 'nothing' }]);
  });
});
