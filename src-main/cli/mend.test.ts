import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recipe, SavedMend } from '../../src-shared/mending/mending';
import { mendStepIds } from '../../src-shared/mending/steps';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());

/** 600 rows: copies, a vector under two labels, an address, names that look like formulas, gaps. */
const rows = Array.from({ length: 600 }, (_, i) => {
  const vector = i % 150;
  const label = vector === 7 && i > 300 ? 'dos' : vector < 60 ? 'normal' : vector < 120 ? 'dos' : 'probe';
  return [`10.0.0.${i % 250}`, vector % 9 === 0 ? '' : vector * 1.5, ['tcp', 'udp', '=sum', 'a,b "c"'][vector % 4], vector * 1e-7, label];
});
const table = ['src_ip,bytes,proto,rate,label', ...rows.map((row) => row.map((cell) => (/[,"]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(','))].join('\n');
let source: string;
beforeAll(() => { source = folder.write('flows.csv', `${table}\n`); });

const at = (out: string, name: string): string => folder.text(`${out}/${name}`);
const mend = (out: string, ...args: string[]): ReturnType<typeof runCli> => runCli(['mend', source, '--out', folder.at(out), ...args]);
const overviewOf = async (path: string): Promise<unknown> => (JSON.parse((await runCli(['overview', path, '--json'])).out) as { overview: unknown }).overview;
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('wiretell mend', () => {
  test('writes what was read, cell by cell, and it opens again with the same rows, labels and categories', async () => {
    const done = await mend('plain', '--raw-csv', '--json');
    expect(done, done.err).toMatchObject({ code: 0 });
    expect(await overviewOf(folder.at('plain/flows-mended.csv'))).toEqual(await overviewOf(source));
    expect(linesOf(at('plain', 'flows-mended.csv')).slice(0, 9).at(-1)).toBe('10.0.0.7,10.5,"a,b ""c""",7e-7,normal');
  });

  test('as Parquet it holds what the CSV does: it opens alike, and mended again it gives the same CSV', async () => {
    // Two groups of rows: whole numbers beyond 32 bits, gaps, a column of nothing else, texts of any kind.
    const many = folder.write('many.csv', `count,big,gaps,empty,constant,text,label\n${Array.from({ length: 70_000 }, (_, i) =>
      `${i % 7 ? i % 997 : ''},${i * 80_000 - 9},${i % 3 ? '' : i / 8},,5,${['', 'ü', '"a,b"', '=1'][i % 4]},${i % 5 ? 'normal' : 'dos'}\n`).join('')}`);
    for (const [from, name] of [[source, 'flows'], [many, 'many']]) {
      const [csv, parquet] = [`csv-${name}`, `parquet-${name}`];
      for (const [format, out] of [['csv', csv], ['parquet', parquet]]) {
        const done = await runCli(['mend', from, '--out', folder.at(out), '--format', format, '--raw-csv', '--step', 'shuffle,mark-undecidable']);
        expect(done, done.err).toMatchObject({ code: 0 });
      }
      const path = folder.at(`${parquet}/${name}-mended.parquet`);
      const again = await runCli(['mend', path, '--out', folder.at(`again-${name}`), '--raw-csv', '--name', name]);
      expect(again, again.err).toMatchObject({ code: 0 });
      expect(at(`again-${name}`, `${name}.csv`) === at(csv, `${name}-mended.csv`), name).toBe(true);
    }
    expect(await overviewOf(folder.at('parquet-flows/flows-mended.parquet'))).toEqual(await overviewOf(folder.at('csv-flows/flows-mended.csv')));
  });

  test('marks names that a spreadsheet would run, and says so', async () => {
    const done = await mend('marked');
    expect(done.err).toContain('1 text like a formula got a \' in front; --raw-csv leaves it out.');
    expect(at('marked', 'flows-mended.csv')).toContain(',\'=sum,');
  });

  test('the steps come in their own order, whatever order they are named in', async () => {
    const one = await mend('one', '--step', 'shuffle,one-a-vector', '--step', 'drop-undecidable');
    const two = await mend('two', '--step', 'drop-undecidable', '--step', 'one-a-vector,shuffle');
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(at('one', 'flows-mended.csv')).toBe(at('two', 'flows-mended.csv'));
    expect(linesOf(at('one', 'flows-mended.csv'))).toHaveLength(1 + 149);
  });

  test('what is undecidable is left out, or gets a label that is neither attack nor benign when it is opened again', async () => {
    const [dropped, marked] = [await mend('dropped', '--step', 'drop-undecidable', '--json'), await mend('ambiguous', '--step', 'mark-undecidable', '--json')];
    expect(JSON.parse(dropped.out)).toMatchObject({ before: { rows: 600 }, after: { rows: 596 } });
    expect((JSON.parse(marked.out) as SavedMend).after.categories).toContainEqual({ name: 'ambiguous', role: 'undecided', rows: 4 });
    expect(at('ambiguous', 'flows-mended.csv').match(/,ambiguous$/gm)).toHaveLength(4);
    const opened = await runCli(['mend', folder.at('ambiguous/flows-mended.csv'), '--out', folder.at('opened'), '--json']);
    expect((JSON.parse(opened.out) as SavedMend).after.categories.filter(({ role }) => role === 'undecided')).toEqual([{ name: expect.any(String), role: 'undecided', rows: 4 }]);
    const both = await mend('both', '--step', 'drop-undecidable', '--step', 'mark-undecidable');
    expect(both).toMatchObject({ code: 1, err: expect.stringContaining('two ways with the same rows') });
  });

  test('one row a vector hides what contradicts itself, and says so unless that is dealt with', async () => {
    expect((await mend('hidden', '--step', 'one-a-vector')).out).toContain('Mind: 1 feature vector stands under more than one category');
    expect((await mend('told', '--step', 'one-a-vector,drop-undecidable')).out).not.toContain('Mind:');
  });

  test('identity columns go, a split keeps rows that are alike together', async () => {
    const done = await mend('split', '--step', 'grouped-split,drop-identity', '--json');
    const { parts, leftOut } = JSON.parse(done.out) as SavedMend;
    expect(leftOut).toEqual(['src_ip']);
    const [train, held] = ['train', 'test'].map((part) => linesOf(at('split', `flows-mended-${part}.csv`)).slice(1));
    expect(parts.map(({ rows: own }) => own)).toEqual([train.length, held.length]);
    expect(train.length + held.length).toBe(600);
    const vectorOf = (line: string): string => line.replace(/,\w+$/, '');
    const inTraining = new Set(train.map(vectorOf));
    expect(held.filter((line) => inTraining.has(vectorOf(line)))).toEqual([]);
    expect(Math.abs(held.length / 600 - 0.2)).toBeLessThan(0.05);
  });
});

describe('the recipe', () => {
  const all = ['drop-undecidable', 'one-a-vector', 'drop-identity', 'grouped-split', 'shuffle'];

  test('with its source gives the same bytes again, packed or not, on any number of workers', async () => {
    for (const format of ['csv', 'csv.gz', 'parquet']) {
      const first = await runCli(['mend', source, '--out', folder.at(`a-${format}`), '--format', format, '--step', all.join(',')], { workers: 1 });
      expect(first, first.err).toMatchObject({ code: 0 });
      const recipe = `a-${format}/flows-mended.recipe.json`;
      const again = await runCli(['mend', source, '--recipe', folder.at(recipe), '--out', folder.at(`b-${format}`)], { workers: 3 });
      expect(again, again.err).toMatchObject({ code: 0, err: expect.stringContaining('The tables are those of the recipe, byte by byte.') });
      for (const name of [`flows-mended-train.${format}`, `flows-mended-test.${format}`, 'flows-mended.recipe.json']) {
        expect(folder.bytes(`b-${format}/${name}`), name).toEqual(folder.bytes(`a-${format}/${name}`));
      }
    }
    const packed = folder.bytes('a-csv.gz/flows-mended-train.csv.gz');
    expect([...packed.subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 255]);
    expect(gunzipSync(packed).toString()).toBe(at('a-csv', 'flows-mended-train.csv'));
  });

  test('says what it was made of, how, and what came of it', () => {
    const { source: from, steps, before, after, done, files } = folder.json('a-csv/flows-mended.recipe.json') as Recipe;
    expect(from).toMatchObject({ simulated: null, files: [{ name: 'flows.csv', bytes: table.length + 1, sha256: from.sha256 }] });
    expect(steps).toEqual(all);
    expect(done.map(({ step }) => step)).toEqual(mendStepIds.filter((id) => all.includes(id)));
    expect([before.rows, after.rows, files.reduce((sum, file) => sum + file.rows, 0)]).toEqual([600, 149, 149]);
  });

  test('is refused on another source, and beside options that it says itself', async () => {
    const other = folder.write('other.csv', `${table.replace('10.0.0.1,', '10.0.0.2,')}\n`);
    const recipe = folder.at('a-csv/flows-mended.recipe.json');
    const refused = await runCli(['mend', other, '--recipe', recipe, '--out', folder.at('c')]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/the recipe was made of “flows\.csv” \(SHA-256 [0-9a-f]{64}\); “other\.csv” is another file/) });
    expect(folder.names()).not.toContain('c');
    expect(await runCli(['mend', source, '--recipe', recipe, '--step', 'shuffle', '--out', folder.at('c')])).toMatchObject({ code: 2, err: expect.stringContaining('leave --step out') });
  });

  test('of the simulated sample needs no file', async () => {
    const [a, b] = [folder.at('sample-a'), folder.at('sample-b')];
    expect((await runCli(['mend', '--seed', '7', '--sample', '2000', '--step', 'shuffle', '--name', 'x', '--out', a])).code).toBe(0);
    const again = await runCli(['mend', '--recipe', `${a}/x.recipe.json`, '--name', 'x', '--out', b]);
    expect(again.err).toContain('byte by byte');
    expect(folder.bytes('sample-b/x.csv')).toEqual(folder.bytes('sample-a/x.csv'));
  });
});

describe('it does no harm', () => {
  test('files that are there stay, unless --force says otherwise; sources stay whatever is said', async () => {
    await mend('there');
    expect(await mend('there')).toMatchObject({ code: 1, err: expect.stringContaining('is there already; --force replaces it.') });
    expect((await mend('there', '--force')).code).toBe(0);
    const own = await runCli(['mend', source, '--name', 'flows', '--out', folder.path, '--force']);
    expect(own).toMatchObject({ code: 1, err: expect.stringContaining('would replace the data') });
    expect(folder.text('flows.csv')).toBe(`${table}\n`);
  });

  test.each([
    [['--step', 'polish'], 2, 'Expected a step: drop-broken'],
    [[], 2, '--out names the folder'],
  ])('%j is refused in a sentence', async (args, code, sentence) => {
    const out = args.length > 0 ? ['--out', folder.at('x')] : [];
    expect(await runCli(['mend', source, ...args, ...out])).toMatchObject({ code, err: expect.stringContaining(sentence) });
  });

  test('a split for which there is one vector alone says so', async () => {
    const one = folder.write('one.csv', `a,b,label\n${'1,2,normal\n'.repeat(10)}1,2,dos\n`);
    expect(await runCli(['mend', one, '--step', 'grouped-split', '--out', folder.at('x')]))
      .toMatchObject({ code: 1, err: expect.stringContaining('rows were expected on both sides of the split') });
  });
});
