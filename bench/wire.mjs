import { join } from 'node:path';
import { writeCapture, writeConnLog } from './captureFile.mjs';
import { atLeast, atMost } from './goals.mjs';
import { median } from './statistics.mjs';

export const usualPackets = 2_000_000;
const mebibyte = 2 ** 20;

/**
 * Writes a capture of so many packets and a Zeek log of half as many connections, and measures how fast features are derived
 * from them, file to file, each run in a process of its own; then a model is applied to the table of the log.
 * @param tools `measure(scenario, path)`
 */
export async function wireBench({ folder, measure, repeats, packets = usualPackets, say }) {
  const connections = packets / 2;
  const [capture, log] = [join(folder, 'traffic.pcap'), join(folder, 'conn.log')];
  say(`Writing ${packets} packets and ${connections} connections`);
  await writeCapture(capture, packets);
  await writeConnLog(log, connections);
  const sides = { capture: [], log: [], apply: [] };
  for (let i = 0; i < repeats; i++) {
    say(`From the wire: run ${i + 1} of ${repeats}`);
    sides.capture.push(measure('wire', capture));
    sides.log.push(measure('wire', log));
    sides.apply.push(measure('apply', log));
  }
  const of = (runs) => ({
    runs: runs.length, derived: runs[0].derived, seconds: median(runs.flatMap(({ seconds }) => seconds.derive)),
    cpu: median(runs.flatMap(({ seconds }) => seconds.cpu)), peakBytes: median(runs.map(({ peakBytes }) => peakBytes)),
  });
  const apply = { rows: sides.apply[0].scored, seconds: median(sides.apply.flatMap(({ seconds }) => seconds.apply)) };
  const found = { packets, connections, capture: of(sides.capture), log: of(sides.log) };
  return {
    ...found,
    goals: [
      atLeast('packets to features', 1500, packets / found.capture.seconds / 1000, 'thousand/s'),
      atMost('peak memory on a capture', 'MiB', 200e6 / mebibyte, found.capture.peakBytes / mebibyte),
      atLeast('rows of a table to scores', 1000, apply.rows / apply.seconds / 1000, 'thousand/s'),
      atLeast('a Zeek log’s connections to features', 1000, connections / found.log.seconds / 1000, 'thousand/s'),
    ],
  };
}
