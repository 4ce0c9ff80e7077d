import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import { afterAll, expect, it } from 'vitest';
import type { OpenRequest } from '../../src-shared/contract/contract';
import type { StudyResult } from '../../src-shared/contract/study';
import type { OverviewResult } from '../../src-shared/questions/overview/result';
import { byName } from '../../src-shared/terms/byName';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import type { OwnFamily } from '../../src-shared/terms/ownFamily';
import { labFlows, labRows, labTable } from '../../src-shared/terms/ownFamily.fixture';
import { TestFolder } from '../cli/runCli.fixture';
import { quietly, testEngine, usualSettings } from './engine.fixture';
import { kddLines } from './read/kddLines.fixture';

const fits = new Ajv({ strictKeywords: true })
  .compile(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/family.schema.json'), 'utf8')) as object);
const engine = testEngine();
const folder = new TestFolder();
afterAll(async () => {
  await engine.close();
  folder.remove();
});

type How = Partial<OpenRequest>;
const open = (path: string, how: How = {}): Promise<DatasetSummary> => engine.call('dataset.open', {
  source: { kind: 'files', files: [engine.files.name(path)] }, sample: null, seed: 1, labelColumn: null, labelCategories: {}, ...how,
}, quietly());
/** What a family decides of a reading. */
const reading = ({ columns, labels, categories, groups, factors, target, labelColumns, missingMarks, format }: DatasetSummary): object => ({
  columns: columns.map(({ reason: _, identity: __, ...column }) => column), labels: labels.map(({ mapped: _, ...label }) => label),
  categories, groups, factors, target, labelColumns, missingMarks, label: format.labelColumn,
});
const study = (dataset: string, target: string): Promise<StudyResult> =>
  engine.call('study.run', { dataset, settings: { ...usualSettings, target } }, quietly());
/** An alert says why a column is no feature; a family has to give a reason of its own where none was said. */
const codesOf = ({ alerts, ...overview }: OverviewResult): object =>
  ({ ...overview, alerts: alerts.map(({ code, column }) => [code, column]) });
async function saveAndOpen(dataset: string): Promise<OwnFamily> {
  const file = engine.files.name(folder.at('saved.wiretell-family.json'));
  await engine.call('family.save', { dataset, name: 'Saved', file }, quietly());
  return engine.call('family.open', { file }, quietly());
}

const table = folder.write('lab.csv', labTable(300));

it('reads a table as its family says', async () => {
  const summary = await open(table, { meaning: { family: labFlows } });
  expect(summary.family).toEqual({ id: 'own', name: 'Lab flows', layout: 'Lab flows', confidence: 1 });
  expect(summary.columns.map(({ name, kind, group, role }) => [name, kind, group, role])).toEqual([
    ['flow', 'numeric', 'other', 'meta'], ['proto', 'text', 'basic', 'feature'], ['octets', 'numeric', 'volume', 'feature'], ['app', 'text', 'basic', 'feature'],
    ['syn', 'numeric', 'basic', 'feature'], ['port', 'text', 'other', 'feature'], ['what', 'text', 'other', 'label'], ['bad', 'text', 'other', 'meta'],
  ]);
  expect(summary.columns[0]).toMatchObject({ reason: 'it counts the flows', identity: true });
  expect(summary).toMatchObject({
    groups: ['volume', 'basic', 'other'], factors: { protocol: 'proto', service: 'app', state: null }, target: 'storms', labelMap: 'by tool',
    labels: [
      { label: 'Knocking', rows: 100, category: 'knocks' }, { label: 'chat', rows: 50, category: 'peace' }, { label: 'hail', rows: 50, category: 'storms' },
      { label: 'quiet', rows: 100, category: 'peace' },
    ],
    missingMarks: [{ column: 'octets', mark: 'unmeasured', rows: 11 }, { column: 'app', mark: 'Unmeasured', rows: 10 }],
  });
  const headerless = folder.write('headerless.csv', `${labRows(300).map((row) => row.join()).join('\n')}\n`);
  expect(reading(await open(headerless, { meaning: { family: labFlows } }))).toEqual(reading(summary));
});

it('says how much of a family a file has that is none of it', async () => {
  const other = folder.write('x.csv', 'Proto,OCTETS,colour,label\ntcp,1,red,a\nudp,2,blue,b\n');
  await expect(open(other, { meaning: { family: labFlows } })).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN',
    detail: '“x.csv” has 2 of the 8 columns that the family “Lab flows” knows (proto, octets): flow, app, syn, port, what, bad were expected.' });
  const narrow = folder.write('y.csv', 'tcp,1,red,a\nudp,2,blue,b\n'.repeat(20));
  await expect(open(narrow, { meaning: { family: labFlows } })).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN',
    detail: 'without a header line, the 8 columns of the family “Lab flows” were expected (6 without labels); “y.csv” has 4.' });
});

it.each<[string, () => string, target: string, How]>([
  ['a family of one’s own', () => table, 'storms', { meaning: { family: labFlows }, labelCategories: byName([['chat', 'storms']]) }],
  ['a table of no family', () => table, 'hail',
    { labelColumn: 'what', meaning: { benign: ['chat'], roles: byName([['flow', 'meta'], ['bad', 'meta']]), kinds: byName([['port', 'text']]) } }],
  ['a family that is listed', () => folder.write('kdd.csv', kddLines(400)), 'storms', { labelCategories: byName([['smurf', 'storms']]) }],
])('saves %s, and what was said of it, so that the same file is read the same way and a study finds the same', async (_, file, target, how) => {
  const first = await open(file(), how);
  const family = await saveAndOpen(first.dataset);
  const again = await open(file(), { meaning: { family } });
  expect(reading(again)).toEqual(reading(first));
  expect(fits(family), JSON.stringify(fits.errors)).toBe(true);
  expect(again.family).toMatchObject({ id: 'own', name: 'Saved' });
  const [before, after] = [await study(first.dataset, target), await study(again.dataset, target)];
  for (const id of ['correlation', 'tests', 'models'] as const) expect(after[id], id).toEqual(before[id]);
  expect(codesOf(after.overview)).toEqual(codesOf(before.overview));
  expect(await saveAndOpen(again.dataset)).toEqual({ ...family, labels: family.labels.map((label) =>
    ({ ...label, ...(label.maps && { maps: label.maps.map((map) => ({ ...map, source: expect.any(String) })) }) })) });
});

it('needs labels to save a family', async () => {
  const unlabelled = folder.write('unlabelled.csv', `${kddLines(50).replaceAll(/,[^,]*$/gm, '')}`);
  const { dataset } = await open(unlabelled, { mayLackLabels: true });
  await expect(saveAndOpen(dataset)).rejects.toMatchObject({ code: 'UNLABELLED', detail: expect.stringContaining('“unlabelled.csv” has none') });
});
