import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import type { ModelsResult } from '../../src-shared/questions/models/result';
import type { Progress } from '../../src-shared/terms/progress';
import { quietly, testEngine } from './engine.fixture';
import { zipOf } from './sources/zipOf.fixture';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-several-'));
let engine: ReturnType<typeof testEngine>;
beforeAll(() => { engine = testEngine(); });
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const open = async (paths: string[], changes: object = {}, context = quietly()): Promise<DatasetSummary> => {
  const source = { kind: 'files', files: paths.map((path) => engine.files.name(path)) };
  const summary = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {}, ...changes }, context);
  await engine.call('dataset.close', { dataset: summary.dataset }, quietly());
  return summary;
};
/** Rows of one kind of traffic: `count, proto, label`. */
const rows = (from: number, to: number, label: string, join = ','): string =>
  Array.from({ length: to - from }, (_, i) => [from + i, i % 2 === 0 ? 'tcp' : 'udp', label].join(join)).join('\n');
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
const cellsOf = (summary: DatasetSummary, column: string): string[] => {
  const at = summary.columns.findIndex(({ name }) => name === column);
  return summary.preview.map(({ cells }) => cells[at]);
};

const monday = `count,proto,Label\n${rows(0, 40, 'normal')}\n`;
const tuesday = `proto;LABEL;Count\n${rows(40, 70, 'smurf', ';').split('\n').map((line) => line.split(';')).map(([count, proto, label]) => [proto, label, count].join(';')).join('\n')}\n`;

describe('several files as one dataset', () => {
  it('has the rows of all in the order of their names, with columns matched by name, hash and rows of each', async () => {
    const paths = [write('part10.csv', tuesday), write('part2.csv', monday)];
    const summary = await open(paths);
    expect(summary.data.files.map(({ name, rows: own, sha256: hash, format }) => [name, own, hash, format.delimiter])).toEqual([
      ['part2.csv', 40, sha256(monday), ','], ['part10.csv', 30, sha256(tuesday), ';'],
    ]);
    expect(summary.columns.map(({ name, role, kind }) => [name, role, kind])).toEqual([
      ['count', 'feature', 'numeric'], ['proto', 'feature', 'text'], ['Label', 'label', 'text'], ['source_file', 'source', 'text'],
    ]);
    expect(summary).toMatchObject({ rows: 70, data: { name: 'part2.csv and 1 more', bytes: monday.length + tuesday.length } });
    expect(summary.data.sha256).toBe(sha256(`${sha256(monday)}\n${sha256(tuesday)}\n`));
    expect(summary.labels).toEqual([{ label: 'normal', rows: 40, category: 'normal' }, { label: 'smurf', rows: 30, category: 'dos' }]);
    expect(cellsOf(summary, 'source_file')).toEqual(cellsOf(summary, 'count').map((count) => (Number(count) < 40 ? 'part2.csv' : 'part10.csv')));
    expect({ ...await open([...paths].reverse()), dataset: '' }).toEqual({ ...summary, dataset: '' });
  });

  it('numbers rows through all files, and each row says which file it stands in', async () => {
    const source = { kind: 'files' as const, files: [write('part2.csv', monday), write('part10.csv', tuesday)].map((path) => engine.files.name(path)) };
    const { dataset } = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
    const conditions = [{ kind: 'range' as const, column: 'count', from: 39, to: 41, closed: true }];
    const page = await engine.call('rows.read', { dataset, trained: null, conditions, from: 0, count: 10 }, quietly());
    expect(page.columns.map(({ name }) => name)).toEqual(['count', 'proto', 'Label', 'source_file']);
    expect(page.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [40, '39', 'udp', 'normal', 'part2.csv'], [41, '40', 'tcp', 'smurf', 'part10.csv'], [42, '41', 'udp', 'smurf', 'part10.csv'],
    ]);
    await engine.call('dataset.close', { dataset }, quietly());
  });

  it('takes other categories for its labels, its files and rows as they were', async () => {
    const source = { kind: 'files' as const, files: [write('part2.csv', monday), write('part10.csv', tuesday)].map((path) => engine.files.name(path)) };
    const before = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
    const after = await engine.call('dataset.relabel', { dataset: before.dataset, labelCategories: { smurf: 'probe' } }, quietly());
    expect(after).toEqual({
      ...before, labels: [before.labels[0], { label: 'smurf', rows: 30, category: 'probe', mapped: 'dos' }],
      categories: [before.categories[0], { name: 'probe', role: 'scan' }], target: 'attack',
    });
    await engine.call('dataset.close', { dataset: before.dataset }, quietly());
  });

  it('gives the figures of the same rows in one file', async () => {
    const whole = `count,proto,Label\n${rows(0, 40, 'normal')}\n${rows(40, 70, 'smurf')}\n`;
    const [one, many] = [await open([write('whole.csv', whole)]), await open([write('a.csv', monday), write('b.csv.gz', gzipSync(tuesday))])];
    expect(many.columns.slice(0, 3)).toEqual(one.columns);
    expect(many.distinctRows).toBe(one.distinctRows);
    expect(many.labels).toEqual(one.labels);
    expect(many.preview.map(({ cells }) => cells.slice(0, 3))).toEqual(one.preview.map(({ cells }) => cells));
  });

  it('says which columns a file lacks, and counts them as missing in its rows, not as written so', async () => {
    const summary = await open([write('c.csv', monday), write('d.csv', `count,Label,ttl\n1,smurf,64\n2,smurf,128\n`)]);
    expect(summary.data.files.map(({ name, lacks }) => [name, lacks])).toEqual([['c.csv', ['ttl']], ['d.csv', ['proto']]]);
    expect(summary.missingMarks).toEqual([]);
    expect(cellsOf(summary, 'ttl')[0]).toBe('');
    expect(cellsOf(summary, 'ttl').at(-1)).toBe('');
  });

  it('draws a sample over all of them, and counts one progress over all bytes', async () => {
    const seen: Progress[] = [];
    const paths = Array.from({ length: 4 }, (_, i) => write(`s${i}.csv`, `count,proto,Label\n${rows(i * 1000, i * 1000 + 1000, i % 2 === 0 ? 'normal' : 'smurf')}\n`));
    const summary = await open(paths, { sample: 400 }, { ...quietly(), progress: (one) => { if (one.unit === 'bytes') seen.push(one); } });
    expect(summary).toMatchObject({ rows: 400, rowsRead: 4000, sample: { rows: 400 } });
    expect(new Set(cellsOf(summary, 'source_file'))).toEqual(new Set(['s0.csv', 's1.csv', 's2.csv', 's3.csv']));
    expect(seen.every((one, i) => i === 0 || (one.done >= seen[i - 1].done && one.rows! >= seen[i - 1].rows!))).toBe(true);
    expect(seen.at(-1)).toMatchObject({ done: summary.data.bytes, total: summary.data.bytes, rows: 4000 });
  });

  it('names the file of a line that did not fit', async () => {
    const bad = `count,proto,Label\n${rows(0, 30, 'smurf')}\n1,2\n`;
    expect((await open([write('e.csv', monday), write('f.csv', bad)])).rejected).toMatchObject({ count: 1, examples: [{ file: 'f.csv', line: 32 }] });
  });

  it('keeps the notes of each file, and has no alert about the column that names the files', async () => {
    const log = (label: string, ...more: string[]): string => ['#separator \\x09', '#fields\ta\tlabel', `1\t${label}`, `2\t${label}`, ...more, ''].join('\n');
    const paths = [write('a.log', log('Benign')), write('b.log', log('Malicious', '#fields\ta\tlabel\textra', '3\tBenign\tx'))];
    const source = { kind: 'files', files: paths.map((path) => engine.files.name(path)) };
    const { dataset, format } = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
    expect(format.notes).toEqual(['b.log: extra stands in 1 row and not in the beginning of the file; it is not read.']);
    const { alerts } = await engine.call('overview.compute', { dataset }, quietly());
    expect(alerts.filter(({ column }) => column === 'source_file')).toEqual([]);
    await engine.call('dataset.close', { dataset }, quietly());
  });

  it('keeps a column of its own called source_file, which names what a row comes from', async () => {
    const own = `source_file,count,Label\n${rows(0, 10, 'normal')}\n`;
    expect((await open([write('g.csv', own), write('h.csv', own.replaceAll('normal', 'smurf'))])).columns.map(({ name, role }) => `${name} ${role}`))
      .toEqual(['source_file meta', 'count feature', 'Label label', 'source_file.1 source']);
  });

  it('tells a file that is there twice', async () => {
    const { data, rows: all } = await open([write('i.csv', monday), write('j.csv', monday)]);
    expect([data.files[1].sameAs, all]).toEqual(['i.csv', 80]);
  });
});

describe('a zip', () => {
  it('of several tables is what the folder of them is, whatever their order in it', async () => {
    const path = join(folder, 'week');
    mkdirSync(path);
    for (const [name, content] of [['mon.csv', monday], ['tue.csv', tuesday], ['notes.txt', 'about\n']] as const) writeFileSync(join(path, name), content);
    const asFolder = await open([path]);
    const asZip = await open([write('week.zip', zipOf([
      { path: 'week/tue.csv', content: tuesday }, { path: 'week/notes.txt', content: 'about\n' }, { path: 'week/mon.csv', content: monday },
    ]))]);
    expect(asZip.data.files.map(({ name, file, member }) => [name, file, member])).toEqual([['week/mon.csv', 'week.zip', 'week/mon.csv'], ['week/tue.csv', 'week.zip', 'week/tue.csv']]);
    const told = ({ columns, labels, rows: all, distinctRows, data }: DatasetSummary) =>
      ({ columns, labels, all, distinctRows, passedOver: data.passedOver?.length });
    expect(told(asZip)).toEqual(told(asFolder));
    expect(cellsOf(asZip, 'count')).toEqual(cellsOf(asFolder, 'count'));
  });
});

describe('files that make no dataset', () => {
  it.each([
    ['share no feature', ['k.csv', monday], ['l.csv', `speed,ttl,Label\n1,2,normal\n2,3,smurf\n`], 'FILES_DIFFER', /“l\.csv” has none of the features of “k\.csv” \(count, proto\); it has speed, ttl\./],
    ['have labels in different columns', ['m.csv', monday], ['n.csv', `count,proto,class\n${rows(0, 9, 'smurf')}\n`], 'FILES_DIFFER', /“m\.csv” has them in “Label” and “n\.csv” has them in “class”/],
    ['one of which is empty', ['o.csv', monday], ['p.csv', ''], 'FILE_EMPTY', /p\.csv” has 0 bytes/],
    ['one of which is damaged', ['q.csv', monday], ['r.csv.gz', gzipSync(tuesday).subarray(0, 60)], 'GZIP_BROKEN', /“r\.csv\.gz” ends in the middle/],
  ] as const)('that %s', async (_, one, other, code, sentence) => {
    await expect(open([write(one[0], one[1]), write(other[0], other[1])])).rejects.toMatchObject(
      { code, message: expect.stringMatching(sentence) },
    );
    expect(engine.openDatasets()).toBe(0);
  });
});

describe('a folder', () => {
  it('opens as the dataset of its data files, and says what it passed over', async () => {
    const path = join(folder, 'days');
    mkdirSync(join(path, 'older'), { recursive: true });
    for (const [name, content] of [['tue.csv', tuesday], ['mon.csv', monday], ['README.md', 'x'], ['.hidden.csv', 'x'], ['map.pdf', '%PDF-1.7\n'], ['columns.csv', 'Name,Meaning\na,b\n'], ['none.csv', '']] as const) writeFileSync(join(path, name), content);
    const { data } = await open([path]);
    expect(data).toMatchObject({ name: 'days', files: [{ name: 'mon.csv' }, { name: 'tue.csv' }] });
    expect(data.passedOver?.map(({ name, reason }) => `${name}: ${reason.slice(0, 30)}`)).toEqual([
      '.hidden.csv: a hidden file', 'columns.csv: a column named label, class, a', 'map.pdf: “map.pdf” is a PDF document', 'none.csv: empty',
      'older: a folder within the folder', 'README.md: about the data, by its name']);
  });

  it('without a data file says what it holds', async () => {
    const path = join(folder, 'pictures');
    mkdirSync(path);
    await expect(open([path])).rejects.toThrow(/pictures”, it is empty/);
    writeFileSync(join(path, 'a.png'), 'x');
    await expect(open([path])).rejects.toThrow(/a table was expected in “pictures”, none of its 1 files is one: a\.png \(at least two columns were expected/);
    mkdirSync(join(path, 'b'));
    rmSync(join(path, 'a.png'));
    await expect(open([path])).rejects.toThrow(/pictures”, none of its 1 entries is one \(b: a folder within the folder\)/);
  });
});

describe('a split by files', () => {
  const day = (kind: (i: number) => string): string => `count,proto,Label\n${Array.from({ length: 60 }, (_, i) => `${i * 7 % 50},${i % 3 === 0 ? 'tcp' : 'udp'},${kind(i)}`).join('\n')}\n`;
  const fit = async (changes: object): Promise<ModelsResult> => {
    const files = [write('mon.csv', day((i) => (i % 2 === 0 ? 'normal' : 'smurf'))), write('tue.csv', day((i) => (i % 3 === 0 ? 'normal' : 'smurf'))), write('fri.csv', day((i) => (i < 10 ? 'smurf' : 'normal')))];
    const source = { kind: 'files', files: files.map((path) => engine.files.name(path)) };
    const { dataset } = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
    try {
      return await engine.call('models.fitEach', {
        dataset, target: 'dos', balance: 'none', split: 'files:fri*', penalty: 'l2', C: 1, intercept: 'free', seed: 1, features: null, leftOut: [], ...changes,
      }, quietly());
    } finally {
      await engine.call('dataset.close', { dataset }, quietly());
    }
  };
  const sizes = ({ features: [{ train, test }] }: ModelsResult): number[] =>
    [train.tp + train.fn, train.tn + train.fp, test.tp + test.fn, test.tn + test.fp];

  it('learns from the other files and judges on those', async () => {
    expect(sizes(await fit({}))).toEqual([70, 50, 10, 50]);
    expect(sizes(await fit({ split: 'files:mon.csv|tue.csv' }))).toEqual([10, 50, 70, 50]);
  });

  it('balances each part by itself', async () => { expect(sizes(await fit({ balance: 'undersample' }))).toEqual([50, 50, 10, 10]); });

  it('never takes the file for a feature', async () => { expect((await fit({})).features.map(({ name }) => name).sort()).toEqual(['count', 'proto']); });

  it.each([['files:sat*', /“sat\*” means none of fri\.csv, mon\.csv, tue\.csv/], ['files:*', /“\*” means all of/]])('%s is refused', async (split, sentence) => {
    await expect(fit({ split })).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringMatching(sentence) });
  });
});

it('a comparison takes the file for a factor, and filters by it', async () => {
  const files = [write('mon.csv', monday), write('tue.csv', tuesday)];
  const source = { kind: 'files', files: files.map((path) => engine.files.name(path)) };
  const { dataset } = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
  const custom = { family: 'custom', factor: 'source_file', outcome: 'proto', levels: null, top: null, filters: [], pairs: false };
  const [test] = await engine.call('tests.run', { dataset, alpha: 0.05, tests: [custom] }, quietly());
  expect(test).toMatchObject({ levels: ['mon.csv', 'tue.csv'], rows: 70 });
  const [filtered] = await engine.call('tests.run', { dataset, alpha: 0.05, tests: [{ ...custom, factor: 'proto', outcome: 'label', filters: [{ column: 'source_file', include: ['mon.csv', 'tue.csv'] }] }] }, quietly())
    .catch((error: Error) => [{ rows: error.message }] as never);
  expect(filtered.rows).toBe(70);
  await engine.call('dataset.close', { dataset }, quietly());
});
