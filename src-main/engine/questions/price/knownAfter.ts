import type { WindowRuleName } from '../../../../src-shared/terms/deriving';
import type { KnownMoment, SecondsAfter } from '../../../../src-shared/questions/price/result';
import { blockRecords } from '../../wire/connectionRecords';
import { serviceIdentity } from '../../wire/serviceIdentity';
import { windowRules } from '../../wire/windows/windowRules';
import type { MeasuredTraffic } from './measuredTraffic';

/** Features that a connection's beginning settles: who speaks to whom, and what counts beginnings alone. */
const atFirst = new Set([
  'protocol_type', 'service', 'land', 'count', 'srv_count', 'same_srv_rate', 'diff_srv_rate', 'srv_diff_host_rate', 'dst_host_count', 'dst_host_srv_count',
  'dst_host_same_srv_rate', 'dst_host_diff_srv_rate', 'dst_host_same_src_port_rate', 'dst_host_srv_diff_host_rate',
]);

/** When a feature has its final value. An error rate is of the states of every connection in its group, some of which go on. */
export const knownMoment = (name: string): KnownMoment => (atFirst.has(name) ? 'first-packet' : name.includes('error_rate') ? 'window-end' : 'end');

type Group = { window: 'time' | 'host'; by: 'host' | 'service' };
const groupOf = (name: string): Group =>
  ({ window: name.startsWith('dst_host_') ? 'host' : 'time', by: name.replace('dst_host_', '').startsWith('srv_') ? 'service' : 'host' });

const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
const timeWindow = 2e9;

/** How long after the first packet a feature is known, over the connections of this traffic. */
export class KnownAfter {
  private readonly known = new Map<string, SecondsAfter>();

  constructor(private readonly traffic: MeasuredTraffic, private readonly rule: WindowRuleName) {}

  of(name: string): SecondsAfter | null {
    const { count } = this.traffic;
    if (count === 0) return null;
    const moment = knownMoment(name);
    if (moment === 'first-packet') return [0, 0, 0, 0, 0];
    const group = groupOf(name);
    const key = moment === 'end' ? 'end' : `${group.window} ${group.by}`;
    let found = this.known.get(key);
    if (found === undefined) this.known.set(key, found = this.quantiles(moment === 'end' ? null : group));
    return found;
  }

  private quantiles(group: Group | null): SecondsAfter {
    const { count } = this.traffic;
    const seconds = new Float64Array(count);
    for (let record = 0; record < count; record++) {
      const { start, end } = this.at(record);
      seconds[record] = Math.max(0, (group === null ? end : this.lastEnd(record, group)) - start) / 1e9;
    }
    seconds.sort();
    return shares.map((share) => seconds[Math.max(0, Math.ceil(share * count) - 1)]) as SecondsAfter;
  }

  /** When the last connection ends of those that a window's group holds; as far back as its rule goes. */
  private lastEnd(record: number, { window, by }: Group): number {
    const { hostWindow, timeLimit, hosts } = windowRules[this.rule];
    const own = this.at(record);
    let last = own.end;
    // A window of the same host may reach far back in time: the last so-and-so many of all hosts are looked at in its place.
    const most = window === 'time' ? Math.min(timeLimit, 4096) : hostWindow * (hosts === 'all' ? 1 : 4);
    for (let back = record - 1, steps = 0, found = 1; back >= 0 && steps < most && found < hostWindow * 3; back--, steps++) {
      const other = this.at(back);
      if (window === 'time' && own.start - other.start > timeWindow) break;
      const inHost = other.host === own.host;
      if (by === 'host' ? !inHost : other.service !== own.service || (window === 'host' && hosts === 'same' && !inHost)) continue;
      found++;
      if (other.end > last) last = other.end;
    }
    return last;
  }

  private at(record: number): { start: number; end: number; host: number; service: number } {
    const block = this.traffic.blocks[Math.floor(record / blockRecords)];
    const i = record % blockRecords;
    const { destination } = block;
    return {
      start: block.start[i], end: block.end[i], service: serviceIdentity(block.service[i], block.protocol[i], block.destinationPort[i]),
      host: destination[i * 4] ^ Math.imul(destination[i * 4
        + 1], 31) ^ Math.imul(destination[i * 4 + 2], 131) ^ Math.imul(destination[i * 4 + 3], 0x9e3779b1),
    };
  }
}
