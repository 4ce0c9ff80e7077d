import { KeyTable } from '../keyTable';
import { countsAt, PairTable } from './pairTable';
import { rejError, synError, type WindowView } from './trafficWindow';
import type { WindowNeeds } from './windowNeeds';

/** The last connections to one host, as a ring that grows up to the window's size. */
class History {
  /** Of each its service, its source port, and its errors (`errorBits`). */
  ring = new Int32Array(4 * entryWords);
  /** Connections that there is room for. */
  room = 4;
  first = 0;
  size = 0;
  services = 0;
  synErrors = 0;
  rejErrors = 0;
  lastUsed = 0;
}

/** Where errors of a host and a service are counted. */
const synAt = countsAt, rejAt = countsAt + 1, furtherCounts = 2;
const entryWords = 3;
const historyBytes = 72;
const entryBytes = entryWords * 4;
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
  private readonly services = new PairTable(furtherCounts);
  private readonly ports = new PairTable();
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
    if (history.size === this.window) this.removeOldest(place, history);
    if (history.size === history.room) this.grow(history);
    const { needs, services, ports } = this;
    const at = ((history.first + history.size++) & (history.room - 1)) * entryWords;
    this.held++;
    const isSyn = (errors & synError) !== 0 ? 1 : 0;
    const isRej = (errors & rejError) !== 0 ? 1 : 0;
    history.synErrors += isSyn;
    history.rejErrors += isRej;
    history.ring[at] = service;
    history.ring[at + 1] = port;
    history.ring[at + 2] = errors;
    if (needs.services) {
      const pair = services.add(place, service);
      const { slots } = services;
      const size = slots[pair];
      if (size === 1) history.services++;
      into.serviceSize = into.both = size;
      into.serviceSyn = slots[pair + synAt] += isSyn;
      into.serviceRej = slots[pair + rejAt] += isRej;
    }
    if (needs.ports) {
      const pair = ports.add(place, port);
      into.samePort = ports.slots[pair];
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
    this.ringBytes += history.room * entryBytes;
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
    while (history.size > 0) this.removeOldest(oldest, history);
    this.ringBytes -= history.room * entryBytes;
    this.table.remove(oldest);
    this.histories[oldest] = undefined;
    this.forgotten++;
  }

  private removeOldest(place: number, history: History): void {
    const { needs, services, ports } = this;
    const { ring } = history;
    const at = history.first * entryWords;
    const errors = ring[at + 2];
    history.first = (history.first + 1) & (history.room - 1);
    history.size--;
    this.held--;
    const isSyn = (errors & synError) !== 0 ? 1 : 0;
    const isRej = (errors & rejError) !== 0 ? 1 : 0;
    history.synErrors -= isSyn;
    history.rejErrors -= isRej;
    if (needs.services) {
      const pair = services.find(place, ring[at]);
      services.slots[pair + synAt] -= isSyn;
      services.slots[pair + rejAt] -= isRej;
      if (services.remove(pair) === 0) history.services--;
    }
    if (needs.ports) ports.remove(ports.find(place, ring[at + 1]));
  }

  private grow(history: History): void {
    const { ring, first } = history;
    this.ringBytes += history.room * entryBytes;
    // It is full: the oldest come first again.
    history.ring = new Int32Array(ring.length * 2);
    history.ring.set(ring.subarray(first * entryWords));
    history.ring.set(ring.subarray(0, first * entryWords), ring.length - first * entryWords);
    history.room *= 2;
    history.first = 0;
  }
}
