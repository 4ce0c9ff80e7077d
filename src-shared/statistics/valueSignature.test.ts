import { describe, expect, it } from 'vitest';
import { valueSignature } from './valueSignature';

describe('the signature of a class', () => {
  it('is a value that it nearly always has and others nearly never', () => {
    expect(valueSignature([1, 4], [10, 90], [801, 10, 90, 0, 99], 1000)).toEqual({ place: 4, inside: 0.9, outside: 0.01 });
  });

  it.each([
    ['fewer than nine in ten have it', [1, 4], [11, 89], [800, 11, 90, 0, 89]],
    ['more than one in a hundred others have it', [4], [100], [890, 0, 0, 0, 110]],
    ['there are no others', [0], [1000], [1000]],
  ])('is none where %s', (_, places, rows, all) => {
    expect(valueSignature(places, rows, all, 1000)).toBeNull();
  });
});
