import { describe, expect, test } from 'vitest';
import { RecordReader, splitRecords } from './recordReader';
import { refuseTangledQuotes } from './tangledQuotes';

const gap = ' '.repeat(20_000);

describe('quotes before a long gap of blanks', () => {
  test.each([
    ['in a field', `"a${'" x'.repeat(20_000)}${gap},b\n`],
    ['in a line', `"a${'" x'.repeat(20_000)}${gap}\n`],
    ['in many lines', `"a${'" x'.repeat(200)}${gap},b\n`.repeat(100)],
  ])('are refused before the parser looks over it again and again: %s', (_, text) => {
    expect(() => refuseTangledQuotes(text, ',')).toThrow(/quotes stand before a gap of 20000 blanks/);
    expect(() => splitRecords(text, ',')).toThrow(/quotes around whole fields/);
  });

  test('tables with wide padding are read as ever', () => {
    const line = `${Array.from({ length: 40 }, (_, i) => `"field ${i}"${' '.repeat(300)}`).join(',')}\n`;
    const records = splitRecords(line.repeat(50), ',');
    expect(records).toHaveLength(50);
    expect(records[49].fields).toHaveLength(40);
  });

  test('a long gap inside a quoted field belongs to it', () => {
    const [record] = splitRecords(`"a${gap}","b"\n`, ',');
    expect(record.fields[0]).toBe(`a${gap}`);
  });

  test('the limit holds for text that arrives in pieces', () => {
    const reader = new RecordReader(',', () => undefined);
    const text = `"a${'" x'.repeat(20_000)}${gap}`;
    expect(() => {
      for (let at = 0; at < text.length; at += 5000) reader.write(text.slice(at, at + 5000));
      reader.write('\n');
    }).toThrow(/quotes around whole fields/);
  });
});
