import { KeyTable } from '../keyTable';
import { rejError, synError, type WindowView } from './trafficWindow';
import type { WindowNeeds } from './windowNeeds';

/** Where the error bits stand above a port. */
const synPlace = 16 + Math.log2(synError), rejPlace = 16 + Math.log2(rejError);

/** The last connections to one host, as a ring that grows up to the window's size. */
class History {
  service = new Int32Array(4);
  /** Source port, and above it the error bits. */
  portAndErrors = new Int32Array(4);
  first = 0;
  size = 0;
  services = 0;
  synErrors = 0;
  rejErrors = 0;
  lastUsed = 0;
}

/**
 * A window for each destination host: its own last connections, whatever goes on elsewhere. A connection costs a look
 * through its host's window (255 places at most). Hosts are held up to `most`; beyond it one that was not asked for long
 * is forgotten, and its window begins anew.
 */
export class HostHistories {
  /** Hosts whose window had to be forgotten. */
  forgotten = 0;
  private readonly table = new KeyTable(4);
  private readonly histories: (History | undefined)[] = [];
  private readonly found = { both: 0, samePort: 0, syn: 0, rej: 0 };
  private hand = 0;
  private clock = 0;

  /** @param needs what is looked for in a window: nothing else costs a look through it */
  constructor(private readonly window: number, private readonly most: number, private readonly needs: WindowNeeds) {}

  /** Lets a connection into its host's window, and writes what the window then says about it. */
  add(host: Int32Array, service: number, port: number, errors: number, into: WindowView): void {
    const history = this.historyOf(host);
    history.lastUsed = ++this.clock;
    if (history.size === this.window) removeOldest(history, this.needs.services);
    if (history.size === history.service.length) grow(history);
    const mask = history.service.length - 1;
    const { needs, found } = this;
    found.both = found.samePort = found.syn = found.rej = 0;
    // The host's own size and errors are kept along the way; its services and ports are looked for.
    if (needs.services || needs.ports) {
      const end = history.first + history.size;
      lookThrough(history, history.first, Math.min(end, mask + 1), service, port, found);
      lookThrough(history, 0, end - mask - 1, service, port, found);
    }
    const { both, samePort, syn, rej } = found;
    if (both === 0) history.services++;
    const at = (history.first + history.size++) & mask;
    history.service[at] = service;
    history.portAndErrors[at] = port | (errors << 16);
    const isSyn = errors & synError ? 1 : 0;
    const isRej = errors & rejError ? 1 : 0;
    history.synErrors += isSyn;
    history.rejErrors += isRej;
    into.hostSize = history.size;
    into.hostSyn = history.synErrors;
    into.hostRej = history.rejErrors;
    into.hostServices = history.services;
    into.serviceSize = into.both = both + 1;
    into.serviceSyn = syn + isSyn;
    into.serviceRej = rej + isRej;
    into.serviceHosts = 1;
    into.samePort = samePort + 1;
  }

  /** Bytes that the windows hold. */
  get stateBytes(): number {
    return this.histories.reduce((sum, history) => sum + (history === undefined ? 8 : 72 + history.service.length * 8), this.table.stateBytes);
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

/** Counts without a branch, whose way nothing foretells: 1 where two numbers are equal is the sign of x − 1 for their difference x. */
function lookThrough(
  { service: services, portAndErrors }: History, from: number, to: number, service: number, port: number,
  into: { both: number; samePort: number; syn: number; rej: number },
): void {
  let both = 0, samePort = 0, syn = 0, rej = 0;
  for (let at = from; at < to; at++) {
    const other = portAndErrors[at];
    samePort += (((other ^ port) & 0xffff) - 1) >>> 31;
    const difference = services[at] ^ service;
    const same = ((difference | -difference) >>> 31) ^ 1;
    both += same;
    syn += same & (other >> synPlace);
    rej += same & (other >> rejPlace);
  }
  into.both += both;
  into.samePort += samePort;
  into.syn += syn;
  into.rej += rej;
}

function removeOldest(history: History, countServices: boolean): void {
  const mask = history.service.length - 1;
  const service = history.service[history.first];
  const errors = history.portAndErrors[history.first] >> 16;
  history.first = (history.first + 1) & mask;
  history.size--;
  if ((errors & synError) !== 0) history.synErrors--;
  if ((errors & rejError) !== 0) history.rejErrors--;
  if (!countServices) return;
  for (let i = 0; i < history.size; i++) if (history.service[(history.first + i) & mask] === service) return;
  history.services--;
}

function grow(history: History): void {
  const { service, portAndErrors, first, size } = history;
  history.service = new Int32Array(service.length * 2);
  history.portAndErrors = new Int32Array(service.length * 2);
  for (let i = 0; i < size; i++) {
    const at = (first + i) & (service.length - 1);
    history.service[i] = service[at];
    history.portAndErrors[i] = portAndErrors[at];
  }
  history.first = 0;
}
