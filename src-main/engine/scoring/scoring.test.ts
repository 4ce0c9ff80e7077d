import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelFile } from '../../../src-shared/contract/modelFile';
import type { SavedScores } from '../../../src-shared/contract/contract';
import type { ScoringResult } from '../../../src-shared/contract/scoring';
import { kddFeatures } from '../../../src-shared/families/kdd99';
import { kdd99Costs } from '../../../src-shared/schemas/kddCosts';
import { quietly, testEngine } from '../engine.fixture';
import { sampleDataset } from '../sample/sampleDataset';
import { capture, tcpConnection } from '../wire/packets.fixture';

type Row = { [column: string]: string };
const names = [...kddFeatures.map(({ name }) => name), 'label'];
const lines = Buffer.from(sampleDataset(7, 3000).bytes).toString().trimEnd().split('\n').map((line) => line.split(','));
const table = (rows: string[][], between = ',', header = names): string => [header, ...rows].map((cells) => cells.join(between)).join('\n');

describe('a model saved and applied', () => {
  const engine = testEngine();
  let folder = '';
  let predicted: Row[] = [];
  const at = (name: string): string => engine.files.name(join(folder, name));
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return at(name);
  };
  const rowsOf = async (name: string): Promise<Row[]> =>
    Papa.parse<Row>(await readFile(join(folder, name), 'utf8'), { header: true, skipEmptyLines: true }).data;
  const score = async (file: string, model = 'dos.json'): Promise<{ found: SavedScores; rows: Row[] }> => {
    const found = await engine.call('scores.save', { model: at(model), files: [file], labels: null, file: at('scores.csv') }, quietly());
    return { found, rows: await rowsOf('scores.csv') };
  };
  const compare = (file: string, model = 'dos.json'): Promise<ScoringResult> =>
    engine.call('scores.compare', { model: at(model), files: [file], labels: null }, quietly());

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wiretell-scoring-'));
    const file = await write('train.csv', table(lines));
    const { dataset } = await engine.call('dataset.open', { source: { kind: 'files', files: [file] }, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
    const usual = { features: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed: 1999, test: null, dataset };
    const dos = await engine.call('combined.fit', { ...usual, target: 'dos' }, quietly());
    const windows = 'host-255-distinct';
    await engine.call('model.save', { model: dos.model, decision: null, windows, file: at('dos.json') }, quietly());
    await engine.call('predictions.save', { model: dos.model, of: 'data', costs: null, file: at('predicted.csv') }, quietly());
    const every = await engine.call('combined.fit', { ...usual, target: null, scale: 'asinh' }, quietly());
    const costs = { name: kdd99Costs.name, classes: [...kdd99Costs.classes], matrix: kdd99Costs.matrix };
    await engine.call('model.save', { model: every.model, decision: { costs }, windows, file: at('every.json') }, quietly());
    await engine.call('predictions.save', { model: every.model, of: 'data', costs, file: at('everyPredicted.csv') }, quietly());
    predicted = await rowsOf('predicted.csv');
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });

  test('says of its own file what the session says, row by row, and judges it alike', async () => {
    const { found, rows } = await score(at('train.csv'));
    expect(rows.length).toBe(3000);
    expect(rows.map(({ line, label, predicted: called }) => [Number(line) - 1, label, called])).toEqual(
      predicted.map(({ row, label, predicted: called }) => [Number(row), label, called]),
    );
    rows.forEach(({ p_dos }, i) => { expect(Number(p_dos)).toBeCloseTo(Number(predicted[i].p_dos), 8); });
    const isDos = new Set(found.labels.filter(({ category }) => category === 'dos').map(({ label }) => label));
    const count = (actual: boolean, called: string): number =>
      predicted.filter((row) => isDos.has(row.label) === actual && row.predicted === called).length;
    expect(found.judged!.binary!.matrix).toEqual({ tp: count(true, 'dos'), fn: count(true, 'other'), fp: count(false, 'dos'), tn: count(false, 'other') });
    const { metrics } = found.judged!.binary!;
    const loss = predicted.reduce((sum, row) => sum - Math.log(Number(isDos.has(row.label) ? row.p_dos : row.p_other)), 0) / 3000;
    expect(metrics.logLoss).toBeCloseTo(loss, 6);
    expect(metrics.auc).toBeGreaterThan(0.95);
    expect(found.shift.features.every(({ psi }) => Math.abs(psi!) < 1e-3)).toBe(true);
    expect(found.shift.lacking).toEqual([]);
  });

  test('gives levels that share a column, and any that it does not know, the others’ coefficient', async () => {
    const many = (service: (i: number) => string): string =>
      table(lines.map((cells, i) => cells.map((cell, c) => (names[c] === 'service' ? service(i) : cell))));
    const file = await write('many.csv', many((i) => `s${i % 4 === 0 ? 200 + (i % 400) : i % 60}`));
    const source = { kind: 'files' as const, files: [file] };
    const { dataset } = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
    const asked = { balance: 'none', split: 'none', penalty: 'l2', C: 1, intercept: 'free', seed: 1, test: null, dataset } as const;
    const { model, fit, columns } = await engine.call('combined.fit', { ...asked, features: ['service', 'count'], target: 'dos' }, quietly());
    expect(columns).toBe(102);
    expect(fit.warnings[0]).toMatch(/^service: Only the 100 most frequent of 145 levels have a column of their own/);
    await engine.call('model.save', { model, decision: null, windows: 'host-255-distinct', file: at('many.json') }, quietly());
    await engine.call('predictions.save', { model, of: 'data', costs: null, file: at('manyPredicted.csv') }, quietly());
    const session = await rowsOf('manyPredicted.csv');
    const { found, rows } = await score(file, 'many.json');
    rows.forEach((row, i) => { expect(Number(row.p_dos)).toBeCloseTo(Number(session[i].p_dos), 8); });
    expect(found.shift.features[0]).toMatchObject({ unseen: { rows: 0 } });
    const rare = await score(await write('rare.csv', many(() => 's576')), 'many.json');
    const never = await score(await write('never.csv', many(() => 'never seen')), 'many.json');
    expect(never.rows.map((row) => row.p_dos)).toEqual(rare.rows.map((row) => row.p_dos));
  });

  test('decides every category by least expected cost as the session does', async () => {
    const { found, rows } = await score(at('train.csv'), 'every.json');
    const session = await rowsOf('everyPredicted.csv');
    expect(rows.map((row) => row.predicted)).toEqual(session.map((row) => row.least_cost));
    rows.forEach((row, i) => { for (const name of kdd99Costs.classes) expect(Number(row[`p_${name}`])).toBeCloseTo(Number(session[i][`p_${name}`]), 8); });
    expect(found.judged!.binary).toBeNull();
  });

  test.each([
    ['tabs and line breaks of two signs', table(lines, '\t').replaceAll('\n', '\r\n')],
    ['quotes', table(lines.map((cells) => cells.map((cell, i) => (i === 2 ? `"${cell}"` : cell))))],
    ['columns in another order, and one more', table(lines.map((cells) => ['x', ...[...cells].reverse()]), ',', ['id', ...[...names].reverse()])],
    ['JSON lines', lines.map((cells) => JSON.stringify(Object.fromEntries(cells.map((cell, i) => [names[i], i < 41 && cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell])))).join('\n')],
  ])('scores the same rows written with %s', async (_, text) => {
    const { rows } = await score(await write('written.csv', text));
    expect(rows.map((row) => row.predicted)).toEqual(predicted.map((row) => row.predicted));
    rows.forEach((row, i) => { expect(Number(row.p_dos)).toBeCloseTo(Number(predicted[i].p_dos), 8); });
  });

  test('tells what has shifted: unseen levels, numbers beyond training, columns that are not there, lines that do not fit', async () => {
    const changed = lines.map((cells, i) => cells.with(2, i < 30 ? 'gopher2' : cells[2]).with(4, '99999999999'));
    const without = names.indexOf('count');
    const found = await compare(await write('shifted.csv', `${table(changed.map((cells) => cells.toSpliced(without, 1)), ',', names.toSpliced(without, 1))}\nshort,line\n`));
    const of = (name: string) => found.shift.features.find((feature) => feature.name === name)!;
    expect(found.shift.lacking).toEqual(['count']);
    expect(of('service')).toMatchObject({ unseen: { rows: 30, inAll: 1, levels: [{ level: 'gopher2', rows: 30 }] } });
    expect(of('src_bytes')).toMatchObject({ outside: 1, trained: expect.any(Array) });
    expect(of('src_bytes').psi).toBeGreaterThan(1);
    expect(of('flag').psi).toBeLessThan(0.01);
    expect(found.source.rejected).toMatchObject({ count: 1, examples: [{ line: 3002 }] });
    expect(found.shift.remarks.join(' ')).toContain('count: taken at the training mean');
  });

  test('a file without labels is scored and not judged, whatever its missing cells', async () => {
    const { found, rows } = await score(await write('bare.csv', table(lines.map((cells, i) => cells.slice(0, 41).with(4, i === 0 ? '?' : cells[4])), ',', names.slice(0, 41))));
    expect([rows.length, found.judged, found.labels]).toEqual([3000, null, []]);
    expect(Object.keys(rows[0])).toEqual(['line', 'predicted', 'p_other', 'p_dos']);
    expect(found.shift.features.find(({ name }) => name === 'src_bytes')).toMatchObject({ missing: { here: 1 / 3000 } });
  });

  test('a capture is derived by the model’s own rule, and its connections are named', async () => {
    const packets = Array.from({ length: 40 }, (_, i) => tcpConnection(i * 100_000, '192.0.2.10', 4000 + i, '198.51.100.80', 80)).flat();
    const { found, rows } = await score(await write('x.pcap', capture(packets.sort((a, b) => a.time - b.time))));
    expect(found.source).toMatchObject({ kind: 'capture', rows: 40 });
    expect(rows[3]).toMatchObject({ src_ip: '192.0.2.10', src_port: '4003', dst_port: '80', conn_state: 'SF' });
    expect(found.shift.lacking).toContain('logged_in');
    expect(found.shift.lacking).not.toContain('wrong_fragment');
    const log = '{"ts":1000000000.5,"id.orig_h":"192.0.2.1","id.orig_p":1,"id.resp_h":"192.0.2.2","id.resp_p":80,"proto":"tcp","conn_state":"S0"}\n';
    expect((await compare(await write('conn.log', log))).source).toMatchObject({ kind: 'log', rows: 1 });
  });

  test('refuses what is no model, or does not fit together, by name', async () => {
    const model = JSON.parse(await readFile(join(folder, 'dos.json'), 'utf8')) as ModelFile;
    const refused = async (content: unknown): Promise<unknown> =>
      compare(at('train.csv'), await write('bad.json', typeof content === 'string' ? content : JSON.stringify(content)).then(() => 'bad.json')).catch((error: unknown) => error);
    await expect(refused('no JSON')).resolves.toMatchObject({ code: 'MODEL_BROKEN' });
    await expect(refused({ ...model, wiretellModel: 2 })).resolves.toMatchObject({ code: 'MODEL_BROKEN', detail: expect.stringContaining('version 1') });
    await expect(refused({ ...model, intercepts: [1, 2] })).resolves.toMatchObject({ code: 'MODEL_BROKEN' });
    await expect(refused({ ...model, features: [model.features[0], model.features[0]] })).resolves.toMatchObject({ code: 'MODEL_BROKEN' });
    await expect(refused({ ...model, decision: { by: 'threshold', threshold: 1 } })).resolves.toMatchObject({ code: 'MODEL_BROKEN' });
    await expect(compare(await write('other.csv', 'a,b\n1,2\n3,4\n'))).rejects.toMatchObject({ code: 'COLUMN_NOT_FOUND' });
  });

  test('what a person wrote into the model counts: another threshold calls other rows', async () => {
    const model = JSON.parse(await readFile(join(folder, 'dos.json'), 'utf8')) as ModelFile;
    await write('sure.json', JSON.stringify({ ...model, decision: { by: 'threshold', threshold: 0.99 } }));
    const { rows } = await score(at('train.csv'), 'sure.json');
    expect(rows.map((row) => row.predicted)).toEqual(predicted.map((row) => (Number(row.p_dos) > 0.99 ? 'dos' : 'other')));
  });
});
