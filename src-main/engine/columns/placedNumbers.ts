import type { PlacedNumbers } from '../read/columnStore';
import type { Run } from './places';
import type { PlainPart } from './readParts';

/**
 * The numbers of a part, stretch by stretch, each with the place where it begins: first those that the reader kept, then those in
 * the room.
 */
export function placedNumbers({ values, room }: Pick<PlainPart, 'values' | 'room'>, runs: Run[]): PlacedNumbers[] {
  const own = values.reduce((sum, { length }) => sum + length, 0);
  return runs.flatMap(({ from, to, length }) => {
    const found: PlacedNumbers[] = [];
    let start = 0;
    for (const piece of from < own ? values : []) {
      const [first, end] = [Math.max(from, start), Math.min(from + length, start + piece.length)];
      if (first < end) found.push({ start: to + first - from, numbers: piece.subarray(first - start, end - start) });
      start += piece.length;
    }
    const first = Math.max(from, own);
    if (first < from + length) found.push(inRoom(room, to + first - from, from + length - first));
    return found;
  });
}

function inRoom(room: PlacedNumbers[], start: number, length: number): PlacedNumbers {
  const { start: begin, numbers } = room.find((one) => start < one.start + one.numbers.length)!;
  return { start, numbers: numbers.subarray(start - begin, start - begin + length) };
}
