import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import type { ObservedConnection } from './connection';
import { isRejError, isSynError } from './window/connectionErrors';
import { roundedRate } from './window/roundedRate';
import { serviceIdentity } from './window/serviceIdentity';
import { DEFINED_WINDOWS, KDD_FILE_WINDOWS, windowFeatures } from './windowFeatures';
import type { WindowFeatures, WindowOptions } from './windowFeatures';

type Summary = Record<
  'size' | 'srv' | 'serror' | 'srvSerror' | 'rerror' | 'srvRerror' | 'same' | 'diff' | 'port' | 'diffHost',
  number
>;

/** The features of the window's last connection, straight from the definitions: filter and count. */
function summarise(window: readonly ObservedConnection[], difference: WindowOptions['difference']): Summary {
  const present = window.at(-1) as ObservedConnection;
  const isSameService = (one: ObservedConnection) => serviceIdentity(one) === serviceIdentity(present);
  const host = window.filter((one) => one.dstHost === present.dstHost);
  const service = window.filter(isSameService);
  const share = (group: ObservedConnection[], test: (one: ObservedConnection) => boolean) =>
    roundedRate(group.filter(test).length, group.length);
  const different = (group: ObservedConnection[], key: (one: ObservedConnection) => string) => {
    if (difference === 'share') return share(group, (one) => key(one) !== key(present));
    const distinct = new Set(group.map(key)).size;
    return distinct > 1 ? roundedRate(distinct, group.length) : 0;
  };
  return {
    size: host.length,
    srv: service.length,
    serror: share(host, (one) => isSynError(one.flag)),
    srvSerror: share(service, (one) => isSynError(one.flag)),
    rerror: share(host, (one) => isRejError(one.flag)),
    srvRerror: share(service, (one) => isRejError(one.flag)),
    same: share(host, isSameService),
    diff: different(host, serviceIdentity),
    port: share(host, (one) => one.srcPort === present.srcPort),
    diffHost: different(service, (one) => one.dstHost),
  };
}

function rescan(seen: readonly ObservedConnection[], options: WindowOptions): WindowFeatures {
  const now = (seen.at(-1) as ObservedConnection).startTime;
  const recent = seen.filter((one) => one.startTime >= now - options.seconds);
  const time = summarise(recent.slice(Math.max(0, recent.length - options.timeWindowLimit)), options.difference);
  const host = summarise(seen.slice(Math.max(0, seen.length - options.hostWindow)), options.difference);
  return {
    count: time.size,
    srv_count: time.srv,
    serror_rate: time.serror,
    srv_serror_rate: time.srvSerror,
    rerror_rate: time.rerror,
    srv_rerror_rate: time.srvRerror,
    same_srv_rate: time.same,
    diff_srv_rate: time.diff,
    srv_diff_host_rate: time.diffHost,
    dst_host_count: host.size,
    dst_host_srv_count: host.srv,
    dst_host_same_srv_rate: host.same,
    dst_host_diff_srv_rate: host.diff,
    dst_host_same_src_port_rate: host.port,
    dst_host_srv_diff_host_rate: host.diffHost,
    dst_host_serror_rate: host.serror,
    dst_host_srv_serror_rate: host.srvSerror,
    dst_host_rerror_rate: host.rerror,
    dst_host_srv_rerror_rate: host.srvRerror,
  };
}

/**
 * Few hosts, services and ports, so that everything repeats; bursts and silences, so that both windows empty and fill.
 */
function randomStream(seed: number, length: number): ObservedConnection[] {
  const generator = xoroshiro128plus(seed);
  const pick = <T>(items: readonly T[]): T => items[uniformInt(generator, 0, items.length - 1)];
  let startTime = 0;
  return Array.from({ length }, () => {
    startTime += pick([0, 0, 0, 1, 5, 20, 100, 2500]) / 1000;
    return {
      startTime,
      protocol: pick(['tcp', 'udp']),
      service: pick(['http', 'smtp', 'private', 'other']),
      flag: pick(['SF', 'SF', 'S0', 'S1', 'SH', 'REJ', 'RSTO', 'OTH']),
      srcHost: 'client',
      srcPort: pick([1000, 1001, 1002]),
      dstHost: pick(['A', 'A', 'B', 'C']),
      dstPort: pick([1, 2, 3]),
    };
  });
}

test.each([
  ['the definition', DEFINED_WINDOWS],
  ['the KDD files', KDD_FILE_WINDOWS],
  ['narrow windows', { seconds: 0.1, timeWindowLimit: 7, hostWindow: 1, difference: 'distinct' } as const],
])('running counts equal a rescan of the whole window, with %s', (_, options) => {
  const next = windowFeatures(options);
  const stream = randomStream(7, 1500);
  stream.forEach((connection, index) => {
    expect(next(connection)).toEqual(rescan(stream.slice(0, index + 1), options));
  });
});
