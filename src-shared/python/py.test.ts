import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { py, pyLines } from './py';

const literal = (value: Parameters<typeof py>[1]): string => py`${value}`.toString();

describe('a value in Python', () => {
  it('is a literal of Python and not of JSON', () => {
    expect(literal('a"b\\N{DASH}\n')).toBe('"a\\"b\\\\N{DASH}\\n"');
    expect(literal('\0\f\v\x1b\x85\u2028\u2029\u202e\ufeff\xa0')).toBe('"\\x00\\x0c\\x0b\\x1b\\x85\\u2028\\u2029\\u202e\\ufeff\\xa0"');
    expect(literal('\ud800 é 流量 \u{1f600} \u{e0001}')).toBe('"\\ud800 é 流量 \u{1f600} \\U000e0001"');
    expect([null, true, false, 1e-7, 1e21, NaN, Infinity, -Infinity].map(literal))
      .toEqual(['None', 'True', 'False', '1e-7', '1e+21', 'float("nan")', 'float("inf")', 'float("-inf")']);
    expect(literal(['a', ['b', 1]])).toBe('["a", ["b", 1]]');
    expect(literal(new Map([['__proto__', 'normal'], ['constructor', 'dos']]))).toBe('{"__proto__": "normal", "constructor": "dos"}');
  });

  it('goes on in the next line where it is long, and never in a comment', () => {
    const names = Array.from({ length: 40 }, (_, i) => `column ${i}`);
    expect(literal(names).split('\n').every((line) => line.length <= 120)).toBe(true);
    expect(literal(names)).toMatch(/^\[\n {4}"column 0", [^]*"column 39",\n\]$/);
    expect(py`x = 1  # ${names}`.toString()).not.toContain('\n');
  });

  it('stands as code only where it is code', () => {
    expect(py`f(${py`a + b`}, ${'a + b'})`.toString()).toBe('f(a + b, "a + b")');
    expect(pyLines([py`a`, py`b`]).toString()).toBe('a\nb');
  });

  it('cannot be put inside a string of a template, nor take a comment over several lines', () => {
    expect(() => py`"${'a'}".split()`).toThrow('inside a string');
    expect(() => py`f'it is {${'a'}}'`).toThrow('inside a string');
    expect(py`"it's" + ${'a'}  # isn't "${'b'}`.toString()).toBe('"it\'s" + "a"  # isn\'t ""b"');
    expect(() => py`x  # ${pyLines([py`a`, py`import os`])}`).toThrow('comment');
  });

  it('is one line without anything that ends it, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = literal(text);
      expect(written).toMatch(/^"([^"\\\p{C}]|\\["\\nrt]|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/u);
    }), { numRuns: 200 });
  });
});
