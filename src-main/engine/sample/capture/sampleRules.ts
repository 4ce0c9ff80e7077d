import type { Connection } from '../connection';
import { captureBegins } from './capturedBytes';
import { startOf } from './plannedPacket';

/** A rule as it stands in a file of label rules; `null` is any. */
type Rule = {
  from: number;
  to: number;
  source: string | null;
  destination: string | null;
  ports: [number, number] | null;
  protocol: string | null;
  label: string;
};

/** Connections of one label farther apart than this are another attack, in microseconds. */
const pause = 60e6;
const usualLabel = 'normal';

/**
 * Label rules for a simulated capture: times, networks, ports and protocols that meet the connections of each attack and
 * no others; what none meets is normal. One rule an attack where that is enough, several where another is going on at
 * the same time between the same hosts.
 */
export function sampleRules(connections: readonly Connection[]): Rule[] {
  const labelled = connections.map((connection) => ({ ...connection, label: connection.label.replace(/\.$/, ''), time: startOf(connection) }));
  const attacks = new Map<string, Labelled[]>();
  for (const one of labelled) if (one.label !== usualLabel) attacks.set(one.label, [...attacks.get(one.label) ?? [], one]);
  return [...attacks.values()].flatMap(inEpisodes).flatMap((episode) => rulesFor(episode, labelled, divisions))
    .sort((one, other) => one.from - other.from);
}

type Labelled = Connection & { time: number };

/** What tells connections apart, from the widest to the last: two of one microsecond are one. */
const divisions: ((one: Labelled) => string | number)[] = [
  ({ srcHost }) => srcHost, ({ dstHost }) => dstHost, ({ protocol }) => protocol, ({ dstPort }) => dstPort,
  ({ time }) => Math.floor(time / 1e6), ({ time }) => time,
];

function inEpisodes(connections: Labelled[]): Labelled[][] {
  const episodes: Labelled[][] = [];
  for (const one of connections) {
    const last = episodes.at(-1);
    if (last !== undefined && one.time - last[last.length - 1].time <= pause) last.push(one);
    else episodes.push([one]);
  }
  return episodes;
}

/** One rule for all of them if it meets no others, else as many as there are sources, destinations, protocols … of them. */
function rulesFor(connections: Labelled[], all: readonly Labelled[], [divide, ...further]: typeof divisions): Rule[] {
  const rule = ruleOf(connections);
  if (divide === undefined || !all.some((one) => one.label !== rule.label && meets(rule, one))) return [rule];
  const parts = new Map<string | number, Labelled[]>();
  for (const one of connections) parts.set(divide(one), [...parts.get(divide(one)) ?? [], one]);
  return [...parts.values()].flatMap((part) => rulesFor(part, all, further));
}

function ruleOf(connections: Labelled[]): Rule {
  const one = <T extends string>(values: T[]): T | null => (new Set(values).size === 1 ? values[0] : null);
  const ports = connections.map(({ dstPort }) => dstPort);
  const protocol = one(connections.map((connection) => connection.protocol));
  return {
    from: connections[0].time, to: connections[connections.length - 1].time, label: connections[0].label, protocol,
    source: one(connections.map(({ srcHost }) => srcHost)) ?? one(connections.map(({ srcHost }) => srcHost.replace(/\d+$/, '0/24'))),
    destination: one(connections.map(({ dstHost }) => dstHost)),
    ports: protocol === 'icmp' || protocol === null ? null : [ports.reduce((a, b) => Math.min(a, b)), ports.reduce((a, b) => Math.max(a, b))],
  };
}

function meets({ from, to, source, destination, ports, protocol }: Rule, one: Labelled): boolean {
  return one.time >= from && one.time <= to && (protocol === null || protocol === one.protocol)
    && (destination === null || destination === one.dstHost)
    && (source === null || source === one.srcHost || source === one.srcHost.replace(/\d+$/, '0/24'))
    && (ports === null || (one.dstPort >= ports[0] && one.dstPort <= ports[1]));
}

const moment = (microseconds: number): string =>
  `${new Date((captureBegins + Math.floor(microseconds / 1e6)) * 1000).toISOString().slice(0, 19)}.${String(microseconds % 1e6).padStart(6, '0')}Z`;

const portsText = (ports: Rule['ports']): string => (ports === null ? '' : ports[0] === ports[1] ? String(ports[0]) : ports.join('-'));

/** As CSV, to go with `--otherwise normal`. */
export const rulesCsv = (rules: readonly Rule[]): string => [
  'from,to,source,destination,port,protocol,label',
  ...rules.map(({ from, to, source, destination, ports, protocol, label }) =>
    [moment(from), moment(to), source ?? '', destination ?? '', portsText(ports), protocol ?? '', label].join(',')),
].map((line) => `${line}\n`).join('');

/** As JSON, which says itself what all else is. */
export const rulesJson = (rules: readonly Rule[]): string => `${JSON.stringify({
  default: usualLabel,
  rules: rules.map(({ from, to, source, destination, ports, protocol, label }) => ({
    from: moment(from), to: moment(to), ...(source && { source }), ...(destination && { destination }),
    ...(ports && { port: portsText(ports) }), ...(protocol && { protocol }), label,
  })),
}, null, 1)}\n`;
