import { RingBuffer } from './ringBuffer';
import { Tally } from './tally';

/** A connection, reduced to what the windows count. */
export type Observation = {
  readonly time: number;
  readonly host: string;
  readonly service: string;
  readonly sourcePort: number;
  readonly synError: boolean;
  readonly rejError: boolean;
};

/** Running counts over the connections of a window that share a key. */
class Group {
  size = 0;
  synErrors = 0;
  rejErrors = 0;
  /** What they don't share: the services asked of a host, or the hosts asked for a service. */
  readonly partners = new Tally<string>();
}

/** The connections of a window to one host. */
class HostGroup extends Group {
  readonly sourcePorts = new Tally<number>();
}

/**
 * The connections of a window, grouped by destination host and by service. Each enters once and leaves once, and every
 * count is kept up to date on the way, so a connection costs O(1) amortised, however full the window is.
 */
export class SlidingWindow {
  readonly #queue = new RingBuffer<Observation>();
  readonly #byHost = new Map<string, HostGroup>();
  readonly #byService = new Map<string, Group>();

  add(observation: Observation): void {
    this.#queue.push(observation);
    const host = obtain(this.#byHost, observation.host, () => new HostGroup());
    enter(host, observation, observation.service);
    host.sourcePorts.add(observation.sourcePort);
    enter(obtain(this.#byService, observation.service, () => new Group()), observation, observation.host);
  }

  /** Drops the oldest connections until no more than `limit` are left. */
  keepLast(limit: number): void {
    while (this.#queue.size > limit) this.#removeOldest();
  }

  /** Drops the connections that started before `time`. */
  keepSince(time: number): void {
    let oldest = this.#queue.oldest;
    while (oldest !== undefined && oldest.time < time) {
      this.#removeOldest();
      oldest = this.#queue.oldest;
    }
  }

  /** The connections to this host; it must be in the window. */
  toHost(host: string): Readonly<HostGroup> {
    return present(this.#byHost, host);
  }

  /** The connections to this service, on any host; it must be in the window. */
  toService(service: string): Readonly<Group> {
    return present(this.#byService, service);
  }

  #removeOldest(): void {
    const oldest = this.#queue.shift();
    if (oldest === undefined) return;
    const host = present(this.#byHost, oldest.host);
    leave(host, oldest, oldest.service);
    host.sourcePorts.remove(oldest.sourcePort);
    if (host.size === 0) this.#byHost.delete(oldest.host);
    const service = present(this.#byService, oldest.service);
    leave(service, oldest, oldest.host);
    if (service.size === 0) this.#byService.delete(oldest.service);
  }
}

function enter(group: Group, observation: Observation, partner: string): void {
  group.size += 1;
  if (observation.synError) group.synErrors += 1;
  if (observation.rejError) group.rejErrors += 1;
  group.partners.add(partner);
}

function leave(group: Group, observation: Observation, partner: string): void {
  group.size -= 1;
  if (observation.synError) group.synErrors -= 1;
  if (observation.rejError) group.rejErrors -= 1;
  group.partners.remove(partner);
}

function obtain<G extends Group>(groups: Map<string, G>, key: string, create: () => G): G {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const created = create();
  groups.set(key, created);
  return created;
}

function present<G extends Group>(groups: ReadonlyMap<string, G>, key: string): G {
  const group = groups.get(key);
  if (group === undefined) throw new RangeError(`No connection of the window has the key ${key}.`);
  return group;
}
