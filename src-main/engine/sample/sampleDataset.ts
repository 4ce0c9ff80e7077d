import { compareHosts, parseAddress } from '../wire/parseAddress';
import { serviceIdentity } from '../wire/serviceIdentity';
import { serviceNames } from '../wire/services';
import { errorBits } from '../wire/windows/errorBits';
import { WindowFeatures, windowFeatureNames } from '../wire/windows/windowFeatures';
import type { Connection } from './connection';
import { kddLine } from './kddLine';
import { simulateConnections } from './simulateConnections';

/**
 * A dataset to try the program on: simulated connections in the format of KDD Cup 1999 (41 features and a label with
 * its full stop, no header, LF), the 19 traffic features derived as those of the KDD files: the host window runs along the
 * records sorted by destination host. It is not KDD data, and its name says so. The same seed and rows give the same bytes
 * on every machine.
 *
 * @param seed a whole number; its lower 32 bits count
 * @param rows how many connections, at least 1,000
 * @returns the file's name and its bytes (ASCII)
 * @throws RangeError for fewer rows or a number that is not whole
 */
export function sampleDataset(seed = 1999, rows = 30_000): { name: string; bytes: Uint8Array } {
  const connections = simulateConnections(seed, rows);
  const windows = deriveWindows(connections);
  const lines = connections.map((connection, i) => `${kddLine(connection, windows[i])}\n`);
  return { name: 'simulated-sample.data', bytes: new TextEncoder().encode(lines.join('')) };
}

const protocols: { [name: string]: number } = { icmp: 1, tcp: 6, udp: 17 };

/** The 19 window features of each connection, in order of their start. */
function deriveWindows(connections: readonly Connection[]): Float64Array[] {
  const windows = new WindowFeatures('sorted-255-distinct');
  const seen = connections.map(({ protocol, service, dstHost, dstPort, srcPort, flag, startTime }) => {
    const host = new Int32Array(4);
    parseAddress(dstHost, host);
    return {
      // Whole microseconds, so that the edge of the two seconds is exact.
      time: Math.round(startTime * 1e6) * 1000, host, service: serviceIdentity(serviceNames.indexOf(service), protocols[protocol], dstPort),
      port: srcPort, errors: errorBits(flag), out: new Float64Array(windowFeatureNames.length),
    };
  });
  for (const { time, host, service, port, errors, out } of seen) windows.addTime(time, host, service, port, errors, out);
  // The sort is stable: within a host, records stay in order of their start.
  const byHost = seen.toSorted((one, other) => compareHosts(one.host, other.host));
  for (const { time, host, service, port, errors, out } of byHost) windows.addHost(time, host, service, port, errors, out);
  return seen.map(({ out }) => out);
}
