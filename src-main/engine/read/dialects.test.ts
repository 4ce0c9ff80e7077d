import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { WorkerPool } from '../pool/workerPool';
import { kddLines } from './kddLines.fixture';
import { memorySource } from './memorySource';
import { cellsOf, plainly, readInMemory } from './readInMemory.fixture';
import { readTable } from './readTable';

const lines = ['proto,dur,label', 'tcp,0.5,normal', 'udp,1,Übung', 'tcp,2.25,smurf', 'icmp,3,normal'];
const plain = `${lines.join('\n')}\n`;
const cells = cellsOf((await readInMemory(plain)).dataset);
/** A text in UTF-16: with the low byte first, or the high one. */
const utf16 = (text: string, order: 'le' | 'be'): Buffer => (order === 'le' ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'utf16le').swap16());

describe('texts that are written in another way hold the same table', () => {
  const files: [string, string | Buffer, object][] = [
    ['UTF-16, low byte first, with its mark', utf16(`\ufeff${plain}`, 'le'), { encoding: 'utf-16le' }],
    ['UTF-16, high byte first, with its mark', utf16(`\ufeff${plain}`, 'be'), { encoding: 'utf-16be' }],
    ['UTF-16, low byte first, without', utf16(plain, 'le'), { encoding: 'utf-16le' }],
    ['UTF-16, high byte first, without', utf16(plain, 'be'), { encoding: 'utf-16be' }],
    ['UTF-16 with CR alone', utf16(plain.replaceAll('\n', '\r'), 'le'), { encoding: 'utf-16le', lineBreak: 'cr' }],
    ['Windows-1252', Buffer.from(plain, 'latin1'), { encoding: 'windows-1252' }],
    ['CR alone', plain.replaceAll('\n', '\r'), { lineBreak: 'cr' }],
    ['CR alone, and LF behind the last line', `${plain.trimEnd().replaceAll('\n', '\r')}\n`, { lineBreak: 'cr' }],
    ['the delimiter on a line of its own', `sep=;\r\n${plain.replaceAll(',', ';')}`, { skipped: 1 }],
    ['the delimiter in quotes, a tab', `"sep=\t"\n${plain.replaceAll(',', '\t')}`, { skipped: 1 }],
    ['comments before the header', `# made by hand\n#\n\n${plain}`, { skipped: 3 }],
    ['comments with quotes and commas', `# a "b, c\n# d,e,f,"\n${plain}`, { skipped: 2 }],
    ['the header as a comment', `# the names:\n# ${plain}`, { skipped: 1 }],
    ['a title', `Flows of a day\n\n${plain}`, { skipped: 2 }],
    ['a delimiter behind each row', plain.replaceAll('\n', ',\n').replace('label,', 'label'), { trailing: true }],
    ['a delimiter behind each line', plain.replaceAll('\n', ',\r\n'), { trailing: true }],
    ['values as Python writes bytes', plain.replaceAll(/(tcp|udp|icmp|normal|smurf|Übung)/g, "b'$1'"), { notations: [{ notation: 'quotes', columns: ['proto', 'label'] }] }],
    ['values in single quotes', plain.replaceAll(/([^,\n]+)/g, "'$1'"), { notations: [{ notation: 'quotes', columns: ['proto', 'dur', 'label'] }] }],
    ['decimal commas', plain.replaceAll(',', ';').replaceAll('.', ','), { notations: [{ notation: 'decimal-comma', columns: ['dur'] }] }],
    ['decimal commas in quotes', plain.replaceAll(/(\d)\.(\d+)/g, '"$1,$2"'), { notations: [{ notation: 'decimal-comma', columns: ['dur'] }] }],
  ];
  test.each(files)('%s', async (_, text, told) => {
    for (const way of ['plain', 'quoted'] as const) {
      const { dataset, layout, rejected } = await readInMemory(text, { way });
      expect(cellsOf(dataset)).toEqual(cells);
      expect(layout.format.dialect).toMatchObject(told);
      expect(rejected.count).toBe(0);
    }
  });

  test('UTF-8 lines need no words', async () => {
    for (const text of [plain, `\ufeff${plain}`, plain.replaceAll('\n', '\r\n')]) {
      expect((await readInMemory(text)).layout.format).not.toHaveProperty('dialect');
    }
  });

  test('UTF-32 is refused by its name', async () => {
    const text = Buffer.concat([Buffer.of(0xff, 0xfe, 0, 0), Buffer.from([...plain].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]))]);
    await expect(readInMemory(text)).rejects.toMatchObject({ code: 'ENCODING', detail: expect.stringContaining('UTF-32') });
  });

  test('lone carriage returns and UTF-16 far behind the beginning, cut anywhere', async () => {
    const many = kddLines(2000);
    const whole = plainly((await readInMemory(many)).dataset);
    for (const text of [Buffer.from(many.replaceAll('\n', '\r')), utf16(many, 'be'), utf16(many.replaceAll('\n', '\r\n'), 'le')]) {
      expect(plainly((await readInMemory(text, { parts: 2, slotBytes: 9000 })).dataset)).toEqual(whole);
    }
  });

  test('blanks between a delimiter and a quote are passed over, not those inside', async () => {
    const { dataset } = await readInMemory('"a", "b","label"\n1, "x, ""y", \t"normal"\n2,\t" z ,  ""q""","smurf"\n3,x "y",normal\n');
    expect(cellsOf(dataset)).toEqual([['1', 'x, "y', 'normal'], ['2', 'z ,  "q"', 'smurf'], ['3', 'x "y"', 'normal']]);
  });
});

describe('headers', () => {
  const named = async (text: string, label: string | null = null) => {
    const { layout, dataset } = await readInMemory(text, { label });
    return { names: layout.columns.map(({ name }) => name), rows: dataset.rows, header: layout.format.header };
  };

  test.each([
    ['words above words', 'proto,flag,label\ntcp,SF,normal\nudp,SF,smurf\ntcp,S0,normal\n', ['proto', 'flag', 'label']],
    ['a number among the names', '80,proto,label\n1,tcp,normal\n2,udp,smurf\n', ['80', 'proto', 'label']],
    ['half of the names empty', ',dur,,label\n1,2,3,normal\n2,3,4,smurf\n', ['column_1', 'dur', 'column_3', 'label']],
    ['row names without one', 'dur,proto,label\nr1,1,tcp,normal\nr2,2,udp,smurf\n', ['row_names', 'dur', 'proto', 'label']],
    ['one row alone', 'dur,proto,label\n1,tcp,normal\n', ['dur', 'proto', 'label']],
  ])('%s', async (_, text, names) => {
    expect(await named(text)).toMatchObject({ names, header: true, rows: text.trim().split('\n').length - 1 });
  });

  test('numbers count the columns from 0 or 1; in a KDD file the place gives the name', async () => {
    const body = kddLines(50);
    const whole = cellsOf((await readInMemory(body)).dataset);
    for (const from of [0, 1]) {
      const numbers = Array.from({ length: 42 }, (_, i) => i + from).join();
      const { dataset, layout } = await readInMemory(`${numbers}\n${body}`);
      expect(cellsOf(dataset)).toEqual(whole);
      expect(layout.columns[0].name).toBe('duration');
      expect(layout.format.dialect).toMatchObject({ numbered: true });
      const indexed = await readInMemory(`,${numbers}\n${body.trimEnd().split('\n').map((line, i) => `${i},${line}`).join('\n')}\n`);
      expect(cellsOf(indexed.dataset).map((row) => row.slice(1))).toEqual(whole);
    }
    expect(await named('0,1,2\n5,7,normal\n5,8,smurf\n', '2')).toEqual({ names: ['0', '1', '2'], rows: 2, header: true });
  });

  test('a header that stands again is left out and named, wherever chunks end, and does not change what a column holds', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${i}.5,normal`);
    const text = ['bytes,dur,label', ...rows.slice(0, 10), 'bytes,dur,label', ...rows.slice(10, 30), '\ufeff"bytes", dur ,label\r', ...rows.slice(30), 'bytes,dur,label'].join('\n');
    for (const options of [{ way: 'plain' }, { way: 'quoted' }, { way: 'plain', slotBytes: 50, parts: 3 }] as const) {
      const { dataset, rejected } = await readInMemory(text, options);
      expect(dataset.columns.map(({ kind }) => kind)).toEqual(['numeric', 'numeric', 'text']);
      expect(dataset.rows).toBe(40);
      expect(rejected.examples.map(({ line, reason }) => [line, reason])).toEqual([12, 33, 44].map((line) => [line, 'the header again']));
    }
  });

  test('a header far behind lines of which none repeats', async () => {
    const rows = Array.from({ length: 190_000 }, (_, i) => `${i},${Math.sqrt(i)},${i / 7},normal\n`).join('');
    const { dataset, rejected } = await readInMemory(`n,root,seventh,label\n${rows}n,root,seventh,label\n1,2,3,normal\n`);
    expect([dataset.rows, rejected.count, rejected.examples[0].line]).toEqual([190_001, 1, 190_002]);
    expect(dataset.columns.slice(0, 3).every(({ kind, notNumbers }) => kind === 'numeric' && notNumbers === null)).toBe(true);
  });

  test('names over rows of another width are told apart from a file without a header', async () => {
    await expect(readInMemory('a,b,label\n1,2,3,4,normal\n1,2,3,4,smurf\n')).rejects.toMatchObject({
      code: 'FORMAT_UNKNOWN', detail: 'as many names as fields were expected; “test.csv” has 3 names on line 1 and 5 fields on line 2.',
    });
  });

  test('rows of nothing but delimiters are blank lines', async () => {
    const text = `${plain.replaceAll('\n', '\n,,\n')} , ,\t\n,,,,,\n`;
    for (const way of ['plain', 'quoted'] as const) {
      const { dataset, rejected } = await readInMemory(text, { way });
      expect(cellsOf(dataset)).toEqual(cells);
      expect(rejected).toMatchObject({ count: 0, blank: 7 });
    }
  });
});

describe('quotes that come late', () => {
  const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
  afterAll(() => pool.close());
  const read = async (text: string) => {
    const { chunks, rejected, format } = await readTable(memorySource('late.csv.gz', gzipSync(text)), pool, { column: null, mayLack: false },
      { signal: new AbortController().signal, progress: () => {} });
    return { rows: chunks.reduce((sum, { rows }) => sum + rows.length, 0), rejected, quoted: format.quoted };
  };
  const early = `n,note,label\n${'1,plain,normal\n'.repeat(100_000)}`;

  test('a quoted line break far behind the beginning is read', async () => {
    expect(await read(`${early}2,"two\nlines",smurf\n3,x,smurf\n`)).toMatchObject({ rows: 100_002, rejected: { count: 0 }, quoted: true });
  });

  test.each([
    ['is never closed', `2,"open,smurf\n${'3,x,smurf\n'.repeat(200_000)}`, 300_000],
    ['closes where it should not', `2,"open,smurf\n${'3,x,smurf\n'.repeat(9)}4,5" disk,smurf\n`, 100_010],
  ])('a quote that %s costs its own line', async (_, late, rows) => {
    const read1 = await read(early + late);
    expect(read1).toMatchObject({ rows, rejected: { count: 1 }, quoted: false });
    expect(read1.rejected.examples[0]).toMatchObject({ line: 100_002, reason: 'a quote that is not closed' });
  });
});
