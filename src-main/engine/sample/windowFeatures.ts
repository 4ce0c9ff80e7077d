import type { ObservedConnection } from './connection';
import { isRejError, isSynError } from './window/connectionErrors';
import { roundedRate } from './window/roundedRate';
import { serviceIdentity } from './window/serviceIdentity';
import { SlidingWindow } from './window/slidingWindow';

/** The nine time-traffic features, in file order: over the connections of the last two seconds. */
export const TIME_TRAFFIC_FEATURES = [
  'count',
  'srv_count',
  'serror_rate',
  'srv_serror_rate',
  'rerror_rate',
  'srv_rerror_rate',
  'same_srv_rate',
  'diff_srv_rate',
  'srv_diff_host_rate',
] as const;

/** The ten host-traffic features, in file order: over the last so-and-so many connections, however long ago. */
export const HOST_TRAFFIC_FEATURES = [
  'dst_host_count',
  'dst_host_srv_count',
  'dst_host_same_srv_rate',
  'dst_host_diff_srv_rate',
  'dst_host_same_src_port_rate',
  'dst_host_srv_diff_host_rate',
  'dst_host_serror_rate',
  'dst_host_srv_serror_rate',
  'dst_host_rerror_rate',
  'dst_host_srv_rerror_rate',
] as const;

/** The features of one connection by their KDD names: counts are whole, rates lie in 0 … 1 with two decimals. */
export type WindowFeatures = Record<
  (typeof TIME_TRAFFIC_FEATURES)[number] | (typeof HOST_TRAFFIC_FEATURES)[number],
  number
>;

/** How the windows are cut and read. */
export type WindowOptions = {
  /** Length of the time window in seconds; a connection exactly that old still counts. */
  readonly seconds: number;
  /** The most connections the time window holds; without a limit `Infinity`. */
  readonly timeWindowLimit: number;
  /** How many connections the host window holds, the present one among them. */
  readonly hostWindow: number;
  /**
   * How the three "different" rates are read. `share`: the connections to another service (or host), out of all.
   * `distinct`: the number of different services (or hosts), the present one among them, out of all connections;
   * 0 while there is just one.
   */
  readonly difference: 'share' | 'distinct';
};

/** The windows as Lee & Stolfo and the task description of the contest define them. */
export const DEFINED_WINDOWS: WindowOptions = Object.freeze({
  seconds: 2,
  timeWindowLimit: Infinity,
  hostWindow: 100,
  difference: 'share',
});

/**
 * The windows as the published KDD files must have been made. Their `count` ends at 511 and `dst_host_count` at 255
 * (one less than buffers of 512 and 256). Of the rows of the 10 % file with 2 … 50 connections and more than one
 * service in the time window, `diff_srv_rate` fits the `distinct` reading in 99.96 % and the `share` reading in 20 %.
 * Use these where the features are compared with the files, or given to a model trained on them.
 */
export const KDD_FILE_WINDOWS: WindowOptions = Object.freeze({
  seconds: 2,
  timeWindowLimit: 511,
  hostWindow: 255,
  difference: 'distinct',
});

/**
 * Derives the 19 traffic features of KDD Cup 1999 from a stream of connections, one call per connection, in order of
 * their start.
 *
 * Two windows end with the present connection, which counts itself, so no count is ever 0. In each, the *host group*
 * are the connections to the same destination host, and the *service group* those to the same service on any host:
 * - time window (the last two seconds): `count` and `srv_count` are their sizes;
 * - host window (the last 100 connections of all): `dst_host_count` and `dst_host_srv_count`. It spans all hosts: only
 *   so can `dst_host_srv_count` exceed `dst_host_count`, as it does in 47,841 rows of the 10 % file.
 *
 * In each group, `serror` is the share of SYN errors and `rerror` of rejected connections (see `connectionErrors`).
 * In the host group, `same_srv` is the share to the same service, `same_src_port` from the same source port and
 * `diff_srv` to different services; in the service group, `diff_host` is the share to different hosts.
 *
 * Cost: O(1) amortised per connection; memory follows the windows, not the stream.
 *
 * @param options the windows; by default those of the definition
 * @returns a function from the next connection to its features
 * @throws RangeError for a window that can't hold a connection, and (from the returned function) when a connection
 *   started before the one given last
 * @see https://kdd.ics.uci.edu/databases/kddcup99/task.html
 */
export function windowFeatures(
  options: Partial<WindowOptions> = {},
): (connection: ObservedConnection) => WindowFeatures {
  const { seconds, timeWindowLimit, hostWindow, difference } = { ...DEFINED_WINDOWS, ...options };
  if (!(seconds >= 0) || !(timeWindowLimit >= 1) || !(hostWindow >= 1)) {
    throw new RangeError(
      `A window must hold the present connection; found ${seconds} s, at most ${timeWindowLimit}, and ${hostWindow}.`,
    );
  }
  const recent = new SlidingWindow();
  const last = new SlidingWindow();
  let now = -Infinity;

  const differing = (size: number, same: number, distinct: number): number => {
    if (difference === 'share') return roundedRate(size - same, size);
    return distinct > 1 ? roundedRate(distinct, size) : 0;
  };

  return (connection) => {
    if (!(connection.startTime >= now)) {
      throw new RangeError(`Connections must come in order of their start; ${connection.startTime} came after ${now}.`);
    }
    now = connection.startTime;
    const observation = {
      time: now,
      host: connection.dstHost,
      service: serviceIdentity(connection),
      sourcePort: connection.srcPort,
      synError: isSynError(connection.flag),
      rejError: isRejError(connection.flag),
    };
    recent.add(observation);
    recent.keepSince(now - seconds);
    recent.keepLast(timeWindowLimit);
    last.add(observation);
    last.keepLast(hostWindow);

    const host = recent.toHost(observation.host);
    const service = recent.toService(observation.service);
    const both = host.partners.of(observation.service);
    const lastHost = last.toHost(observation.host);
    const lastService = last.toService(observation.service);
    const lastBoth = lastHost.partners.of(observation.service);
    return {
      count: host.size,
      srv_count: service.size,
      serror_rate: roundedRate(host.synErrors, host.size),
      srv_serror_rate: roundedRate(service.synErrors, service.size),
      rerror_rate: roundedRate(host.rejErrors, host.size),
      srv_rerror_rate: roundedRate(service.rejErrors, service.size),
      same_srv_rate: roundedRate(both, host.size),
      diff_srv_rate: differing(host.size, both, host.partners.distinct),
      srv_diff_host_rate: differing(service.size, both, service.partners.distinct),
      dst_host_count: lastHost.size,
      dst_host_srv_count: lastService.size,
      dst_host_same_srv_rate: roundedRate(lastBoth, lastHost.size),
      dst_host_diff_srv_rate: differing(lastHost.size, lastBoth, lastHost.partners.distinct),
      dst_host_same_src_port_rate: roundedRate(lastHost.sourcePorts.of(observation.sourcePort), lastHost.size),
      dst_host_srv_diff_host_rate: differing(lastService.size, lastBoth, lastService.partners.distinct),
      dst_host_serror_rate: roundedRate(lastHost.synErrors, lastHost.size),
      dst_host_srv_serror_rate: roundedRate(lastService.synErrors, lastService.size),
      dst_host_rerror_rate: roundedRate(lastHost.rejErrors, lastHost.size),
      dst_host_srv_rerror_rate: roundedRate(lastService.rejErrors, lastService.size),
    };
  };
}
