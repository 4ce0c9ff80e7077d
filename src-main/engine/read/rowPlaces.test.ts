import { expect, test } from 'vitest';
import { RowPlaces } from './rowPlaces';

const lines = (count: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(count * 2)).map((_, i) => (i % 2 === 0 ? 0x37 : 10));
const part = (patterns: number) => ({ patterns, columns: [] });

test('a row stands where its line does, whichever reader has it, those before the first chunk with a place included', () => {
  const places = new RowPlaces([true, false], (met) => met * 100);
  places.answered(0, 3);
  places.begin(2, new Map([[1, lines(2)]]));
  expect(places.begun).toBe(true);
  const first = places.place(2, lines(4), 0);
  expect(first.start).toBe(5);
  expect(first.room!.columns.map((column) => column?.length ?? null)).toEqual([500, null]);
  expect(places.place(3, lines(1), 0)).toEqual({ start: 9 });
  expect(places.place(4, lines(2), 1)).toMatchObject({ start: 10, room: { start: 0 } });
  const chunks = [
    // The second line of the file is the first once more, the fourth and fifth are those of the other reader.
    { part: 0, rows: Uint32Array.of(0, 0, 1) }, { part: 1, rows: Uint32Array.of(0, 1) },
    { part: 0, rows: Uint32Array.of(2, 3, 4, 5) }, { part: 0, rows: new Uint32Array(0) }, { part: 1, rows: Uint32Array.of(2, 3) },
  ];
  expect(places.finish([part(7), part(4)], chunks)).toEqual({
    total: 12,
    runs: [
      [{ from: 0, to: 0, length: 1 }, { from: 1, to: 2, length: 1 }, { from: 2, to: 5, length: 4 }, { from: 6, to: 9, length: 1 }],
      [{ from: 0, to: 3, length: 2 }, { from: 2, to: 10, length: 2 }],
    ],
  });
});

test('more lines than expected get a room of their own behind the first', () => {
  const places = new RowPlaces([true], (met) => met);
  places.answered(0, 10);
  places.begin(1, new Map());
  expect(places.place(1, lines(10), 0)).toMatchObject({ start: 10, room: { start: 0, lines: 20 } });
  expect(places.place(2, lines(3), 0)).toMatchObject({ start: 20, room: { start: 20, lines: 20 } });
});

test('without places patterns stand part after part', () => {
  expect(new RowPlaces([true], () => 0).finish([part(2), part(3)], [])).toEqual({
    total: 5, runs: [[{ from: 0, to: 0, length: 2 }], [{ from: 0, to: 2, length: 3 }]],
  });
});
