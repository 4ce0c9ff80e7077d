import { expect, test } from 'vitest';
import { markedText } from './markedText';
import { parseJson } from './parseJson';

const json = '{"neptune": "flood – “ü”"}';
const utf16 = Buffer.from(`\ufeff${json}`, 'utf16le');
const ways: [string, Uint8Array][] = [
  ['UTF-8', Buffer.from(json)],
  ['UTF-8 with a mark, as Notepad saves it', Buffer.from(`\ufeff${json}`)],
  ['UTF-16, as PowerShell’s > saves it', utf16],
  ['UTF-16 of the other byte order', Buffer.from(utf16).swap16()],
];

test.each(ways)('JSON is read as it is saved: %s', (_, bytes) => {
  expect(markedText(bytes)).toBe(json);
  expect(parseJson(bytes, 'it')).toEqual(JSON.parse(json));
});

test('ceilings hold for UTF-16, too', () => {
  const deep = Buffer.from(`\ufeff${'['.repeat(5000)}${']'.repeat(5000)}`, 'utf16le');
  expect(() => parseJson(deep, 'it')).toThrow('lists and objects inside one another');
});
