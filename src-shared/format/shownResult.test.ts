import { describe, expect, it } from 'vitest';
import { byName, ofName } from '../terms/byName';
import { shownCharacters } from './cutText';
import { shownResult } from './shownResult';

const long = (end: string): string => `${'x'.repeat(20_000)}${end}`;
const cut = `${'x'.repeat(shownCharacters)}…`;

describe('a result as it is shown', () => {
  it('is the same where nothing is long', () => {
    const result = { labels: byName([['smurf', 3], ['constructor', 1]]), verdict: 'They differ: '.repeat(12), levels: ['tcp', 'udp'], matrix: [[1, 0.5]], none: null };
    expect(shownResult(result)).toEqual(result);
  });

  it('has long names cut, the same everywhere, and those that differ still differ', () => {
    const [a, b] = [long('a'), long('b')];
    const result = { labels: byName([[a, 3], [b, 1], ['__proto__', 2]]), labelCategories: byName([[a, 'dos'], [b, a]]), levels: [b, a, cut] };
    const shown = shownResult(result);
    expect(Object.entries(shown.labels)).toEqual([[cut, 3], [`${cut} (2)`, 1], ['__proto__', 2]]);
    expect(ofName(shown.labelCategories, `${cut} (2)`)).toBe(cut);
    expect(shown.levels).toEqual([`${cut} (2)`, cut, `${cut} (3)`]);
  });

  it('cuts the names in its sentences, and leaves a file its name', () => {
    const file = { name: `${'n'.repeat(200)}.csv`, sha256: 'ab'.repeat(32) };
    const shown = shownResult({ file, alerts: [{ column: long(''), message: `“${long('')}” holds one value only. ${'More is said. '.repeat(20)}` }] });
    expect(shown.file).toEqual(file);
    expect(shown.alerts).toEqual([{ column: cut, message: `“${cut}” holds one value only. ${'More is said. '.repeat(20)}` }]);
  });

  it('numbers many names that begin alike in time that grows with their number', () => {
    const levels = Array.from({ length: 20_000 }, (_, i) => `${'x'.repeat(shownCharacters)}${i}`);
    expect(new Set(shownResult({ levels }).levels).size).toBe(levels.length);
  });
});
