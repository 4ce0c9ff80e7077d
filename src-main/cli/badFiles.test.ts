import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { zipOf } from '../engine/sources/zipOf.fixture';
import { runCli, TestFolder } from './runCli.fixture';
import { CliProcess } from './spawnCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());

const rows = (count: number, label = (i: number) => (i % 3 === 0 ? 'attack' : 'normal')): string =>
  Array.from({ length: count }, (_, i) => `${i * 5 % 90},${i % 7},${label(i)}\n`).join('');
const table = `a,b,label\n${rows(300)}`;
const parquet = (name: string): Buffer => readFileSync(new URL(`../engine/sources/fixtures/${name}.parquet`, import.meta.url));
const damaged = (bytes: Buffer, from: number, to: number): Buffer => Buffer.from(bytes).fill(0x55, from, to);
const arff = (data: string): string => `@relation r\n@attribute a numeric\n@attribute note string\n@attribute label {x,y}\n@data\n${data}`;
const wide = 65_536;

/** What a person may open by mistake: files, and the sentence that they read. */
const mistakes: [what: string, files: { [name: string]: string | Uint8Array }, sentence: string | RegExp][] = [
  ['a zip with a password', { 'x.zip': zipOf([{ path: 'a.csv', content: table, password: true }]) },
    'The archive cannot be unpacked: a.csv in “x.zip” is locked with a password; unpack it, and open what was inside.'],
  ['a zip of nothing readable', { 'x.zip': zipOf([{ path: 'notes.md', content: 'Hello.\n' }, { path: 'logo.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }]) },
    /This is not a table: a table was expected in “x\.zip”, none of its 2 files is one: logo\.png \(“x\.zip\/logo\.png” is a PNG image\); notes\.md \(at least two columns were expected/],
  ['a zip that holds nothing', { 'x.zip': zipOf([]) }, 'The archive cannot be unpacked: “x.zip” holds no file.'],
  ['a gzip cut short', { 'x.csv.gz': gzipSync(table).subarray(0, 300) }, 'The gzip data is broken: “x.csv.gz” ends in the middle of its gzip data, after 300 bytes: it was cut short.'],
  ['a zip cut short', { 'x.zip': zipOf([{ path: 'a.csv', content: table }]).subarray(0, 400) },
    'The archive cannot be unpacked: “x.zip” has no list of its contents at its end: it was cut short, or is one part of a split archive.'],
  ['a damaged Parquet page', { 'x.parquet': damaged(parquet('flows.gzip'), 60, 90) }, /the column proto of “x\.parquet” is damaged between the bytes 4 and \d+ \(/],
  ['a Parquet file cut short', { 'x.parquet': parquet('flows.snappy').subarray(0, 4000) }, /“x\.parquet” is a Parquet file without its end \(PAR1 was expected there\): it was cut short\.$/],
  ['a Parquet file of lists alone', { 'x.parquet': parquet('nested') }, /columns of single values were expected, “x\.parquet” has lists or maps only: list\.$/],
  ['files that share no column', { 'a.csv': table, 'b.csv': `x,y,label\n${rows(9)}` }, /“b\.csv” has none of the features of “a\.csv” \(a, b\); it has x, y\.$/],
  ['one of eight files unreadable', { ...Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`day${i}.csv`, table])), 'day7.csv.gz': gzipSync(table).subarray(0, 300) },
    /“day7\.csv\.gz” ends in the middle of its gzip data, after 300 bytes: it was cut short\.$/],
  ['a folder of other things', { 'logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]), '.hidden.csv': table, 'README.md': 'x' },
    /a table was expected in “.*”, none of its 3 files is one: \.hidden\.csv \(a hidden file\); logo\.png \(“logo\.png” is a PNG image\); README\.md \(about the data, by its name\)\.$/],
  ['JSON that is one big array', { 'x.json': `[\n${'{"a":1,"label":"x"},\n'.repeat(50)}{"a":2,"label":"y"}]\n` },
    /an object a line was expected, “x\.json” is one JSON array; jq -c '\.\[\]' writes its entries a line each\.$/],
  ['JSON lines that break off at once', { 'x.jsonl': '{"a":1,"label":"x"' }, /an object a line was expected in “x\.jsonl”, none was found \(line 1: the JSON breaks off\)/],
  ['a Zeek log of another kind', { 'http.log': '#separator \\x09\n#path\thttp\n#fields\tts\tuid\thost\n#types\ttime\tstring\tstring\n1\tC1\texample.org\n' },
    /“http\.log” is a Zeek log of http with ts, uid, host\. As a second file, under Test set, a log without labels can be opened\.$/],
  ['ARFF with sparse rows', { 'x.arff': arff('{0 1, 2 x}\n{0 2, 2 y}\n') }, /sparse/],
  ['ARFF with strings that are never closed', { 'x.arff': arff('1,\'one,x\n2,\'two,y\n') }, /quote/],
  ['more than 65,535 columns', { 'x.csv': `${Array.from({ length: wide }, (_, i) => `c${i}`).join()},label\n${'0,'.repeat(wide)}x\n${'1,'.repeat(wide)}y\n` },
    'The data is too large: at most 20,000 columns were expected, “x.csv” has 65,537 (WIRETELL_LIMITS=columns=N sets another limit).'],
  ['a line of 100 MB', { 'x.csv': Buffer.alloc(100e6, '1,2,3,') }, /lines of at most 1 MiB were expected; line 1 is longer\.$/],
  ['a line of 100 MB among others', { 'x.csv': Buffer.concat([Buffer.from(`a,b,label\n${rows(60_000)}`), Buffer.alloc(100e6, '1,2,3,')]) },
    /begins at byte \d+/],
];

test.each(mistakes)('%s', async (what, files, sentence) => {
  const own = what.replace(/\W+/g, '-');
  mkdirSync(folder.at(own));
  for (const [name, content] of Object.entries(files)) folder.write(`${own}/${name}`, content);
  const only = Object.keys(files).length === 1 ? `${own}/${Object.keys(files)[0]}` : own;
  const names = (): string[] => readdirSync(folder.at(own));
  const before = names();
  const { code, out, err } = await runCli(['study', folder.at(only), '--report', folder.at(`${own}/out.pdf`), '--json', folder.at(`${own}/out.json`)]);
  expect(err).toMatch(/^[^\n]+\n$/);
  const told = err.trimEnd().replaceAll(`${dirname(folder.at(only))}/`, '');
  if (typeof sentence === 'string') expect(told).toBe(sentence);
  else expect(told).toMatch(sentence);
  expect([code, out, names()]).toEqual([1, '', before]);
}, 30_000);

test('a zip that unpacks to a thousand times its size, unless that is wanted', async () => {
  const path = folder.write('bomb.zip', zipOf([{ path: 'a.csv', content: `a,b,label\n${rows(60)}${'1,2,normal\n'.repeat(400_000)}` }]));
  const within = (limits: string): CliProcess => new CliProcess(['overview', path], { env: { WIRETELL_LIMITS: limits } });
  const [refused, read] = [within('textBytes=1e8,expansion=100'), within('textBytes=1e8,expansion=10000')];
  expect([await refused.end(), refused.out, refused.err]).toEqual([1, '',
    'The data is too large: text of at most 100 times its packed size was expected, “bomb.zip” unpacks to more (WIRETELL_LIMITS=expansion=N sets another limit).\n']);
  expect(await read.end()).toBe(0);
  expect(read.out).toContain('400,060 rows');
}, 30_000);

test('what is told and not refused: the same file twice, what lay beside the tables, a JSON line that breaks off', async () => {
  mkdirSync(folder.at('days'));
  for (const [name, content] of Object.entries({ 'mon.csv': table, 'tue.csv': table, 'map.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'list.csv': 'Name,Meaning\na,b\n' })) folder.write(`days/${name}`, content);
  const told = await runCli(['overview', folder.at('days')]);
  expect(told, told.err).toMatchObject({ code: 0, err: '' });
  expect(told.out).toContain('tue.csv has the same content as mon.csv: its 300 rows are counted twice.');
  expect(told.out).toMatch(/Passed over: list\.csv \(a column named label, .* has Name, Meaning\), map\.png \(“map\.png” is a PNG image\)\./);
  const torn = await runCli(['overview', folder.write('x.jsonl', `${'{"a":1,"label":"x"}\n{"a":2,"label":"y"}\n'.repeat(50)}{"a":1,"la`)]);
  expect(torn).toMatchObject({ code: 0, out: expect.stringMatching(/1 line did not fit and was left out:\n {2}line 101: the JSON breaks off: \{"a":1,"la\n/) });
});
