import { grown, KeyTable } from '../keyTable';
import type { WindowNeeds } from './windowNeeds';

/** Bits of what went wrong with a connection: see `errorBits`. */
export const synError = 1, rejError = 2;

/** Counts of connections that share a host (or a service): how many, with which errors, and how many partners they have. */
class Groups {
  size = new Int32Array(0);
  synErrors = new Int32Array(0);
  rejErrors = new Int32Array(0);
  /** Different services of a host, or hosts of a service. */
  partners = new Int32Array(0);

  constructor(readonly table: KeyTable) {}

  /** The place of a key, made with its counts at 0 where it is new. */
  place(key: Int32Array): number {
    const known = this.table.find(key);
    if (known >= 0) return known;
    const place = this.table.add(key);
    const { capacity } = this.table;
    this.size = grown(this.size, capacity);
    this.synErrors = grown(this.synErrors, capacity);
    this.rejErrors = grown(this.rejErrors, capacity);
    this.partners = grown(this.partners, capacity);
    this.size[place] = this.synErrors[place] = this.rejErrors[place] = this.partners[place] = 0;
    return place;
  }

  get stateBytes(): number {
    return this.table.stateBytes + this.size.length * 4 * 4;
  }

  count(place: number, errors: number, by: 1 | -1): void {
    this.size[place] += by;
    if ((errors & synError) !== 0) this.synErrors[place] += by;
    if ((errors & rejError) !== 0) this.rejErrors[place] += by;
    if (this.size[place] === 0) this.table.remove(place);
  }
}

/** How often each pair of places is present. */
class Pairs {
  private readonly table = new KeyTable(2);
  private count = new Int32Array(0);
  private readonly key = new Int32Array(2);

  get stateBytes(): number {
    return this.table.stateBytes + this.count.length * 4;
  }

  of(one: number, other: number): number {
    const place = this.find(one, other);
    return place < 0 ? 0 : this.count[place];
  }

  /** Adds one; whether it is the first. */
  add(one: number, other: number): boolean {
    let place = this.find(one, other);
    const isNew = place < 0;
    if (isNew) {
      place = this.table.add(this.key);
      this.count = grown(this.count, this.table.capacity);
      this.count[place] = 0;
    }
    this.count[place]++;
    return isNew;
  }

  /** Takes one away; whether it was the last. */
  remove(one: number, other: number): boolean {
    const place = this.find(one, other);
    if (--this.count[place] > 0) return false;
    this.table.remove(place);
    return true;
  }

  private find(one: number, other: number): number {
    this.key[0] = one;
    this.key[1] = other;
    return this.table.find(this.key);
  }
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
  private readonly hosts = new Groups(new KeyTable(4));
  private readonly services = new Groups(new KeyTable(1));
  private readonly pairs = new Pairs();
  private readonly ports = new Pairs();
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
    if (needs.hosts) {
      this.host[at] = this.hosts.place(host);
      this.hosts.count(this.host[at], counted, 1);
    }
    if (needs.services) {
      this.serviceKey[0] = service;
      this.service[at] = this.services.place(this.serviceKey);
      this.services.count(this.service[at], counted, 1);
    }
    if (needs.pairs && this.pairs.add(this.host[at], this.service[at])) {
      this.hosts.partners[this.host[at]]++;
      this.services.partners[this.service[at]]++;
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
    const { needs } = this;
    const host = this.host[at];
    const service = this.service[at];
    if (needs.hosts) {
      into.hostSize = this.hosts.size[host];
      into.hostSyn = this.hosts.synErrors[host];
      into.hostRej = this.hosts.rejErrors[host];
      into.hostServices = this.hosts.partners[host];
    }
    if (needs.services) {
      into.serviceSize = this.services.size[service];
      into.serviceSyn = this.services.synErrors[service];
      into.serviceRej = this.services.rejErrors[service];
      into.serviceHosts = this.services.partners[service];
    }
    if (needs.pairs) into.both = this.pairs.of(host, service);
    if (needs.ports) into.samePort = this.ports.of(host, this.port[at]);
  }

  /** Bytes that it holds: its ring and its tables. */
  get stateBytes(): number {
    const ring = this.time.length * (8 + 3 * 4 + 1);
    return ring + this.hosts.stateBytes + this.services.stateBytes + this.pairs.stateBytes + this.ports.stateBytes;
  }

  private removeOldest(): void {
    const at = this.first;
    const { needs } = this;
    const host = this.host[at];
    const service = this.service[at];
    this.first = (at + 1) & (this.time.length - 1);
    this.size--;
    if (needs.pairs && this.pairs.remove(host, service)) {
      this.hosts.partners[host]--;
      this.services.partners[service]--;
    }
    if (needs.ports) this.ports.remove(host, this.port[at]);
    if (needs.hosts) this.hosts.count(host, this.errors[at], -1);
    if (needs.services) this.services.count(service, this.errors[at], -1);
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
