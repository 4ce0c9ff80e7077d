import { describe, expect, it } from 'vitest';
import { byName, ofName, rowsOfName } from './byName';

const members = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__'];

describe('records by a name from a file', () => {
  it('have what was put in, whatever it is called', () => {
    const counts = byName(members.map((name, i) => [name, i + 1]));
    expect(Object.keys(counts)).toEqual(members);
    expect(members.map((name) => ofName(counts, name))).toEqual([1, 2, 3, 4, 5, 6]);
    const sent = JSON.parse(JSON.stringify(counts)) as typeof counts;
    expect(members.map((name) => ofName(sent, name))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(members.map((name) => ofName(structuredClone(counts), name))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('have nothing else', () => {
    expect(members.map((name) => ofName(byName([]), name))).toEqual(members.map(() => undefined));
    expect(members.map((name) => rowsOfName(byName([]), name))).toEqual(members.map(() => 0));
  });

  it('can\'t be looked up in the plain way', () => {
    const counts = byName([['normal', 3]]);
    const label = 'normal' as string;
    // @ts-expect-error a name from a file is no key of a plain object
    expect(counts[label]).toBe(3);
  });
});
