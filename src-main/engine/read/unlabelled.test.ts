import { describe, expect, test } from 'vitest';
import { hasLabels } from '../columns/dataset';
import { kddLine } from './kddLines.fixture';
import { cellsOf, plainly, readInMemory } from './readInMemory.fixture';

const labelled = Array.from({ length: 300 }, (_, i) => kddLine(i));
const lines = labelled.map((line) => line.slice(0, line.lastIndexOf(',')));
const headless = `${lines.join('\n')}\n`;
const headed = 'bytes,service,rate\n1,http,0.5\n22,Über,\n\n1,http,0.50\n333,,1e3\n';
const quoted = 'bytes,note\n1,"a,b"\n22,"two\nÜber\nlines"\n1,"say ""hi"""\r\n\n333,""\n4,"x"';
const mayLackLabels = true;

describe('a file without labels, where it may lack them', () => {
  test('has the rows of the labelled one, and one empty label', async () => {
    const { layout, dataset } = await readInMemory(headless, { mayLackLabels });
    expect(layout.format).toMatchObject({ id: 'kdd99-unlabelled', labelColumn: '', header: false });
    expect(hasLabels(dataset)).toBe(false);
    const whole = (await readInMemory(`${labelled.join('\n')}\n`)).dataset;
    expect(hasLabels(whole)).toBe(true);
    expect(cellsOf(dataset)).toEqual(cellsOf(whole).map((row) => [...row.slice(0, -1), '−']));
    expect(plainly(dataset)).toMatchObject({ categories: ['unknown'], labelCategories: [0], label: 41, rows: 300 });
  });

  test('with a header, too; its known columns keep their kind', async () => {
    const { layout, dataset } = await readInMemory(headed, { mayLackLabels });
    expect(layout.format).toMatchObject({ id: 'header', name: 'table with a header, without labels', labelColumn: '' });
    expect(cellsOf(dataset)).toEqual([['1', 'http', '0.5', '−'], ['22', 'Über', '−', '−'], ['1', 'http', '0.5', '−'], ['333', '−', '1000', '−']]);
    expect(dataset.patterns).toBe(3);
  });

  test.each([
    ['headless', headless], ['headed', headed], ['with quotes', 'bytes,note\n1,"a,b"\n22,"say ""hi"""\r\n\n333,""\n4,"x"'],
  ])('%s: byte tokeniser and papaparse agree', async (_, text) => {
    const byBytes = await readInMemory(text, { way: 'plain', mayLackLabels });
    const byPapa = await readInMemory(text, { way: 'quoted', mayLackLabels });
    expect(plainly(byBytes.dataset)).toEqual(plainly(byPapa.dataset));
    expect(byBytes.rejected).toEqual(byPapa.rejected);
    expect(byBytes.dataset.rows).toBeGreaterThan(3);
  });

  test.each([['headed', headed], ['quoted', quoted]])('%s: cut at every offset, on any number of workers, it is the same', async (_, text) => {
    const bytes = Buffer.from(text);
    const whole = plainly((await readInMemory(bytes, { mayLackLabels })).dataset);
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(plainly((await readInMemory(bytes, { cuts: [cut], parts: 1 + (cut % 3), mayLackLabels })).dataset), `cut at ${cut}`).toEqual(whole);
    }
  });

  test('may be sampled', async () => {
    const { dataset } = await readInMemory(headless, { mayLackLabels, sample: 40, seed: 3, parts: 2 });
    const whole = (await readInMemory(`${labelled.join('\n')}\n`, { sample: 40, seed: 3 })).dataset;
    expect(cellsOf(dataset)).toEqual(cellsOf(whole).map((row) => [...row.slice(0, -1), '−']));
  });

  test('is unlabelled as well where every label is empty', async () => {
    const { layout, dataset } = await readInMemory('a,label\n1,\n2,\n', { mayLackLabels });
    expect(layout.format.labelColumn).toBe('label');
    expect(hasLabels(dataset)).toBe(false);
  });

  test('has its label looked for: under the name asked for, else under a usual one', async () => {
    const text = 'a,kind_of,class\n1,x,normal\n2,y,smurf\n';
    const labelOf = async (label: string | null, content = text) =>
      (await readInMemory(content, { mayLackLabels, label })).layout.format.labelColumn;
    expect(await labelOf('kind_of')).toBe('kind_of');
    expect(await labelOf('Type')).toBe('class');
    expect(await labelOf('Type', `${labelled.join('\n')}\n`)).toBe('label');
    expect(await labelOf('Type', headless)).toBe('');
  });

  test('must be KDD where it has no header', async () => {
    const strange = lines.map((line) => line.split(',').reverse().join()).join('\n');
    await expect(readInMemory(strange, { mayLackLabels })).rejects.toMatchObject({ code: 'COLUMN_KIND' });
    await expect(readInMemory(lines.map((line) => line.slice(2)).join('\n'), { mayLackLabels })).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN' });
  });
});

describe('a file without labels, where they are needed', () => {
  test('is refused, and told where it can be opened', async () => {
    await expect(readInMemory(headless)).rejects.toMatchObject({
      code: 'FORMAT_UNKNOWN', detail: expect.stringMatching(
        /^without a header line, .*42.* \(KDD Cup 99\).* were expected; “test.csv” has 41 on line 1\. It looks like a file of KDD Cup 99 without labels: as a second file, under Test set, it can be opened\.$/),
    });
    await expect(readInMemory(headed)).rejects.toMatchObject({ code: 'NO_LABEL' });
  });

  test('41 other columns are only refused', async () => {
    const strange = lines.map((line) => line.split(',').reverse().join()).join('\n');
    await expect(readInMemory(strange)).rejects.toMatchObject({ code: 'FORMAT_UNKNOWN', detail: expect.stringMatching(/has 41 on line 1\.$/) });
  });
});
