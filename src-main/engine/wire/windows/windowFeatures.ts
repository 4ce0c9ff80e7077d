import type { WindowRuleName } from '../../../../src-shared/terms/deriving';
import { HostHistories } from './hostHistories';
import { roundedRate } from './roundedRate';
import { emptyView, TrafficWindow, type WindowView } from './trafficWindow';
import { isAsked, windowNeeds } from './windowNeeds';
import { windowRules, type WindowRule } from './windowRules';

/** The nine features of the time window, in the published files' order: over the connections of the last two seconds. */
export const timeWindowFeatures = [
  'count', 'srv_count', 'serror_rate', 'srv_serror_rate', 'rerror_rate', 'srv_rerror_rate', 'same_srv_rate', 'diff_srv_rate', 'srv_diff_host_rate',
] as const;

/** The ten of the host window, in their order: over the last so-and-so many connections, however long ago. */
export const hostWindowFeatures = [
  'dst_host_count', 'dst_host_srv_count', 'dst_host_same_srv_rate', 'dst_host_diff_srv_rate', 'dst_host_same_src_port_rate',
  'dst_host_srv_diff_host_rate', 'dst_host_serror_rate', 'dst_host_srv_serror_rate', 'dst_host_rerror_rate', 'dst_host_srv_rerror_rate',
] as const;

export const windowFeatureNames = [...timeWindowFeatures, ...hostWindowFeatures];

/** Two seconds; a connection exactly that old still counts. */
const window = 2e9;
/** Hosts that have a window of their own at once, and connections that a time window without a limit holds. */
const mostHosts = 1 << 17;
const mostInTime = 1 << 20;

/**
 * Derives the 19 traffic features of KDD Cup 1999 from a stream of connections in order of their start. Both windows end
 * with the present connection, which counts itself. In each, the *host group* are the connections to its destination
 * host, the *service group* those to its service on any host that the window holds:
 * - `count`, `srv_count` (and `dst_host_…`): their sizes;
 * - `serror`, `rerror`: shares of SYN errors and of rejections (`errorBits`);
 * - `same_srv`, `diff_srv`, `same_src_port`: of the host group; `diff_host`: of the service group.
 *
 * Counts are whole, rates lie in 0 … 1 with two decimals, rounded as the files are (`roundedRate`). `sorted` rules need a
 * second pass for the host window: `addHost` in the order of the sort.
 * @see https://kdd.ics.uci.edu/databases/kddcup99/task.html
 */
export class WindowFeatures {
  private readonly rule: WindowRule;
  private readonly recent: TrafficWindow;
  private readonly last: TrafficWindow;
  private readonly asksTime: boolean;
  private readonly asksHost: boolean;
  private readonly histories: HostHistories;
  private readonly view: WindowView = emptyView();
  private now = -Infinity;
  /** Connections of the time window that had to go before their two seconds were over, where the rule has no limit. */
  letGo = 0;

  /** @param features what is asked for; the others are left as they are in `out`, and cost nothing */
  constructor(rule: WindowRuleName, features: readonly string[] = windowFeatureNames) {
    this.rule = windowRules[rule];
    const time = windowNeeds(timeWindowFeatures.filter((name) => features.includes(name)));
    const host = windowNeeds(hostWindowFeatures.filter((name) => features.includes(name)));
    this.recent = new TrafficWindow(time);
    this.last = new TrafficWindow(host);
    this.histories = new HostHistories(this.rule.hostWindow, mostHosts, host);
    this.asksTime = isAsked(time);
    this.asksHost = isAsked(host);
  }

  /** Bytes that the windows hold. */
  get stateBytes(): number {
    return (this.asksTime ? this.recent.stateBytes : 0) + (this.asksHost ? this.last.stateBytes + this.histories.stateBytes : 0);
  }

  /** Hosts whose window had to be forgotten, since there were too many. */
  get forgottenHosts(): number {
    return this.histories.forgotten;
  }

  /** The nine features of the time window, written to `out` from `at` on. One that comes late counts as of now. */
  addTime(time: number, host: Int32Array, service: number, port: number, errors: number, out: Float64Array, at = 0): void {
    if (!this.asksTime) return;
    const { recent, view, rule } = this;
    this.now = Math.max(this.now, time);
    recent.add(this.now, host, service, port, errors);
    recent.keepSince(this.now - window);
    if (recent.size > mostInTime && rule.timeLimit > mostInTime) this.letGo++;
    recent.keepLast(Math.min(rule.timeLimit, mostInTime));
    recent.view(view);
    out[at] = view.hostSize;
    out[at + 1] = view.serviceSize;
    out[at + 2] = roundedRate(view.hostSyn, view.hostSize);
    out[at + 3] = roundedRate(view.serviceSyn, view.serviceSize);
    out[at + 4] = roundedRate(view.hostRej, view.hostSize);
    out[at + 5] = roundedRate(view.serviceRej, view.serviceSize);
    out[at + 6] = roundedRate(view.both, view.hostSize);
    out[at + 7] = this.differing(view.hostSize, view.both, view.hostServices);
    out[at + 8] = this.differing(view.serviceSize, view.both, view.serviceHosts);
  }

  /** The ten features of the host window, written to `out` from `at` on. */
  addHost(time: number, host: Int32Array, service: number, port: number, errors: number, out: Float64Array, at = 9): void {
    if (!this.asksHost) return;
    const { view, rule } = this;
    if (rule.hosts === 'same') {
      this.histories.add(host, service, port, errors, view);
    } else {
      this.last.add(time, host, service, port, errors);
      this.last.keepLast(rule.hostWindow);
      this.last.view(view);
    }
    out[at] = view.hostSize;
    out[at + 1] = view.serviceSize;
    out[at + 2] = roundedRate(view.both, view.hostSize);
    out[at + 3] = this.differing(view.hostSize, view.both, view.hostServices);
    out[at + 4] = roundedRate(view.samePort, view.hostSize);
    out[at + 5] = this.differing(view.serviceSize, view.both, view.serviceHosts);
    out[at + 6] = roundedRate(view.hostSyn, view.hostSize);
    out[at + 7] = roundedRate(view.serviceSyn, view.serviceSize);
    out[at + 8] = roundedRate(view.hostRej, view.hostSize);
    out[at + 9] = roundedRate(view.serviceRej, view.serviceSize);
  }

  private differing(size: number, same: number, distinct: number): number {
    if (this.rule.difference === 'share') return roundedRate(size - same, size);
    return distinct > 1 ? roundedRate(distinct, size) : 0;
  }
}
