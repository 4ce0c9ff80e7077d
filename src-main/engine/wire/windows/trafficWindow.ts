import { grown, KeyTable } from '../keyTable';
import { PairTable } from './pairTable';
import type { WindowNeeds } from './windowNeeds';

/** Bits of what went wrong with a connection: see `errorBits`. */
export const synError = 1, rejError = 2;

/** Places of a group's counts: its connections, their errors, and its partners (a host's services, a service's hosts). */
const sizeAt = 0, synAt = 1, rejAt = 2, partnersAt = 3, groupCounts = 4;

/** Counts a connection into a group's entry, or out of it. */
function count(entries: Int32Array, at: number, errors: number, by: 1 | -1): void {
  entries[at + sizeAt] += by;
  if ((errors & synError) !== 0) entries[at + synAt] += by;
  if ((errors & rejError) !== 0) entries[at + rejAt] += by;
}

/** What a window says about the connection that entered it last. */
export type WindowView = {
  hostSize: number; hostSyn: number; hostRej: number; hostServices: number;
  serviceSize: number; serviceSyn: number; serviceRej: number; serviceHosts: number;
  /** To the same host and service. */
  both: number;
  /** To the same host from the same source port. */
  samePort: number;
};

export const emptyView = (): WindowView => ({
  hostSize: 0, hostSyn: 0, hostRej: 0, hostServices: 0, serviceSize: 0, serviceSyn: 0, serviceRej: 0, serviceHosts: 0, both: 0, samePort: 0,
});

/**
 * The last connections, grouped by destination host and by service. Each enters once and leaves once, and every count is
 * kept up to date on the way: a connection costs the same however full the window is, and memory follows the window.
 */
export class TrafficWindow {
  private readonly hosts = new KeyTable(4, groupCounts);
  private readonly services = new KeyTable(1, groupCounts);
  /** Connections of each host and service, and of each host and source port. */
  private readonly pairs = new PairTable();
  private readonly ports = new PairTable();
  private readonly serviceKey = new Int32Array(1);
  private time = new Float64Array(1 << 10);
  private host = new Int32Array(1 << 10);
  private service = new Int32Array(1 << 10);
  private port = new Int32Array(1 << 10);
  private errors = new Uint8Array(1 << 10);
  private first = 0;
  size = 0;

  /** @param needs what is kept, and so what `view` can say */
  constructor(private readonly needs: WindowNeeds) {}

  /** Lets a connection in. `host` are its destination's four words. */
  add(time: number, host: Int32Array, service: number, port: number, errors: number): void {
    if (this.size === this.time.length) this.grow();
    const at = (this.first + this.size++) & (this.time.length - 1);
    const { needs } = this;
    const counted = needs.errors ? errors : 0;
    this.time[at] = time;
    this.port[at] = port;
    this.errors[at] = counted;
    if (needs.hosts) this.host[at] = this.enter(this.hosts, host, counted);
    if (needs.services) {
      this.serviceKey[0] = service;
      this.service[at] = this.enter(this.services, this.serviceKey, counted);
    }
    if (needs.pairs) {
      const pair = this.pairs.add(this.host[at], this.service[at]);
      if (this.pairs.slots[pair] === 1) this.countPartner(at, 1);
    }
    if (needs.ports) this.ports.add(this.host[at], port);
  }

  /** Drops the oldest until no more than `most` are left. */
  keepLast(most: number): void {
    while (this.size > most) this.removeOldest();
  }

  /** Drops those that began before `time`. */
  keepSince(time: number): void {
    while (this.size > 0 && this.time[this.first] < time) this.removeOldest();
  }

  /** Counts for the one that entered last; it must still be there. */
  view(into: WindowView): void {
    const at = (this.first + this.size - 1) & (this.time.length - 1);
    const { needs, pairs, ports } = this;
    if (needs.hosts) {
      const { entries, stride } = this.hosts;
      const from = this.host[at] * stride;
      into.hostSize = entries[from + sizeAt];
      into.hostSyn = entries[from + synAt];
      into.hostRej = entries[from + rejAt];
      into.hostServices = entries[from + partnersAt];
    }
    if (needs.services) {
      const { entries, stride } = this.services;
      const from = this.service[at] * stride;
      into.serviceSize = entries[from + sizeAt];
      into.serviceSyn = entries[from + synAt];
      into.serviceRej = entries[from + rejAt];
      into.serviceHosts = entries[from + partnersAt];
    }
    if (needs.pairs) into.both = pairs.slots[pairs.find(this.host[at], this.service[at])];
    if (needs.ports) into.samePort = ports.slots[ports.find(this.host[at], this.port[at])];
  }

  /** Bytes that it holds: its ring and its tables. */
  get stateBytes(): number {
    const ring = this.time.length * (8 + 3 * 4 + 1);
    return ring + this.hosts.stateBytes + this.services.stateBytes + this.pairs.stateBytes + this.ports.stateBytes;
  }

  private removeOldest(): void {
    const at = this.first;
    const { needs, pairs, ports } = this;
    this.first = (at + 1) & (this.time.length - 1);
    this.size--;
    if (needs.pairs && pairs.remove(pairs.find(this.host[at], this.service[at])) === 0) this.countPartner(at, -1);
    if (needs.ports) ports.remove(ports.find(this.host[at], this.port[at]));
    if (needs.hosts) this.leave(this.hosts, this.host[at], this.errors[at]);
    if (needs.services) this.leave(this.services, this.service[at], this.errors[at]);
  }

  private enter(groups: KeyTable, key: Int32Array, errors: number): number {
    const place = groups.place(key);
    count(groups.entries, place * groups.stride, errors, 1);
    return place;
  }

  private leave(groups: KeyTable, place: number, errors: number): void {
    const at = place * groups.stride;
    count(groups.entries, at, errors, -1);
    if (groups.entries[at + sizeAt] === 0) groups.remove(place);
  }

  private countPartner(at: number, by: 1 | -1): void {
    const { hosts, services } = this;
    hosts.entries[this.host[at] * hosts.stride + partnersAt] += by;
    services.entries[this.service[at] * services.stride + partnersAt] += by;
  }

  private grow(): void {
    const unroll = <T extends Int32Array | Float64Array | Uint8Array>(column: T): T => {
      const longer = grown(column, column.length * 2);
      longer.copyWithin(column.length, 0, this.first);
      longer.copyWithin(0, this.first, this.first + column.length);
      return longer;
    };
    this.time = unroll(this.time);
    this.host = unroll(this.host);
    this.service = unroll(this.service);
    this.port = unroll(this.port);
    this.errors = unroll(this.errors);
    this.first = 0;
  }
}
