import Papa from 'papaparse';
import * as v from 'valibot';
import { EngineError } from '../../../../src-shared/terms/errors';
import { refuseOver } from '../../limits';
import { parseAddress } from '../parseAddress';
import { isZone, nanosecondsSince, zonedTime, type Moment } from './zonedTime';

/** A range of addresses: those whose first `bits` of 128 are those of `words`. */
export type Network = { words: Int32Array; bits: number };

/** Connections of a time, between two networks, to a port: what `null` stands for is any. */
export type LabelRule = {
  /** Where it stands in its file, for sentences. */
  line: number;
  /** Both ends belong to it. */
  from: Moment | null;
  to: Moment | null;
  source: Network | null;
  destination: Network | null;
  ports: { from: number; to: number } | null;
  protocol: 'tcp' | 'udp' | 'icmp' | null;
  label: string;
};

export type LabelRules = {
  name: string;
  rules: LabelRule[];
  /** The label of connections that no rule meets; `null` leaves them without one. */
  otherwise: string | null;
};

const columns = ['from', 'to', 'source', 'destination', 'port', 'protocol', 'label', 'zone'] as const;
type RawRule = { [K in (typeof columns)[number]]?: string | undefined };

const cell = v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String)));
const jsonRules = v.strictObject({
  zone: v.optional(v.string()),
  default: v.optional(v.string()),
  rules: v.array(
    v.strictObject({ from: cell, to: cell, source: cell, destination: cell, port: cell, protocol: cell, label: v.string(), zone: cell }),
  ),
});

/**
 * Reads a rules file as releases publish them: CSV with the columns from, to, source, destination, port, protocol, label
 * (and zone), all but the label optional, or JSON `{ zone, default, rules: [...] }` of the same. Addresses may be networks
 * (10.0.0.0/8), ports ranges (6000-6010), and `*`, `any` or nothing stands for any.
 * @param zone where times without a zone of their own belong
 * @param otherwise the label of what no rule meets
 * @throws BAD_REQUEST naming the line and what stands there; TOO_LARGE
 */
export function readLabelRules(text: string, name: string, zone: string | null, otherwise: string | null): LabelRules {
  const isJson = /^\uFEFF?\s*\{/.test(text);
  const given = isJson ? fromJson(text, name) : { ...fromCsv(text, name), zone: undefined, default: undefined };
  const zoneOfAll = zone ?? given.zone ?? null;
  if (zoneOfAll !== null && !isZone(zoneOfAll)) refuse(name, null, `an offset (+02:00) or a name (Europe/Berlin) was expected as time zone, found “${zoneOfAll}”`);
  refuseOver('labelRules', given.rules.length, (most) => `at most ${most} label rules were expected, “${name}” has ${given.rules.length}`);
  const rules = given.rules.map(({ line, raw }) => readRule(raw, line, name, zoneOfAll));
  if (rules.length === 0) refuse(name, null, 'at least one rule was expected, found none');
  refuseContradictions(rules, name);
  return { name, rules, otherwise: otherwise ?? given.default ?? null };
}

function fromJson(text: string, name: string): { zone?: string; default?: string; rules: { line: number; raw: RawRule }[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    refuse(name, null, `JSON was expected (${(error as Error).message})`);
  }
  const parsed = v.safeParse(jsonRules, value);
  if (!parsed.success) {
    const [{ path, message }] = parsed.issues;
    refuse(name, null, `{ zone, default, rules: [{ from, to, source, destination, port, protocol, label }] } was expected; ${path?.map(({ key }) => String(key)).join('.') ?? 'it'}: ${message}`);
  }
  return { zone: parsed.output.zone, default: parsed.output.default, rules: parsed.output.rules.map((raw, i) => ({ line: i + 1, raw })) };
}

function fromCsv(text: string, name: string): { rules: { line: number; raw: RawRule }[] } {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  const header = (data[0] ?? []).map((cell) => cell.trim().toLowerCase());
  if (!header.includes('label')) {
    refuse(name, 1, `a header with ${columns.slice(0, 7).join(', ')} was expected, found ${header.filter((cell) => cell !== '').join(', ') || 'nothing'}`);
  }
  const unknown = header.find((cell) => cell !== '' && !(columns as readonly string[]).includes(cell));
  if (unknown !== undefined) refuse(name, 1, `the columns ${columns.join(', ')} were expected, found “${unknown}”`);
  const rules = data.slice(1).map((cells, i) =>
    ({ line: i + 2, raw: Object.fromEntries(header.map((column, k) => [column, cells[k]?.trim()])) as RawRule }));
  return { rules: rules.filter(({ raw }) => Object.values(raw).some((value) => value !== undefined && value !== '')) };
}

const isAny = (text: string | undefined): boolean => text === undefined || /^(|\*|any|-)$/i.test(text.trim());

function readRule(raw: RawRule, line: number, name: string, zone: string | null): LabelRule {
  if (raw.label === undefined || raw.label === '') refuse(name, line, 'a label was expected, found none');
  const own = isAny(raw.zone) ? zone : raw.zone!;
  if (own !== null && !isZone(own)) refuse(name, line, `an offset or a name was expected as time zone, found “${own}”`);
  const time = (text: string | undefined, column: string): Moment | null => {
    if (isAny(text)) return null;
    const found = zonedTime(text!, own);
    if (found !== null) return found;
    return refuse(name, line, zonedTime(text!, 'Z') !== null
      ? `“${text}” (${column}) bears no time zone; give it one (Z, +02:00), a column zone, or a zone for the whole file`
      : `a time such as 2017-07-07 15:56 was expected for ${column}, found “${text}”`);
  };
  const from = time(raw.from, 'from');
  const to = time(raw.to, 'to');
  if (from !== null && to !== null && isBefore(to, from)) refuse(name, line, `it ends (${raw.to}) before it begins (${raw.from})`);
  return {
    line, from, to, label: raw.label, source: network(raw.source, line, name), destination: network(raw.destination, line, name),
    ports: portRange(raw.port, line, name), protocol: protocolOf(raw.protocol, line, name),
  };
}

function network(text: string | undefined, line: number, name: string): Network | null {
  if (isAny(text)) return null;
  const [address, length] = text!.trim().split('/');
  const words = new Int32Array(4);
  const isAddress = parseAddress(address, words);
  const isIpv4 = !address.includes(':');
  const bits = length === undefined ? 128 : Number(length) + (isIpv4 ? 96 : 0);
  if (!isAddress || !Number.isInteger(bits) || bits < (isIpv4 ? 96 : 0) || bits > 128) {
    refuse(name, line, `an address or a network (192.0.2.0/24) was expected, found “${text}”`);
  }
  return { words, bits };
}

function portRange(text: string | undefined, line: number, name: string): LabelRule['ports'] {
  if (isAny(text)) return null;
  const match = /^(\d{1,5})(?:\s*[-–:]\s*(\d{1,5}))?$/.exec(text!.trim());
  const [from, to] = match === null ? [NaN, NaN] : [Number(match[1]), Number(match[2] ?? match[1])];
  if (!(from <= to && to <= 65_535)) refuse(name, line, `a port or a range (6000-6010) was expected, found “${text}”`);
  return { from, to };
}

function protocolOf(text: string | undefined, line: number, name: string): LabelRule['protocol'] {
  if (isAny(text)) return null;
  const known = ({ tcp: 'tcp', 6: 'tcp', udp: 'udp', 17: 'udp', icmp: 'icmp', 1: 'icmp', icmp6: 'icmp', 58: 'icmp' } as const);
  const word = text!.trim().toLowerCase();
  if (!Object.hasOwn(known, word)) refuse(name, line, `tcp, udp or icmp was expected, found “${text}”`);
  return known[word as keyof typeof known];
}

/** Of a beginning and an end: nothing is before all beginnings and behind all ends. */
const isBefore = (one: Moment | null, other: Moment | null): boolean =>
  one === null || other === null || nanosecondsSince(one, other.seconds) < other.nanoseconds;

/** Two rules of the same connections at times that overlap, with other labels, contradict each other. */
function refuseContradictions(rules: LabelRule[], name: string): void {
  const seen = new Map<string, LabelRule[]>();
  for (const rule of rules) {
    const { source, destination, ports, protocol } = rule;
    const key = JSON.stringify(
      [source && [...source.words, source.bits], destination && [...destination.words, destination.bits], ports, protocol],
    );
    const others = seen.get(key) ?? [];
    const other = others.find((one) => one.label !== rule.label && isBefore(one.from, rule.to) && isBefore(rule.from, one.to));
    if (other !== undefined) {
      refuse(name, rule.line, `“${rule.label}” overlaps in time with “${other.label}” on line ${other.line}, for the same connections`);
    }
    seen.set(key, [...others, rule]);
  }
}

function refuse(name: string, line: number | null, what: string): never {
  throw new EngineError('BAD_REQUEST', `label rules “${name}”${line === null ? '' : `, line ${line}`}: ${what}.`);
}
