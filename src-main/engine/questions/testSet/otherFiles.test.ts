import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byName, rowsOfName } from '../../../../src-shared/terms/byName';
import type { OpenRequest } from '../../../../src-shared/contract/contract';
import type { TestSetRequest } from '../../../../src-shared/questions/testSet/testSet';
import type { TestSetResult } from '../../../../src-shared/questions/testSet/result';
import type { DatasetSummary } from '../../../../src-shared/terms/datasetSummary';
import { kddFeatures } from '../../../../src-shared/families/kdd99';
import { quietly, testEngine, usualSettings } from '../../engine.fixture';
import { kddLine } from '../../read/kddLines.fixture';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';

/** Second files that are not quite like the first: each is read, and each difference is said in a sentence. */
describe('a second file unlike the first', () => {
  const engine = testEngine();
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-other-'));
  const names = [...kddFeatures.map(({ name }) => name), 'label'];
  const rows = Array.from({ length: 400 }, (_, i) => kddLine(i).split(','));
  let train = '';
  let files = 0;

  const open = async (content: string, how: Partial<OpenRequest> = {}): Promise<DatasetSummary> => {
    const path = join(folder, `file${files++}.csv`);
    writeFileSync(path, content);
    const source = { kind: 'files', files: [engine.files.name(path)] };
    return engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels: true, ...how }, quietly());
  };
  const table = (columns: string[], cells: string[][]): string => `${[columns, ...cells].map((row) => row.join()).join('\n')}\n`;
  const judge = (test: DatasetSummary, how: Partial<TestSetRequest> = {}): Promise<TestSetResult> => engine.call('testSet.judge',
    { ...modelSettingsOf(usualSettings), dataset: train, test: test.dataset, features: null, leaveOutOverlap: false, ...how }, quietly());
  /** The training rows under a header, with something changed: a fitting file in every other way. */
  const judgeChanged = async (
    change: (row: string[], i: number) => string[], columns = names, how: Partial<TestSetRequest> = {},
  ): Promise<TestSetResult> =>
    judge(await open(table(columns, rows.map((row, i) => change([...row], i)))), how);
  const put = (row: string[], column: string, value: string): string[] => row.with(names.indexOf(column), value);

  beforeAll(async () => { train = (await open(table(names, rows), { mayLackLabels: false })).dataset; });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says nothing where the file fits', async () => {
    const { schema, features, overlap, labelled } = await judgeChanged((row) => row);
    expect(schema).toEqual(
      { missingColumns: [], extraColumns: [], reordered: false, otherKinds: [], unseenLevels: [], unknownLabels: [], messages: [] },
    );
    expect(features.length).toBeGreaterThan(20);
    expect(overlap).toEqual({ exactRows: 400, sameFeaturesRows: 400, exactShare: 1, leftOut: false });
    expect(labelled).toBe(true);
  });

  it('judges the columns that are there, in any order', async () => {
    const kept = names.filter((name) => name !== 'service' && name !== 'count').reverse();
    const { schema, features, overlap } = await judgeChanged((row) => kept.map((name) => row[names.indexOf(name)]), kept);
    expect(schema.missingColumns).toEqual(['service', 'count']);
    expect(schema.messages).toEqual([
      'Not in this file, so not judged: service, count.',
      'The columns stand in another order; they were matched by name.',
      'Rows are compared with those of training by the 39 features that both files have.',
    ]);
    expect(features.map(({ name }) => name)).not.toContain('service');
    expect(overlap.exactRows).toBe(400);
    const { features: whole } = await judgeChanged((row) => row);
    for (const feature of features) expect(feature).toEqual(whole.find(({ name }) => name === feature.name));
  });

  it('passes over columns that training does not have', async () => {
    const { schema, features } = await judgeChanged((row, i) => ['x', ...row, String(i * 3)], ['vendor', ...names, 'port']);
    expect(schema.extraColumns).toEqual(['vendor', 'port']);
    expect(schema.messages).toEqual(['Not in the training file, so not used: vendor, port.']);
    expect(features).toEqual((await judgeChanged((row) => row)).features);
  });

  it('does not judge a column of another kind, nor an empty one, and counts text among numbers as missing', async () => {
    const { schema, features } = await judgeChanged((row, i) => {
      const changed = put(put(row, 'src_bytes', 'much'), 'dst_bytes', '');
      return put(put(changed, 'flag', ''), 'duration', i === 6 || i === 8 ? 'long' : row[0]);
    });
    expect(schema.otherKinds).toEqual([
      { column: 'flag', training: 'text', here: 'empty' },
      { column: 'src_bytes', training: 'numeric', here: 'text' },
      { column: 'dst_bytes', training: 'numeric', here: 'empty' },
    ]);
    expect(schema.messages).toEqual([
      'flag holds no value here and text in training, so it is not judged.',
      'src_bytes holds text here and numbers in training, so it is not judged.',
      'dst_bytes holds no value here and numbers in training, so it is not judged.',
      'duration holds text instead of a number in 2 rows (first “long”, in row 7); they count as missing.',
      'Rows are compared with those of training by the 38 features that both files have.',
    ]);
    expect(schema.missingColumns).toEqual([]);
    expect(features.some(({ name }) => ['flag', 'src_bytes', 'dst_bytes'].includes(name))).toBe(false);
    expect(features.some(({ name }) => name === 'duration')).toBe(true);
  });

  it('names values of text columns that training never saw, with their rows', async () => {
    const { schema } = await judgeChanged((row, i) => {
      if (i === 0) return put(row, 'flag', 'NEW');
      return i < 10 ? put(row, 'service', `s${i % 3}`) : row;
    });
    expect(schema.unseenLevels).toEqual([
      { column: 'service', level: 's0', rows: 3 }, { column: 'service', level: 's1', rows: 3 }, { column: 'service', level: 's2', rows: 3 },
      { column: 'flag', level: 'NEW', rows: 1 },
    ]);
    expect(schema.messages).toEqual([
      '3 values of service, in 9 rows, never occur in training; they count as none of the known ones: “s0” (3 rows), “s1” (3 rows), “s2” (3 rows).',
      'flag “NEW” (1 row) never occurs in training; it counts as none of the known ones.',
    ]);
  });

  it('keeps rows whose label the map does not know, and says how they count', async () => {
    const unknown = (target: string) => judgeChanged((row, i) => (i < 3 ? row.with(-1, 'mirai') : i === 3 ? row.with(-1, '') : row), names, { target });
    const result = await unknown('dos');
    expect(result.rows).toBe(400);
    expect(rowsOfName(result.categories, 'unknown')).toBe(4);
    expect(Object.values(result.categories).reduce((sum, count) => sum + count, 0)).toBe(400);
    expect(result.schema.unknownLabels).toEqual([{ label: 'mirai', rows: 3 }]);
    expect(result.rowsUsed).toBe(399);
    expect(result.schema.messages).toEqual([
      'The label map does not know “mirai” (3 rows): they count as category “unknown”, and so not as dos.',
      '1 row has no label: it is not judged.',
    ]);
    expect(result.novel).toEqual({ labels: ['mirai'], rows: 3 });
    expect(result.recall[0].labels.map(({ label }) => label)).not.toContain('');
    expect((await unknown('attack')).schema.messages[0]).toContain('they count as category “unknown”, and so in no class.');
  });

  it('says which labels have another category than in training', async () => {
    const test = await open(table(names, rows), { labelCategories: byName([['smurf', 'probe']]) });
    const { schema, features } = await judge(test);
    const smurfs = rows.filter((row) => row.at(-1) === 'smurf.').length;
    expect(schema.messages).toEqual([
      `Not of the same category as in training: “smurf” (dos there, probe here; ${smurfs} rows). Each file goes by its own label map.`,
      `No row of this file is dos (${smurfs} rows in training): how well it would be found stays open.`,
    ]);
    expect(features[0].test.tp + features[0].test.fn).toBe(0);
    expect(features[0].metrics.recall).toBeNull();
  });

  it('says which categories stand in one of the files alone', async () => {
    const { schema, features } = await judgeChanged((row, i) => (i === 0 ? row.with(-1, 'perl.') : row.at(-1) === 'ipsweep.' ? row.with(-1, 'normal.') : row));
    const probes = rows.filter((row) => row.at(-1) === 'ipsweep.').length;
    expect(schema.messages).toEqual([
      `No row of this file is probe (${probes} rows in training): how well it would be found stays open.`,
      'No row of training is u2r: the 1 row of it here is judged by models that never saw any.',
    ]);
    expect(features.length).toBeGreaterThan(20);
  });

  it('judges a label that only training has, and refuses one that only the test file has', async () => {
    const test = await open(table(names, rows.map((row) => (row.at(-1) === 'ipsweep.' ? row.with(-1, 'perl.') : row))));
    const { features } = await judge(test, { target: 'ipsweep' });
    expect(features[0].metrics.recall).toBeNull();
    expect(features[0].metrics.specificity).not.toBeNull();
    for (const target of ['u2r', 'perl']) {
      await expect(judge(test, { target })).rejects.toMatchObject({
        code: 'TARGET_NOT_FOUND', detail: expect.stringMatching(new RegExp(`^“${target}” has no row in the training file, so that no model .* the test file has \\d+ rows of it\\.$`)),
      });
    }
    await expect(judge(test, { target: 'nosuch' })).rejects.toMatchObject({ code: 'TARGET_NOT_FOUND', detail: expect.stringContaining('“nosuch” is neither') });
  });

  it('checks columns and overlap of a file without labels, and judges nothing', async () => {
    const test = await open(`${rows.map((row, i) => put(row, 'service', i < 7 ? 'new' : row[2]).slice(0, -1).join()).join('\n')}\n`);
    expect(test).toMatchObject({ labelled: false, format: { id: 'kdd99-unlabelled', labelColumn: '' }, labels: [{ label: '', rows: 400, category: 'unknown' }] });
    expect(test.columns.map(({ name }) => name)).toEqual(names.slice(0, -1));
    expect(test.preview.every(({ cells }) => cells.length === 41)).toBe(true);
    expect(await judge(test, { leaveOutOverlap: true, target: 'nosuch' })).toEqual({
      data: test.data, rejected: test.rejected, target: 'nosuch', rows: 400, rowsUsed: 400, labelled: false, categories: {},
      schema: {
        missingColumns: [], extraColumns: [], reordered: false, otherKinds: [], unknownLabels: [],
        unseenLevels: [{ column: 'service', level: 'new', rows: 7 }],
        messages: [
          'This file has no labels: its rows can be predicted, and not judged.',
          'service “new” (7 rows) never occurs in training; it counts as none of the known ones.',
        ],
      },
      overlap: { exactRows: null, sameFeaturesRows: 393, exactShare: null, leftOut: false },
      novel: { labels: [], rows: 0 }, features: [], recall: [],
    });
  });

  it('does not take a file without labels for the first one', async () => {
    await expect(open(`${rows.map((row) => row.slice(0, -1).join()).join('\n')}\n`, { mayLackLabels: false })).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN' });
    await expect(open('a,b\n1,2\n', { mayLackLabels: false })).rejects.toMatchObject({ code: 'NO_LABEL' });
  });

  it('has no figures, and no false ones, where nothing is left to judge', async () => {
    const { rowsUsed, features, recall } = await judgeChanged((row) => row, names, { leaveOutOverlap: true });
    expect(rowsUsed).toBe(0);
    for (const { test, metrics } of features) {
      expect(test).toEqual({ tp: 0, fp: 0, tn: 0, fn: 0 });
      expect(Object.values(metrics).filter((value) => value !== null && !Number.isFinite(value))).toEqual([]);
      expect([metrics.accuracy, metrics.recall, metrics.auc, metrics.logLoss]).toEqual([null, null, null, null]);
    }
    expect(recall[0].labels.every(({ recall: share }) => share === null)).toBe(true);
  });

  it('compares nothing where no column is common', async () => {
    const { overlap, features, schema } = await judgeChanged((row, i) => [String(i % 5), row.at(-1)!], ['x', 'label']);
    expect(overlap).toMatchObject({ exactRows: 0, sameFeaturesRows: 0 });
    expect(features).toEqual([]);
    expect(schema.missingColumns).toHaveLength(41);
  });
});
