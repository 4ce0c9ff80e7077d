import { describe, expect, test } from 'vitest';
import { cellsOf, plainly, readInMemory } from './readInMemory.fixture';

const header = 'bytes,service,rate,label\n';
const rows = ['1,http,0.5,normal', '22,smtp,,smurf', '1,http,0.50,normal', '333,ftp,1e3,neptune', '4,,-0,smurf'];
const plain = `${header}${rows.join('\n')}\n`;

describe('the byte tokeniser and papaparse give the same dataset', () => {
  const files: { [what: string]: string } = {
    'plain lines': plain,
    'CR LF': plain.replaceAll('\n', '\r\n'),
    'a byte order mark': `\ufeff${plain}`,
    'a byte order mark before a quoted header': `\ufeff${plain.replace('bytes', '"bytes"')}`,
    tabs: plain.replaceAll(',', '\t'),
    semicolons: plain.replaceAll(',', ';'),
    pipes: plain.replaceAll(',', '|'),
    'spaces around fields': plain.replaceAll(',', ' ,  '),
    'no line break at the end': plain.trimEnd(),
    'CR LF without one at the end': plain.trimEnd().replaceAll('\n', '\r\n'),
    'blank lines between, before and after': `\n  \n${plain.replaceAll('\n', '\n \n\t\n')}\n\n`,
    'UTF-8': plain.replaceAll('http', 'Überträger 網路 🛰'),
    'quoted fields': plain.replaceAll('http', '"http"').replaceAll('0.50', '"0.50"'),
    'quotes around delimiters': plain.replaceAll('http', '"ht,tp"'),
    'quotes within quotes': plain.replaceAll('http', '"the ""web"""'),
    'quotes inside a plain field': plain.replaceAll('http', '5" disk'),
    'spaces after a closing quote': plain.replaceAll('http', '"http"  '),
    'a quoted field last': plain.replaceAll('normal', '"normal"'),
    'a quoted field last, CR LF': plain.replaceAll('normal', '"normal"').replaceAll('\n', '\r\n'),
    'empty fields, quoted and not': `${header}1,"",2,normal\n,,,""\n3,a,4,smurf\n`,
    'a carriage return inside a field': plain.replaceAll('http', 'ht\rtp'),
  };
  for (const [what, text] of Object.entries(files)) {
    test(what, async () => {
      const byBytes = await readInMemory(text, { way: 'plain' });
      const byPapa = await readInMemory(text, { way: 'quoted' });
      expect(plainly(byBytes.dataset)).toEqual(plainly(byPapa.dataset));
      expect(byBytes.rejected).toEqual(byPapa.rejected);
      expect(byBytes.rejected.count).toBe(0);
    });
  }

  test('and it is what the file says', async () => {
    const { dataset } = await readInMemory(files['quotes around delimiters']);
    expect(cellsOf(dataset)).toEqual([
      ['1', 'ht,tp', '0.5', 'normal'], ['22', 'smtp', '−', 'smurf'], ['1', 'ht,tp', '0.5', 'normal'],
      ['333', 'ftp', '1000', 'neptune'], ['4', '−', '0', 'smurf'],
    ]);
    expect(dataset.patterns).toBe(4);
  });

  test('the same lines are rejected, for the same reasons', async () => {
    const good = Array.from({ length: 60 }, (_, i) => `${i},http,0.5,normal`);
    const bad = ['1,http,0.5', '1,2,3,4,5', '1,ht\0tp,0.5,normal', '1,"http"x",0.5,normal'];
    const text = [header.trimEnd(), ...good.slice(0, 30), ...bad, ...good.slice(30)].join('\n');
    const byBytes = await readInMemory(text, { way: 'plain' });
    const byPapa = await readInMemory(text, { way: 'quoted' });
    expect(byBytes.rejected).toEqual(byPapa.rejected);
    expect(byBytes.rejected.count).toBe(4);
    expect(byBytes.rejected.examples.map(({ line, reason }) => [line, reason])).toEqual([
      [32, '3 fields instead of 4'], [33, '5 fields instead of 4'], [34, 'a NUL byte'], [35, 'text after a closing quote'],
    ]);
  });

  test('Latin-1: characters beyond ASCII stay apart, in either way', async () => {
    const text = Buffer.from(plain.replace('smtp', 'caf\u00e9').replace('ftp', 'caf\u00e8'), 'latin1');
    const byBytes = await readInMemory(text, { way: 'plain' });
    expect(cellsOf(byBytes.dataset).map((row) => row[1])).toEqual(['http', 'café', 'http', 'cafè', '−']);
    expect(plainly((await readInMemory(text, { way: 'quoted' })).dataset)).toEqual(plainly(byBytes.dataset));
  });
});

describe('records that run over several lines', () => {
  const text = 'a,note,label\n1,"two\nlines",normal\n2,x,smurf\n3,"three\n\nlines",smurf\n4,x\n5,y,normal\n'
    + Array.from({ length: 20 }, (_, i) => `${i},z,normal\n`).join('');

  test('are one row each, and the lines after them keep their numbers', async () => {
    const { dataset, rejected } = await readInMemory(text);
    expect(cellsOf(dataset).slice(0, 4)).toEqual(
      [['1', 'two\nlines', 'normal'], ['2', 'x', 'smurf'], ['3', 'three\n\nlines', 'smurf'], ['5', 'y', 'normal']]);
    expect(rejected.examples).toEqual([{ line: 8, fields: 2, reason: '2 fields instead of 3', text: '4,x' }]);
  });

  test('a header may be one of them', async () => {
    const { layout, dataset, rejected } = await readInMemory(`\n"a","long\nname",label\n1,2,normal\n3,4\n${'5,6,smurf\n'.repeat(20)}`);
    expect(layout.columns.map((column) => column.name)).toEqual(['a', 'long\nname', 'label']);
    expect(cellsOf(dataset)[0]).toEqual(['1', '2', 'normal']);
    expect(rejected.examples[0].line).toBe(5);
  });

  test('a quote that is never closed loses no line in silence', async () => {
    const lines = [...Array.from({ length: 50 }, (_, i) => `${i},"x",normal`), '7,"never,normal', '8,y,smurf', '9,y,smurf'];
    const { rejected, rows } = await readInMemory(`a,b,label\n${lines.join('\n')}\n`);
    expect(rows + rejected.count + rejected.blank).toBe(lines.length);
    expect(rejected).toMatchObject({ count: 3, examples: [{ line: 52, reason: 'a quote that is not closed' }] });
  });

  test('one that swallows too much is an error that says where', async () => {
    const text = `a,b,label\n1,"x",normal\n2,"never closed\n${'3,y,smurf\n'.repeat(300_000)}`;
    await expect(readInMemory(text)).rejects.toThrow(/quote is never closed/);
  });
});
