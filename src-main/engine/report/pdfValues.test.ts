import { expect, test } from 'vitest';
import { parsePdfValue, PdfName, PdfReference } from './pdfValues';

const valueOf = (text: string) => parsePdfValue(text).value;

test('a value and what it takes up', () => {
  expect(parsePdfValue('[ 1 0 R (a name) ] endobj').length).toBe(18);
});

test('each kind of value', () => {
  expect(valueOf('<< /A [1 -.5 +3. true false null] /B#2FC 12 0 R % a remark\n /D << >> >>')).toEqual(new Map<string, unknown>([
    ['A', [1, -0.5, 3, true, false, null]], ['B/C', new PdfReference(12, 0)], ['D', new Map()],
  ]));
  expect(valueOf('/FlateDecode')).toEqual(new PdfName('FlateDecode'));
  expect(valueOf('[1 0 2 0 R]')).toEqual([1, 0, new PdfReference(2, 0)]);
});

test('texts in brackets and in hexadecimal', () => {
  expect(valueOf('(a (b) \\) \\\\ \\101\\n\\\r\nc\\q)')).toBe('a (b) ) \\ A\ncq');
  expect(valueOf('<77 69 7265>')).toBe('wire');
});

test.each(['', ')', '(open', '<< /A', '<< 1 2 >>', '[1', 'stream', `${'['.repeat(30)}${']'.repeat(30)}`])('%s is no value', (text) => {
  expect(valueOf(text)).toBeNull();
});
