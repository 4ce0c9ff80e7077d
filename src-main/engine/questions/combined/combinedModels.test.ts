import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOfName } from '../../../../src-shared/terms/byName';
import type { CombinedRequest } from '../../../../src-shared/questions/combined/combined';
import type { CombinedResult } from '../../../../src-shared/questions/combined/result';
import { kdd99Costs } from '../../../../src-shared/schemas/kddCosts';
import { openFile, quietly, testEngine, usualSettings } from '../../engine.fixture';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';

const total = (matrix: number[][]): number => matrix.flat().reduce((sum, rows) => sum + rows, 0);
const costs = { name: kdd99Costs.name, classes: [...kdd99Costs.classes], matrix: kdd99Costs.matrix };

describe('a model of several features, on the sample', () => {
  const engine = testEngine();
  let folder = '';
  let dataset = '';
  let rows = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wiretell-combined-'));
    const request = { source: { kind: 'sample', seed: 1999 }, sample: null, seed: 1, labelColumn: null, labelCategories: {} };
    ({ dataset, rows } = await engine.call('dataset.open', request, quietly()));
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });

  const features = ['protocol_type', 'src_bytes', 'count', 'flag'];
  const usual = { features, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed: 1999, test: null } as const;
  const fit = (change: Partial<CombinedRequest> = {}): Promise<CombinedResult> =>
    engine.call('combined.fit', { ...usual, dataset, ...change }, quietly());

  it('is the model of one feature, on the same rows, where there is one', async () => {
    const settings = modelSettingsOf(usualSettings);
    const [alone] = (await engine.call('models.fitEach', { ...settings, dataset, features: ['service'], leftOut: [] }, quietly())).features;
    const combined = await fit({ ...settings, features: ['service'] });
    const [train, test] = combined.judged;
    expect(train.binary!.matrix).toEqual(alone.train);
    expect(test.binary!.matrix).toEqual(alone.test);
    expect(test.binary!.metrics.auc).toBeCloseTo(alone.metrics.auc!, 12);
    expect(combined.fit.objective).toBeCloseTo(alone.objective, 6);
  });

  it('judges every category, on its training rows and on rows that it has not seen', async () => {
    const { classes, judged, outputs, coefficients, fit: { converged }, notTrained } = await fit();
    expect(classes).toEqual(['normal', 'probe', 'dos', 'u2r', 'r2l']);
    expect(outputs).toEqual(classes);
    expect(converged).toBe(true);
    expect(notTrained).toEqual([]);
    expect(judged.map(({ part }) => part)).toEqual(['train', 'test']);
    expect(judged[0].rows + judged[1].rows).toBe(rows);
    expect(judged[1].decided!.accuracy).toBeGreaterThan(0.8);
    expect(judged[1].calibration.map((curve) => curve.class)).toEqual(classes);
    expect(coefficients.map(({ strength }) => strength)).toEqual(coefficients.map(({ strength }) => strength).sort((a, b) => b - a));
  });

  it('judges every row once with folds, each by a model that did not see it', async () => {
    const { judged } = await fit({ split: 'kfold:3' });
    expect(judged.map(({ part }) => part)).toEqual(['train', 'test']);
    expect(judged.map((part) => total(part.decided!.confusion))).toEqual([rows, rows]);
    expect(judged[1].logLoss).toBeGreaterThan(judged[0].logLoss!);
  });

  it('draws every category down to the smallest where it undersamples', async () => {
    const { parts } = await fit({ balance: 'undersample', split: 'none' });
    expect(new Set(parts.train).size).toBe(1);
    expect(parts.test).toEqual([0, 0, 0, 0, 0]);
  });

  it('answers the same question from memory, and forgets it with its dataset', async () => {
    const first = await fit();
    const running = vi.spyOn(engine.pool, 'run');
    expect(await fit()).toEqual(first);
    expect(running).not.toHaveBeenCalled();
    running.mockRestore();
    const other = await engine.call('dataset.open', {
      source: { kind: 'sample', seed: 1999 }, sample: 3000, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
    const small = await fit({ dataset: other.dataset });
    expect(small.model).not.toBe(first.model);
    await engine.call('dataset.close', { dataset: other.dataset }, quietly());
    await expect(engine.call('costs.decide', { model: small.model, costs }, quietly())).rejects.toThrow('fit the features together again');
  });

  it('costs no more when it decides by least expected cost on its own training rows, and says what constants cost', async () => {
    const { model, judged } = await fit();
    const { parts } = await engine.call('costs.decide', { model, costs }, quietly());
    expect(parts.map(({ rows: n }) => n)).toEqual(judged.map((part) => part.rows));
    for (const { likeliest, leastCost, constant, contest } of parts) {
      expect(leastCost.average!).toBeLessThanOrEqual(likeliest.average!);
      expect(constant.map((answer) => answer.class)).toEqual(costs.classes);
      expect(contest).toBe(false);
    }
    expect(parts[1].likeliest.confusion).toEqual(judged[1].decided!.confusion);
    const few = { name: 'mine', classes: ['normal', 'dos'], matrix: [[0, 1], [1, 0]] };
    await expect(engine.call('costs.decide', { model, costs: few }, quietly())).rejects.toThrow('there is none for probe');
  });

  it('brings balanced classes back to their shares before it weighs costs', async () => {
    const alike = { name: 'alike', classes: ['other', 'u2r'], matrix: [[0, 1], [1, 0]] };
    const { model } = await fit({ target: 'u2r', balance: 'weights', split: 'none' });
    const { parts: [{ likeliest, leastCost }] } = await engine.call('costs.decide', { model, costs: alike }, quietly());
    // Balanced, the model cries wolf; at its own share, u2r is rarely the better guess.
    expect(likeliest.confusion[0][1]).toBeGreaterThan(leastCost.confusion[0][1]);
    expect(leastCost.total).toBeLessThan(likeliest.total);
  });

  it('weighs the rows that undersampling has left by their shares in the file, for every answer alike', async () => {
    const { model, judged: [train], fileRows } = await fit({ balance: 'undersample', split: 'none' });
    const { parts: [{ rowWeights, likeliest, leastCost, constant }] } = await engine.call('costs.decide', { model, costs }, quietly());
    const shares = fileRows.map((n) => n / rows);
    const perRow = (confusion: number[][]): number => confusion.reduce((sum, cells, actual) =>
      sum + shares[actual] * cells.reduce((cost, n, called) => cost + n * costs.matrix[actual][called], 0) / total([cells]), 0);
    expect(rowWeights!.map((weight) => weight * train.rows / 5 / train.rows)).toEqual(
      shares.map((share) => expect.closeTo(share, 12) as number),
    );
    expect(likeliest.average).toBeCloseTo(perRow(likeliest.confusion), 12);
    expect(leastCost.average).toBeCloseTo(perRow(leastCost.confusion), 12);
    expect(leastCost.average!).toBeLessThanOrEqual(likeliest.average!);
    for (const { average } of constant) expect(leastCost.average!).toBeLessThanOrEqual(average!);
  });

  it('saves every row’s answer, in the order of the file', async () => {
    const { model, judged } = await fit({ split: 'none' });
    const path = join(folder, 'answers.csv');
    await engine.call('predictions.save', { model, of: 'data', costs, file: engine.files.name(path) }, quietly());
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(lines[0]).toBe('row,label,predicted,least_cost,p_normal,p_probe,p_dos,p_u2r,p_r2l');
    expect(lines).toHaveLength(rows + 1);
    const cells = lines.slice(1).map((line) => line.split(','));
    expect(cells.map(([row]) => Number(row))).toEqual(Array.from({ length: rows }, (_, i) => i + 1));
    const dos = cells.filter(([, , predicted]) => predicted === 'dos').length;
    expect(dos).toBe(rowsOfName(judged[0].predicted, 'dos'));
    for (const [, , , , ...probabilities] of cells.slice(0, 50)) {
      expect(probabilities.map(Number).reduce((sum, p) => sum + p)).toBeCloseTo(1, 7);
    }
    await engine.call('predictions.save', { model, of: 'data', costs, decimalMark: 'comma', file: engine.files.name(path) }, quietly());
    const [head, ...german] = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(head).toBe(lines[0].replaceAll(',', ';'));
    expect(german.map((line) => line.replaceAll(',', '.').replaceAll(';', ','))).toEqual(lines.slice(1));
    await expect(engine.call('predictions.save', { model, of: 'file', costs: null, file: engine.files.name(path) }, quietly()))
      .rejects.toThrow('this one was fitted without');
  });

  it('follows the L1 path from no feature to the model itself', async () => {
    const { penalty: _, test: __, ...others } = usual;
    const asked = { ...others, dataset, target: 'dos', C: 0.5, points: 6 };
    const { points, entries, columns } = await engine.call('path.trace', asked, quietly());
    const end = await fit({ target: 'dos', C: 0.5, penalty: 'l1' });
    expect(points[0].nonZero).toBe(0);
    expect(points.map(({ C }) => C)).toEqual(points.map(({ C }) => C).sort((a, b) => a - b));
    expect(points.every(({ converged }) => converged)).toBe(true);
    expect(points.at(-1)!.objective).toBeCloseTo(end.fit.objective, 4);
    for (const { name, values } of end.coefficients) {
      expect(columns.find((column) => column.name === name)!.values.at(-1)).toBeCloseTo(values[0], 3);
    }
    expect(entries.map(({ feature }) => feature).sort()).toEqual([...features].sort());
    await expect(engine.call('path.trace', { ...asked, C: 1e-9 }, quietly())).rejects.toThrow(/the path ends at C = 1e-9/);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const fitting = engine.call('combined.fit', { ...usual, features: null, dataset },
      { signal: stop.signal, progress: ({ step }) => { if (step === 'Fitting several features') stop.abort(); } });
    await expect(fitting).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('a model of several features, on a second file', () => {
  const engine = testEngine(1);
  let folder = '';
  const table = (labels: string[]): string =>
    ['proto,bytes,label', ...Array.from({ length: 240 }, (_, i) => `${i % 2 ? 'tcp' : 'udp'},${(i * 7) % 31},${labels[i % labels.length]}`)].join('\n');
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return openFile(engine, join(folder, name));
  };
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'wiretell-second-')); });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });
  const usual = { features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed: 1 } as const;

  it('counts a category that training lacks among its errors, and never predicts it', async () => {
    const dataset = await write('train.csv', table(['normal', 'smurf', 'smurf']));
    const test = await write('test.csv', table(['normal', 'smurf', 'rootkit']));
    const { classes, notTrained, judged } = await engine.call('combined.fit', { ...usual, dataset, test }, quietly());
    expect(classes).toEqual(['normal', 'dos', 'u2r']);
    expect(notTrained).toEqual(['u2r']);
    const file = judged.find(({ part }) => part === 'file')!;
    expect(file.decided!.confusion.every((cells) => cells[2] === 0)).toBe(true);
    expect(file.decided!.recall[2]).toMatchObject({ class: 'u2r', rows: 80, found: 0, share: 0 });
    expect(file.logLoss).toBeNull();
  });

  it('leaves rows out that also stand in the training file', async () => {
    const dataset = await write('one.csv', table(['normal', 'smurf']));
    const test = await write('two.csv', `${table(['normal', 'smurf'])}\ntcp,99,smurf`);
    const { judged } = await engine.call('combined.fit', { ...usual, dataset, test, leaveOutOverlap: true }, quietly());
    expect(judged.at(-1)!.rows).toBe(1);
  });

  it('says what it lacks', async () => {
    const dataset = await write('three.csv', table(['normal', 'normal', 'smurf']));
    const fit = (change: object): Promise<unknown> => engine.call('combined.fit', { ...usual, dataset, test: null, ...change }, quietly());
    await expect(fit({ target: 'u2r' })).rejects.toMatchObject({ code: 'TARGET_NOT_FOUND' });
    await expect(fit({ features: ['colour'] })).rejects.toThrow('“colour” is not a feature of this dataset');
    await expect(fit({ features: [] })).rejects.toThrow('at least one feature that varies was expected');
    const one = await write('four.csv', table(['normal']));
    await expect(engine.call('combined.fit', { ...usual, dataset: one, test: null }, quietly())).rejects.toMatchObject({ code: 'ONE_CLASS' });
  });
});
