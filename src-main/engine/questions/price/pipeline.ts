import type { WindowRuleName } from '../../../../src-shared/terms/deriving';
import { durationOf, flagOf, landOf, protocolText } from '../../wire/basicFeatures';
import { blockRecords, type RecordBlock } from '../../wire/connectionRecords';
import { serviceIdentity } from '../../wire/serviceIdentity';
import { tcpService, udpService } from '../../wire/services';
import { errorBitsByState } from '../../wire/windows/errorBits';
import { WindowFeatures, windowFeatureNames } from '../../wire/windows/windowFeatures';
import { windowRules } from '../../wire/windows/windowRules';
import { compareHosts } from '../../wire/parseAddress';
import type { MeasuredTraffic } from './measuredTraffic';

const tcp = 6, udp = 17;

/** How each basic feature is read off a connection's record. What it takes per packet is part of making the record. */
const basics: { [name: string]: (block: RecordBlock, i: number) => number } = {
  duration: durationOf,
  protocol_type: (block, i) => protocolText(block.protocol[i]).length,
  service: ({ protocol, sourcePort, destinationPort, service }, i) => {
    if (protocol[i] === tcp) return tcpService(sourcePort[i], destinationPort[i]);
    return protocol[i] === udp ? udpService(destinationPort[i]) : service[i];
  },
  flag: flagOf,
  src_bytes: ({ sourceBytes }, i) => sourceBytes[i],
  dst_bytes: ({ destinationBytes }, i) => destinationBytes[i],
  land: landOf,
  wrong_fragment: ({ wrongFragments }, i) => wrongFragments[i],
  urgent: ({ urgent }, i) => urgent[i],
};
export const basicNames = Object.keys(basics);

/** The connections by destination, for rules whose host window runs along that order; else `null`. */
export function sortedOrder({ blocks, count }: MeasuredTraffic, rule: WindowRuleName): Uint32Array | null {
  if (windowRules[rule].hosts !== 'sorted') return null;
  const hostOf = (record: number): Int32Array => {
    const at = (record % blockRecords) * 4;
    return blocks[Math.floor(record / blockRecords)].destination.subarray(at, at + 4);
  };
  return Uint32Array.from({ length: count }, (_, record) => record).sort((a, b) => compareHosts(hostOf(a), hostOf(b)) || a - b);
}

/**
 * Derives these features, and nothing else, of all connections.
 * @param rate how much faster than it was the traffic is taken to be
 * @param looked called now and then with the windows, to see what they hold
 */
export function derive(
  { blocks, count }: MeasuredTraffic, rule: WindowRuleName, features: readonly string[], sorted: Uint32Array | null, rate = 1,
  looked?: (windows: WindowFeatures) => void,
): number {
  const windows = new WindowFeatures(rule, features.filter((name) => (windowFeatureNames as readonly string[]).includes(name)));
  const reads = features.flatMap((name) => basics[name] ?? []);
  const out = new Float64Array(windowFeatureNames.length);
  const host = new Int32Array(4);
  let sum = 0;
  const put = (record: number, time: boolean, hosts: boolean): void => {
    const block = blocks[Math.floor(record / blockRecords)];
    const i = record % blockRecords;
    for (let word = 0; word < 4; word++) host[word] = block.destination[i * 4 + word];
    const service = serviceIdentity(block.service[i], block.protocol[i], block.destinationPort[i]);
    const errors = errorBitsByState[flagOf(block, i)];
    const start = block.start[i] / rate;
    if (time) {
      windows.addTime(start, host, service, block.sourcePort[i], errors, out);
      for (let k = 0; k < reads.length; k++) sum += reads[k](block, i);
    }
    if (hosts) windows.addHost(start, host, service, block.sourcePort[i], errors, out);
    sum += out[0] + out[9];
  };
  for (let record = 0; record < count; record++) {
    put(record, true, sorted === null);
    if (looked !== undefined && record % 1024 === 0) looked(windows);
  }
  if (sorted !== null) for (const record of sorted) put(record, false, true);
  looked?.(windows);
  return sum;
}
