import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { TestFolder } from '../cli/runCli.fixture';
import { quietly, testEngine, usualSettings } from './engine.fixture';

/** Rows of background traffic stand among those of benign traffic and of attacks: of each, nobody says what it is. */
const rows = Array.from({ length: 900 }, (_, i): string => {
  const label = ['Clean', 'Wormhole', 'Clean', 'Sweeping', 'Background noise', 'Clean', 'Clean', 'Background noise', 'Wormhole'][i % 9];
  const shift = { Clean: 0, Wormhole: 9, Sweeping: 4, 'Background noise': 9 }[label]!;
  return [['tcp', 'udp', 'icmp'][(i * i + shift) % 3], (i * 7919) % 31 + shift, (i % 13) * (shift + 1), label].join();
});
const header = 'proto,count,bytes,Label';
const isDecided = (row: string): boolean => !row.endsWith('Background noise');

const engine = testEngine(2);
const folder = new TestFolder();
afterAll(async () => {
  await engine.close();
  folder.remove();
});
const open = (name: string, lines: string[]): Promise<DatasetSummary> => engine.call('dataset.open', {
  source: { kind: 'files', files: [engine.files.name(folder.write(name, [header, ...lines].join('\n')))] }, sample: null, seed: 1, labelColumn: null, labelCategories: {},
}, quietly());

let all: DatasetSummary;
let decided: DatasetSummary;
let second: DatasetSummary;
let secondDecided: DatasetSummary;
beforeAll(async () => {
  const others = rows.slice(0, 450).map((row) => row.replace(/^(\w+),(\d+)/, (_, proto: string, count: string) => `${proto},${Number(count) + 2}`));
  [all, decided] = [await open('all.csv', rows), await open('decided.csv', rows.filter(isDecided))];
  [second, secondDecided] = [await open('second.csv', others), await open('second-decided.csv', others.filter(isDecided))];
});

const { balance, split, penalty, C, intercept, seed } = usualSettings;
const settings = { balance, split, penalty, C, intercept, seed, target: 'attack' };
const undecided = rows.length - rows.filter(isDecided).length;

test('background is neither benign nor an attack, and Overview says so', async () => {
  expect(all.categories.map(({ name, role }) => `${name} ${role}`)).toEqual(['Background noise undecided', 'Clean benign', 'Sweeping scan', 'Wormhole malware']);
  const { alerts } = await engine.call('overview.compute', { dataset: all.dataset }, quietly());
  expect(alerts.find(({ code }) => code === 'undecided-rows')?.message)
    .toBe('200 rows (Background noise) are neither benign nor an attack: where attacks are asked for, they are in no class.');
});

test.each([
  ['drawn down, a test share', {}], ['as they are, no split', { balance: 'none', split: 'none' }], ['weighted, folds', { balance: 'weights', split: 'kfold:3' }],
])('models of any attack are those of the file without undecided rows: %s', async (_, how) => {
  const fit = ({ dataset }: DatasetSummary) =>
    engine.call('models.fitEach', { ...settings, ...how, dataset, features: null, leftOut: [] }, quietly());
  const [found, expected] = [await fit(all), await fit(decided)];
  expect(found).toEqual({ ...expected, undecided });
  expect(found.positives + found.negatives + undecided).toBe(rows.length);
});

const model = { features: null, target: 'attack', balance, split, penalty: 'l2', C, intercept: 'free', seed } as const;
test.each<[string, (dataset: string) => Promise<unknown>]>([
  ['one feature inspected', (dataset) => engine.call('models.inspect', { ...settings, dataset, feature: 'count' }, quietly())],
  ['a second opinion', (dataset) => engine.call('secondOpinions.refit', { ...settings, dataset, feature: 'count' }, quietly())],
  ['pairs of features', (dataset) => engine.call('selection.pairs', { ...settings, dataset, features: null, metric: 'mcc' }, quietly())],
  ['several features and what they cost', async (dataset) => {
    const { model: name, fileRows, parts: sizes, judged } = await engine.call('combined.fit', { ...model, dataset, test: null }, quietly());
    const costs = { name: 'dear', classes: ['other', 'attack'], matrix: [[0, 1], [5, 0]] };
    const { parts } = await engine.call('costs.decide', { model: name, costs }, quietly());
    const confusions = judged.map(({ decided: found }) => found?.confusion);
    return [fileRows, sizes, confusions, parts.map(({ likeliest, leastCost }) => [likeliest.total, leastCost.total])];
  }],
  ['every category, any attack among them', async (dataset) => {
    const { draws, targets } = await engine.call('categories.fit', { balance, split, penalty, C, intercept, seed, dataset, targets: ['attack'], features: null, draws: 2 }, quietly());
    return { draws, targets: targets.map(({ undecided: _, note: __, ...found }) => found) };
  }],
  ['attacks in the order of rows', async (dataset) => (await engine.call('order.find', { dataset }, quietly())).attacks?.rows],
])('so are other answers: %s', async (_, ask) => {
  expect(await ask(all.dataset)).toEqual(await ask(decided.dataset));
});

test('a second file is judged by its decided rows alone, and says how many are not', async () => {
  const judge = (train: DatasetSummary, test: DatasetSummary) =>
    engine.call('testSet.judge', { ...settings, dataset: train.dataset, test: test.dataset, features: null, leaveOutOverlap: false }, quietly());
  const [found, expected] = [await judge(all, second), await judge(decided, secondDecided)];
  expect(found.features).toEqual(expected.features);
  expect(found.recall).toEqual(expected.recall);
  expect(found).toMatchObject({ rows: 450, rowsUsed: 350, undecided: 100 });
  expect(found.schema.messages).toContain('100 rows are neither benign nor an attack: where attacks are asked for, they are in no class.');

  const together = await engine.call('combined.fit', { ...model, dataset: all.dataset, test: second.dataset }, quietly());
  const file = together.judged.find(({ part }) => part === 'file')!;
  expect(file.rows).toBe(350);
  expect(file.remarks).toContain('100 rows are neither benign nor an attack: where attacks are asked for, they are in no class.');
});

test('the rows behind a figure are those that it counts', async () => {
  const { model: fitted } = await engine.call('models.inspect', { ...settings, dataset: all.dataset, feature: 'count' }, quietly());
  const page = await engine.call('rows.read', {
    dataset: all.dataset, trained: null, from: 0, count: 1000,
    conditions: [{ kind: 'judged', settings, feature: 'count', threshold: 0.5, actual: false, predicted: true }],
  } as never, quietly());
  expect(page.rows).toHaveLength(fitted.test.fp);
  expect(page.rows.filter(({ cells }) => cells.includes('Background noise'))).toEqual([]);
});

test('copies that stay together are dealt without undecided rows', async () => {
  const { parts } = await engine.call('models.fitEach',
    { ...settings, balance: 'none', split: 'grouped:0.2', dataset: all.dataset, features: null, leftOut: [] }, quietly());
  expect([parts.train.positives + parts.test.positives, parts.train.negatives + parts.test.negatives]).toEqual([300, 400]);
});

test('a category is told from all other rows, undecided ones among them', async () => {
  const { positives, negatives, undecided: none } = await engine.call('models.fitEach',
    { ...settings, target: 'Wormhole', dataset: all.dataset, features: null, leftOut: [] }, quietly());
  expect([positives, negatives, none]).toEqual([200, 700, undefined]);
});
