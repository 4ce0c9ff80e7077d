import { KeyTable } from '../keyTable';
import { rejError, synError, type WindowView } from './trafficWindow';
import type { WindowNeeds } from './windowNeeds';

/** Ports are looked for only where as many as four times the connections' buckets say that one may be there. */
const bucketsEach = 4;

/** The last connections to one host, as a ring that grows up to the window's size (256 at most). */
class History {
  /** Of each connection: the place of its service, its source port and its errors. */
  place = new Uint8Array(4);
  port = new Uint16Array(4);
  errors = new Uint8Array(4);
  first = 0;
  size = 0;
  synErrors = 0;
  rejErrors = 0;
  lastUsed = 0;
  /** Connections by the lower bits of their port. */
  buckets = new Uint8Array(4 * bucketsEach);
  /** The services that are or were there, and how many connections each has, with which errors. */
  readonly services: number[] = [];
  readonly counts: number[] = [];
  readonly syns: number[] = [];
  readonly rejs: number[] = [];
  /** How many of them have any. */
  distinct = 0;

  /** The place of a service; a new one takes that of one that is gone. */
  placeOf(service: number): number {
    const { services, counts } = this;
    let free = services.length;
    for (let at = 0; at < services.length; at++) {
      if (services[at] === service) return at;
      if (counts[at] === 0) free = at;
    }
    services[free] = service;
    counts[free] = this.syns[free] = this.rejs[free] = 0;
    return free;
  }

  /** Connections from a port. */
  countPort(port: number): number {
    const wanted = this.buckets[port & (this.buckets.length - 1)];
    if (wanted === 0) return 0;
    const mask = this.port.length - 1;
    let count = 0;
    for (let i = 0; i < this.size; i++) if (this.port[(this.first + i) & mask] === port) count++;
    return count;
  }

  get bytes(): number {
    return 160 + this.port.length * (4 + bucketsEach) + this.services.length * 32;
  }
}

/**
 * A window for each destination host: its own last connections, whatever goes on elsewhere. A connection costs a look
 * through its host's services, and now and then through its ports (255 at most). Hosts are held up to `most`; beyond it one that was not asked for long
 * is forgotten, and its window begins anew.
 */
export class HostHistories {
  /** Hosts whose window had to be forgotten. */
  forgotten = 0;
  private readonly table = new KeyTable(4);
  private readonly histories: (History | undefined)[] = [];
  private hand = 0;
  private clock = 0;

  /** @param needs what is looked for in a window: nothing else costs a look through it */
  constructor(private readonly window: number, private readonly most: number, private readonly needs: WindowNeeds) {}

  /** Lets a connection into its host's window, and writes what the window then says about it. */
  add(host: Int32Array, service: number, port: number, errors: number, into: WindowView): void {
    const history = this.historyOf(host);
    history.lastUsed = ++this.clock;
    const { services: byService, ports } = this.needs;
    if (history.size === this.window) removeOldest(history);
    if (history.size === history.port.length) grow(history);
    const at = (history.first + history.size) & (history.port.length - 1);
    const isSyn = errors & synError ? 1 : 0;
    const isRej = errors & rejError ? 1 : 0;
    // The host's own size and errors are kept along the way whatever is asked.
    const place = byService ? history.placeOf(service) : 0;
    if (byService) {
      if (history.counts[place]++ === 0) history.distinct++;
      history.syns[place] += isSyn;
      history.rejs[place] += isRej;
    }
    const samePort = ports ? history.countPort(port) : 0;
    history.place[at] = place;
    history.port[at] = port;
    history.errors[at] = errors;
    history.buckets[port & (history.buckets.length - 1)]++;
    history.size++;
    history.synErrors += isSyn;
    history.rejErrors += isRej;
    into.hostSize = history.size;
    into.hostSyn = history.synErrors;
    into.hostRej = history.rejErrors;
    into.hostServices = history.distinct;
    into.serviceSize = into.both = byService ? history.counts[place] : 0;
    into.serviceSyn = byService ? history.syns[place] : 0;
    into.serviceRej = byService ? history.rejs[place] : 0;
    into.serviceHosts = 1;
    into.samePort = samePort + 1;
  }

  /** Bytes that the windows hold. */
  get stateBytes(): number {
    return this.histories.reduce((sum, history) => sum + (history === undefined ? 8 : history.bytes), this.table.stateBytes);
  }

  private historyOf(host: Int32Array): History {
    const known = this.table.find(host);
    if (known >= 0) return this.histories[known]!;
    if (this.table.size >= this.most) this.forgetOne();
    const history = new History();
    this.histories[this.table.add(host)] = history;
    return history;
  }

  /** Of the next sixteen hosts, the one that was asked longest ago goes. */
  private forgetOne(): void {
    let oldest = -1;
    for (let steps = 0; steps < 16 || oldest < 0; steps++) {
      this.hand = this.hand + 1 < this.histories.length ? this.hand + 1 : 0;
      const history = this.histories[this.hand];
      if (history !== undefined && (oldest < 0 || history.lastUsed < this.histories[oldest]!.lastUsed)) oldest = this.hand;
    }
    this.table.remove(oldest);
    this.histories[oldest] = undefined;
    this.forgotten++;
  }
}

function removeOldest(history: History): void {
  const { first, counts } = history;
  const place = history.place[first];
  const isSyn = history.errors[first] & synError ? 1 : 0;
  const isRej = history.errors[first] & rejError ? 1 : 0;
  history.buckets[history.port[first] & (history.buckets.length - 1)]--;
  history.first = (first + 1) & (history.port.length - 1);
  history.size--;
  history.synErrors -= isSyn;
  history.rejErrors -= isRej;
  // Nothing stands there where services were not asked for.
  if (counts.length === 0) return;
  if (--counts[place] === 0) history.distinct--;
  history.syns[place] -= isSyn;
  history.rejs[place] -= isRej;
}

/** Twice the room, and the oldest connection at its beginning. */
function grow(history: History): void {
  const { place, port, errors, first, size } = history;
  const [places, ports, allErrors] = [new Uint8Array(size * 2), new Uint16Array(size * 2), new Uint8Array(size * 2)];
  const buckets = new Uint8Array(size * 2 * bucketsEach);
  for (let i = 0; i < size; i++) {
    const at = (first + i) & (size - 1);
    places[i] = place[at];
    ports[i] = port[at];
    allErrors[i] = errors[at];
    buckets[port[at] & (buckets.length - 1)]++;
  }
  Object.assign(history, { place: places, port: ports, errors: allErrors, buckets, first: 0 });
}
