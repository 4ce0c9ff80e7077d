import { afterEach, expect } from 'vitest';

/** After every test: nothing has been put into what every object, list and function has by birth. */
afterEach(() => {
  for (const { prototype } of [Object, Array, Function]) expect(Object.keys(prototype)).toEqual([]);
});
