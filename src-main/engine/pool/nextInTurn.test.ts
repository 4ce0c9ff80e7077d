import { expect, test } from 'vitest';
import { nextInTurn } from './nextInTurn';

test('who holds the fewest is next, and among equals who asked first', () => {
  expect(nextInTurn(['a', 'a', 'b'], ['a', 'a'])).toBe(2);
  expect(nextInTurn(['b', 'a'], ['a', 'b'])).toBe(0);
  expect(nextInTurn([undefined, undefined], [undefined])).toBe(0);
});

test('two that ask for much, one after the other, get workers by turns', () => {
  const waiting = [...'aaaaaabbbbbb'];
  const held: string[] = [];
  for (let seat = 0; seat < 4; seat++) held.push(...waiting.splice(nextInTurn(waiting, held), 1));
  expect(held).toEqual(['a', 'b', 'a', 'b']);
});
