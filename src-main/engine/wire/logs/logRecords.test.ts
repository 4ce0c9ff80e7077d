import { expect, test } from 'vitest';
import { LogRecords } from './logRecords';

/** Fields of the record at place `i`, as plain values. */
function fields({ block }: LogRecords, i: number) {
  const words = (column: Int32Array): number[] => [...column.subarray(i * 4, i * 4 + 4)];
  return {
    start: block.start[i], end: block.end[i], protocol: block.protocol[i], service: block.service[i], state: block.state[i],
    ports: [block.sourcePort[i], block.destinationPort[i]], bytes: [block.sourceBytes[i], block.destinationBytes[i]],
    source: words(block.source), destination: words(block.destination),
    history: Buffer.from(block.history.subarray(i * 32, i * 32 + block.historyLength[i])).toString(),
  };
}

function fill({ block }: LogRecords, i: number, seed: number): void {
  block.start[i] = -1e9 + seed * 1e6;
  block.end[i] = 2 ** 52 + seed;
  [block.protocol[i], block.service[i], block.state[i]] = [255, 200 + (seed % 50), seed % 13];
  [block.sourcePort[i], block.destinationPort[i]] = [65_535 - (seed % 7), 40_000 + (seed % 9)];
  [block.sourceBytes[i], block.destinationBytes[i]] = [seed * 2 ** 33 + 1, seed];
  const ipv6 = seed % 3 === 0;
  block.source.set(ipv6 ? [0x20010db8, -1, seed, -seed] : [0, 0, 0xffff, -seed], i * 4);
  block.destination.set(ipv6 && seed % 2 === 0 ? [-2, 1, 2, 3] : [0, 0, 0xffff, seed], i * 4);
  block.historyLength[i] = seed % 33;
  for (let k = 0; k < 32; k++) block.history[i * 32 + k] = 65 + ((k + seed) % 26);
}

test('every field of a record comes back as it was kept, whichever is asked for', () => {
  const records = new LogRecords();
  const kept: ReturnType<typeof fields>[] = [];
  for (let seed = 0; seed < 40_000; seed++) {
    const place = seed % 2;
    fill(records, place, seed);
    if (seed % 997 === 0) kept.push(fields(records, place));
    records.keep(place, seed - 1);
  }
  expect(records.size).toBe(40_000);
  kept.reverse().forEach((expected, k) => {
    const record = (kept.length - 1 - k) * 997;
    expect(records.bring(record)).toBe(record - 1);
    expect(fields(records, 0)).toEqual(expected);
  });
});

test('what is let go makes room for others', () => {
  const records = new LogRecords();
  fill(records, 0, 1);
  records.keep(0, 7);
  records.clear();
  fill(records, 0, 2);
  const expected = fields(records, 0);
  records.keep(0, 8);
  fill(records, 0, 3);
  expect([records.size, records.bring(0), fields(records, 0)]).toEqual([1, 8, expected]);
});
