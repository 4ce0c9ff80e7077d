import { grown, KeyTable } from '../keyTable';
import { rejError, synError, type WindowView } from './trafficWindow';
import type { WindowNeeds } from './windowNeeds';

/** The last connections to one host, as a ring that grows up to the window's size. */
class History {
  /** Places in the tables of pairs, of its service and of its source port. */
  service = new Int32Array(4);
  port = new Int32Array(4);
  errors = new Uint8Array(4);
  first = 0;
  size = 0;
  services = 0;
  synErrors = 0;
  rejErrors = 0;
  lastUsed = 0;
}

const historyBytes = 72;
const entryBytes = 9;
/** Connections that all windows hold together at most, whatever the number of hosts. */
const mostHeld = 1 << 21;

/**
 * A window for each destination host: its own last connections, whatever goes on elsewhere. What a window says is counted as
 * connections enter and leave: one costs the same however full its window is. Hosts are held up to `most`; beyond it one that
 * was not asked for long is forgotten, and its window begins anew.
 */
export class HostHistories {
  /** Hosts whose window had to be forgotten. */
  forgotten = 0;
  private readonly table = new KeyTable(4);
  private readonly histories: (History | undefined)[] = [];
  /** A host's place and a service, or a source port: how many connections of its window have it, and their errors. */
  private readonly services = new PairCounts();
  private readonly ports = new PairCounts();
  private hand = 0;
  private clock = 0;
  private held = 0;
  private ringBytes = 0;

  /** @param needs what is counted in a window: nothing else costs anything */
  constructor(private readonly window: number, private readonly most: number, private readonly needs: WindowNeeds) {}

  /** Lets a connection into its host's window, and writes what the window then says about it. */
  add(host: Int32Array, service: number, port: number, errors: number, into: WindowView): void {
    const place = this.placeOf(host);
    const history = this.histories[place]!;
    history.lastUsed = ++this.clock;
    if (history.size === this.window) this.removeOldest(history);
    if (history.size === history.service.length) this.grow(history);
    const { needs, services, ports } = this;
    const at = (history.first + history.size++) & (history.service.length - 1);
    this.held++;
    history.errors[at] = errors;
    const [isSyn, isRej] = [errors & synError ? 1 : 0, errors & rejError ? 1 : 0];
    history.synErrors += isSyn;
    history.rejErrors += isRej;
    if (needs.services) {
      const pair = services.add(place, service, isSyn, isRej);
      if (services.size[pair] === 1) history.services++;
      history.service[at] = pair;
      into.serviceSize = into.both = services.size[pair];
      into.serviceSyn = services.synErrors[pair];
      into.serviceRej = services.rejErrors[pair];
    }
    if (needs.ports) {
      const pair = ports.add(place, port, 0, 0);
      history.port[at] = pair;
      into.samePort = ports.size[pair];
    }
    into.hostSize = history.size;
    into.hostSyn = history.synErrors;
    into.hostRej = history.rejErrors;
    into.hostServices = history.services;
    into.serviceHosts = 1;
  }

  /** Bytes that the windows hold. */
  get stateBytes(): number {
    return this.table.stateBytes + this.table.size * historyBytes + this.ringBytes + this.services.stateBytes + this.ports.stateBytes;
  }

  private placeOf(host: Int32Array): number {
    const known = this.table.find(host);
    if (known >= 0) return known;
    if (this.table.size >= this.most || (this.held >= mostHeld && this.table.size > 0)) this.forgetOne();
    const history = new History();
    const place = this.table.add(host);
    this.histories[place] = history;
    this.ringBytes += history.service.length * entryBytes;
    return place;
  }

  /** Of the next sixteen hosts, the one that was asked longest ago goes. */
  private forgetOne(): void {
    let oldest = -1;
    for (let steps = 0; steps < 16 || oldest < 0; steps++) {
      this.hand = this.hand + 1 < this.histories.length ? this.hand + 1 : 0;
      const history = this.histories[this.hand];
      if (history !== undefined && (oldest < 0 || history.lastUsed < this.histories[oldest]!.lastUsed)) oldest = this.hand;
    }
    const history = this.histories[oldest]!;
    while (history.size > 0) this.removeOldest(history);
    this.ringBytes -= history.service.length * entryBytes;
    this.table.remove(oldest);
    this.histories[oldest] = undefined;
    this.forgotten++;
  }

  private removeOldest(history: History): void {
    const { needs } = this;
    const at = history.first;
    const errors = history.errors[at];
    history.first = (at + 1) & (history.service.length - 1);
    history.size--;
    this.held--;
    const [isSyn, isRej] = [errors & synError ? 1 : 0, errors & rejError ? 1 : 0];
    history.synErrors -= isSyn;
    history.rejErrors -= isRej;
    if (needs.services && this.services.remove(history.service[at], isSyn, isRej)) history.services--;
    if (needs.ports) this.ports.remove(history.port[at], 0, 0);
  }

  private grow(history: History): void {
    const { first, size } = history;
    this.ringBytes += history.service.length * entryBytes;
    const unroll = <T extends Int32Array | Uint8Array>(column: T): T => {
      const longer = grown(column, column.length * 2);
      for (let i = 0; i < size; i++) longer[i] = column[(first + i) & (column.length - 1)];
      return longer;
    };
    history.service = unroll(history.service);
    history.port = unroll(history.port);
    history.errors = unroll(history.errors);
    history.first = 0;
  }
}

/** How many connections each pair of a host and something else has, and their errors. */
class PairCounts {
  size = new Int32Array(0);
  synErrors = new Int32Array(0);
  rejErrors = new Int32Array(0);
  private readonly table = new KeyTable(2);
  private readonly key = new Int32Array(2);

  get stateBytes(): number {
    return this.table.stateBytes + this.size.length * 12;
  }

  /** Counts one in; returns the pair's place. */
  add(host: number, other: number, syn: number, rej: number): number {
    this.key[0] = host;
    this.key[1] = other;
    let place = this.table.find(this.key);
    if (place < 0) {
      place = this.table.add(this.key);
      if (this.size.length < this.table.capacity) {
        this.size = grown(this.size, this.table.capacity);
        this.synErrors = grown(this.synErrors, this.table.capacity);
        this.rejErrors = grown(this.rejErrors, this.table.capacity);
      }
      this.size[place] = this.synErrors[place] = this.rejErrors[place] = 0;
    }
    this.size[place]++;
    this.synErrors[place] += syn;
    this.rejErrors[place] += rej;
    return place;
  }

  /** Counts one out; whether it was the last. */
  remove(place: number, syn: number, rej: number): boolean {
    this.synErrors[place] -= syn;
    this.rejErrors[place] -= rej;
    if (--this.size[place] > 0) return false;
    this.table.remove(place);
    return true;
  }
}
