import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { ModelSettings } from '../../../src-shared/terms/modelSettings';
import type { RowCondition, RowsPage } from '../../../src-shared/contract/rowConditions';
import { openFile, quietly, testEngine } from '../engine.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-rows-'));
/** Rows of a few kinds: many are copies, some have another label than their copy, some lack a number, one is like a formula. */
const fields = Array.from({ length: 2400 }, (_, i) => {
  const kind = i % 3 === 0 ? 0 : (i * i) % 307;
  const label = kind % 40 === 7 ? ['normal', 'smurf', 'satan'][i % 3] : ['normal', 'smurf', 'satan', 'guess_passwd'][kind % 4];
  return [['tcp', 'udp', '=1+1'][kind % 3], String(kind % 4 === 1 ? kind : 3 * (kind % 50)), kind % 11 === 5 ? '' : String(kind / 4), label];
});
const text = (rows: string[][]): string => ['protocol_type,count,rate,label', ...rows.map((row) => row.join(','))].join('\n');
let dataset: string;
let other: string;

beforeAll(async () => {
  writeFileSync(join(folder, 'a.csv'), text(fields));
  writeFileSync(join(folder, 'b.csv'), text([...fields.slice(0, 500).map(([a, b, c], i) => [a, b, c, i % 5 === 0 ? 'novel' : 'smurf']), ...fields.slice(500, 700)]));
  dataset = await openFile(engine, join(folder, 'a.csv'));
  other = await openFile(engine, join(folder, 'b.csv'));
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const read = (conditions: RowCondition[], of = dataset, trained: string | null = null): Promise<RowsPage> =>
  engine.call('rows.read', { dataset: of, trained, conditions, from: 0, count: 10_000 }, quietly());
const settings: ModelSettings = { target: 'attack', balance: 'undersample', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised', seed: 7 };
const balances = ['undersample', 'weights', 'none'] as const;
const splits = ['0.2', 'grouped:0.3', 'kfold:3', 'grouped:kfold:3', 'none'];

describe('the rows behind a figure', () => {
  it('are as many as each cell of a one-feature matrix counts, for every balance and split, and each is what the cell says', async () => {
    for (const balance of balances) {
      for (const split of splits) {
        for (const feature of ['count', 'protocol_type']) {
          const asked = { ...settings, balance, split };
          const { model } = await engine.call('models.inspect', { ...asked, dataset, feature }, quietly());
          for (const [name, actual, predicted] of [['tp', true, true], ['fn', true, false], ['fp', false, true], ['tn', false, false]] as const) {
            const found = await read([{ kind: 'judged', settings: asked, feature, threshold: 0.5, actual, predicted }]);
            expect(found.total, `${name} ${balance} ${split} ${feature}`).toBe(model.test[name]);
            for (const { number, cells } of found.rows) {
              expect(cells).toEqual(fields[number - 1]);
              expect(cells[3] !== 'normal').toBe(actual);
            }
          }
        }
      }
    }
  });

  it('are as many as each cell of a model of several features counts: training, own test part, second file', async () => {
    for (const [target, split, scale] of [[null, '0.2', undefined], ['attack', 'grouped:0.3', 'asinh'], [null, 'none', undefined]] as const) {
      const asked = { ...settings, target, split, balance: 'none', features: null, ...(scale && { scale }) };
      const { model, judged, classes } = await engine.call('combined.fit', { ...asked, dataset, test: other, leaveOutOverlap: true }, quietly());
      for (const { part, decided } of judged) {
        for (const [a, actual] of classes.entries()) {
          for (const [p, predicted] of classes.entries()) {
            const found = await read([{ kind: 'decided', model, part, actual, predicted }], part === 'file' ? other : dataset);
            expect(found.total, `${part} ${actual} ${predicted}`).toBe(decided!.confusion[a][p]);
          }
        }
      }
    }
  });

  it('are as many as each cell counts where folds judge each other, and where costs decide', async () => {
    const all = { ...settings, target: null, balance: 'weights', split: 'grouped:kfold:3', features: null } as const;
    const { model, judged, classes } = await engine.call('combined.fit', { ...all, dataset, test: null, leaveOutOverlap: false }, quietly());
    const costs = { name: 'missed attacks', classes, matrix: classes.map((actual, i) => classes.map((_, j) => (i === j ? 0 : actual === 'normal' ? 1 : 5 + j))) };
    const { parts } = await engine.call('costs.decide', { model, costs }, quietly());
    for (const { part, likeliest, leastCost } of parts) {
      expect(likeliest.confusion).toEqual(judged.find((one) => one.part === part)!.decided!.confusion);
      expect(leastCost.confusion).not.toEqual(likeliest.confusion);
      for (const [decided, weighed] of [[likeliest, undefined], [leastCost, costs]] as const) {
        for (const [a, actual] of classes.entries()) {
          for (const [p, predicted] of classes.entries()) {
            const found = await read([{ kind: 'decided', model, part, actual, predicted, ...(weighed && { costs: weighed }) }]);
            expect(found.total, `${part} ${actual} ${predicted} ${weighed?.name}`).toBe(decided.confusion[a][p]);
          }
        }
      }
    }
  });

  it('are as many as a second file’s matrix counts, and as its novel labels', async () => {
    for (const leaveOutOverlap of [false, true]) {
      const { features, novel } = await engine.call('testSet.judge', { ...settings, dataset, test: other, features: null, leaveOutOverlap }, quietly());
      for (const { name, test } of features) {
        const found = await read([{ kind: 'judged', settings, feature: name, threshold: 0.5, actual: true, predicted: false, leaveOutOverlap }], other, dataset);
        expect(found.total, name).toBe(test.fn);
      }
      expect((await read([{ kind: 'value', column: 'label', values: novel.labels }], other)).total).toBe(novel.rows);
    }
  });

  it('are as many as each cell of a table of counts, those of the other outcomes too', async () => {
    const [test] = await engine.call('tests.run', { dataset, alpha: 0.05, tests: [
      { family: 'custom', factor: 'protocol_type', outcome: 'label', levels: null, top: null, topOutcomes: 1, filters: [{ column: 'category', include: ['normal', 'dos', 'probe'] }], pairs: false },
    ] }, quietly());
    expect(test.leftOut!.merged.length).toBeGreaterThan(0);
    const filters: RowCondition[] = [{ kind: 'value', column: 'category', values: ['normal', 'dos', 'probe'] }];
    for (const [i, level] of test.levels.entries()) {
      for (const [j, outcome] of test.outcomes.entries()) {
        const last = j === test.outcomes.length - 1;
        const found = await read([...filters, { kind: 'value', column: 'protocol_type', values: [level] },
          { kind: 'value', column: 'label', values: last ? test.outcomes.slice(0, -1) : [outcome], not: last }]);
        expect(found.total, `${level} ${outcome}`).toBe(test.observed[i][j]);
      }
    }
  });

  it('are the overview’s: labels, categories, copies, conflicts, and a range of numbers', async () => {
    const overview = await engine.call('overview.compute', { dataset }, quietly());
    for (const [label, rows] of Object.entries(overview.labels)) expect((await read([{ kind: 'value', column: 'label', values: [label] }])).total).toBe(rows);
    for (const [name, rows] of Object.entries(overview.categories)) expect((await read([{ kind: 'value', column: 'category', values: [name] }])).total).toBe(rows);
    expect((await read([{ kind: 'repeated', how: 'copies' }])).total).toBe(overview.rows - overview.distinctRows);
    expect((await read([{ kind: 'repeated', how: 'conflicting' }])).total).toBe(overview.conflictingRows);
    const inRange = fields.filter(([, count]) => Number(count) >= 6 && Number(count) < 90);
    const range = await read([{ kind: 'range', column: 'count', from: 6, to: 90, closed: false }]);
    expect(range.rows.map(({ cells }) => cells)).toEqual(inRange);
    const numbered = await read([{ kind: 'numbered', rows: [2400, 7, 7, 2401] }]);
    expect(numbered.rows).toEqual([7, 2400].map((number) => ({ number, cells: fields[number - 1] })));
    expect((await read([{ kind: 'value', column: 'rate', values: [''] }])).total).toBe(fields.filter(([, , rate]) => rate === '').length);
  });

  it('are read a page at a time, and saved as CSV with marks before what a spreadsheet would run', async () => {
    const conditions: RowCondition[] = [{ kind: 'value', column: 'protocol_type', values: ['=1+1'] }];
    const all = await read(conditions);
    const page = await engine.call('rows.read', { dataset, trained: null, conditions, from: 5, count: 3 }, quietly());
    expect(page).toEqual({ ...all, rows: all.rows.slice(5, 8) });
    const path = join(folder, 'rows.csv');
    const save = (markFormulas: boolean) => engine.call('rows.save', { dataset, trained: null, conditions, markFormulas, file: engine.files.name(path) }, quietly());
    expect((await save(true)).marked).toBe(1);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines).toEqual(['row,protocol_type,count,rate,label', ...all.rows.map(({ number, cells: [, ...cells] }) => `${number},'=1+1,${cells.join(',')}`)]);
    expect((await save(false)).marked).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain(',=1+1,');
  });

  it('are saved in parts, each row once and in order; stopped between them, what stood there stays', async () => {
    const lines = Array.from({ length: 140_000 }, (_, i) => `tcp,${i % 90},${i % 7},${i % 2 === 0 ? 'normal' : 'smurf'}`);
    writeFileSync(join(folder, 'long.csv'), ['protocol_type,count,rate,label', ...lines].join('\n'));
    const long = await openFile(engine, join(folder, 'long.csv'));
    const path = join(folder, 'long rows.csv');
    const save = (context: CallContext) =>
      engine.call('rows.save', { dataset: long, trained: null, conditions: [], markFormulas: true, file: engine.files.name(path) }, context);
    const seen: number[] = [];
    const written = await save({ ...quietly(), progress: ({ step, done }) => { if (step === 'Writing rows') seen.push(done); } });
    const text = readFileSync(path, 'utf8');
    expect(text.split('\n')).toEqual(['row,protocol_type,count,rate,label', ...lines.map((line, i) => `${i + 1},${line}`), '']);
    expect(written).toEqual({ name: 'long rows.csv', bytes: text.length, marked: 0 });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBeGreaterThan(1 << 17);

    const stopping = new AbortController();
    const stopped = save({ signal: stopping.signal, progress: ({ step, done }) => { if (step === 'Writing rows' && done > 70_000) stopping.abort(); } });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv', 'long rows.csv', 'long.csv', 'rows.csv']);
    await engine.call('dataset.close', { dataset: long }, quietly());
  });

  it('are refused in words for a column that is not there, and a request of too many', async () => {
    await expect(read([{ kind: 'value', column: 'nothing', values: [] }])).rejects.toThrow(/“nothing” is not a column/);
    await expect(read([{ kind: 'range', column: 'label', from: 0, to: 1, closed: true }])).rejects.toThrow(/a column of numbers was expected/);
    await expect(engine.call('rows.read', { dataset, trained: null, conditions: [], from: 0, count: 10_001 }, quietly())).rejects.toThrow(/at most 10000 rows/);
  });
});
