import { describe, expect, it } from 'vitest';
import { limitsFrom } from './limits';
import { parseJson } from './parseJson';
import { refuseDeepValue } from './refuseDeepValue';

const limits = limitsFrom('depth=3,values=10');
const parse = (text: string | Uint8Array): unknown => parseJson(Buffer.from(text), '“x.json”', 'BAD_REQUEST', limits);

describe('a JSON document from outside', () => {
  it('is parsed, with and without a byte order mark', () => {
    expect(parse('{"a":[1,{"b":"c"}]}')).toEqual({ a: [1, { b: 'c' }] });
    expect(parse('\ufeff[]')).toEqual([]);
  });

  it('has brackets in texts that are none', () => {
    expect(parse('["[[[[", "\\"[[[[\\\\", "{,,,,,,,,,,,"]')).toEqual(['[[[[', '"[[[[\\', '{,,,,,,,,,,,']);
  });

  it.each([
    ['[[[[]]]]', /“x\.json”: at most 3 lists and objects inside one another/],
    ['{"a":{"a":{"a":{}}}}', /at most 3 lists/],
    ['[1,2,3,4,5,6,7,8,9,10]', /at most 10 values were expected; found more \(WIRETELL_LIMITS=values=N/],
    ['[', /“x\.json” is not JSON/],
    ['', /is not JSON/],
    [Uint8Array.of(34, 0xff, 34), /is not JSON \(.*utf-8/],
  ])('is refused in words: %s', (text, sentence) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST', message: expect.stringMatching(sentence) }));
  });

  it('is refused for its depth without a look at the rest', () => {
    expect(() => parseJson(Buffer.from('['.repeat(50_000)), 'it')).toThrow(/it: at most 64 lists/);
  });
});

describe('a value that crossed a wire', () => {
  const refusal = (value: unknown) => () => refuseDeepValue(value, 'the study', limits);

  it('passes up to the same ceilings as a document', () => {
    expect(refusal({ a: [[1]], b: 'x' })).not.toThrow();
    expect(refusal({ a: [[[]]] })).toThrow(/the study: at most 3 lists and objects inside one another/);
    expect(refusal(Array.from({ length: 10 }, () => 0))).toThrow(/the study: at most 10 values/);
  });

  it('may lie in itself, which no document can', () => {
    const loop: { [key: string]: unknown } = {};
    loop.self = loop;
    expect(refusal(loop)).toThrow(/at most 3 lists/);
  });
});
