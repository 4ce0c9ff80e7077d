import { cpus, totalmem, platform, arch } from 'node:os';
import type { WindowRuleName } from '../../../../src-shared/terms/deriving';
import type { FeaturePrice, KeptWork, PriceResult, Quartiles } from '../../../../src-shared/questions/price/result';
import { derivedGroup } from '../../wire/derivedColumns';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { blockRecords } from '../../wire/connectionRecords';
import { hostWindowFeatures, timeWindowFeatures } from '../../wire/windows/windowFeatures';
import { windowNeeds } from '../../wire/windows/windowNeeds';
import { KnownAfter, knownMoment } from './knownAfter';
import { measuredTraffic, type MeasuredTraffic, type Traffic } from './measuredTraffic';
import { basicNames, derive, sortedOrder } from './pipeline';

export type MeasurePriceInput = { traffic: Traffic; windows: WindowRuleName; rounds: number };

type Measured = { times: number[]; run: () => void };

/**
 * What each derived feature costs, measured: the pipeline is run with and without it, configurations in turn and round after
 * round, so that whatever else the machine does falls on all of them alike.
 */
export function measurePrice({ traffic: source, windows, rounds }: MeasurePriceInput, context: TaskContext): PriceResult {
  const traffic = measuredTraffic(source);
  const sorted = sortedOrder(traffic, windows);
  const features = [...basicNames, ...timeWindowFeatures, ...hostWindowFeatures];
  const works = distinctWorks();
  const run = (chosen: readonly string[]) => (): void => void derive(traffic, windows, chosen, sorted);
  const runs = new Map<string, Measured>();
  const plan = (key: string, action: () => void): void => void runs.set(key, { times: [], run: action });
  plan('none', run([]));
  plan('all', run(features));
  for (const name of basicNames) plan(name, run([name]));
  for (const { window, keeps, features: asked } of works) plan(workKey(window, keeps), run(asked));
  if (traffic.fill !== null) plan('fill', traffic.fill);
  const clock = clockCost();
  measureInTurn([...runs.values()], rounds, clock, context);
  const against = (key: string, base: string | null): Quartiles => {
    const [times, bases] = [runs.get(key)!.times, base === null ? null : runs.get(base)!.times];
    return spreadOf(times.map((time, round) => (time - (bases === null ? 0 : bases[round])) / Math.max(1, traffic.count)));
  };
  const kept = works.map(({ window, keeps }) => ({ window, keeps, price: against(workKey(window, keeps), 'none') }));
  const known = new KnownAfter(traffic, windows);
  const states = new Map<string, [number, number, number]>();
  const stateOf = (name: string, key: string): [number, number, number] => {
    const there = states.get(key) ?? [1, 2, 4].map((rate) => peakState(traffic, windows, name, sorted, rate)) as [number, number, number];
    states.set(key, there);
    return there;
  };
  return {
    machine: { processor: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, memory: totalmem(), node: process.version, platform: `${platform()} ${arch()}` },
    traffic: { kind: traffic.kind, name: traffic.name, connections: traffic.count, packets: traffic.packets, seconds: secondsOf(traffic) },
    windows, rounds, clock, none: against('none', null), all: against('all', null),
    connections: traffic.fill === null ? null : made(runs.get('fill')!.times, traffic),
    features: features.map((name): FeaturePrice => {
      const window = windowOf(name);
      const keeps = window === null ? [] : keepsOf([name]);
      const alone = window === null ? against(name, 'none') : kept.find((one) => workKey(one.window, one.keeps) === workKey(window, keeps))!.price;
      return {
        name, group: derivedGroup(name), window, keeps, alone, marginal: window === null ? alone : marginalOf(name, window, kept),
        stateBytes: window === null ? [0, 0, 0] : stateOf(name, workKey(window, keeps)),
        known: knownMoment(name), knownAfter: known.of(name),
      };
    }),
    kept,
  };
}

type Window = 'time' | 'host';
const windowOf = (name: string): Window | null => {
  if ((timeWindowFeatures as readonly string[]).includes(name)) return 'time';
  return (hostWindowFeatures as readonly string[]).includes(name) ? 'host' : null;
};
const keepsOf = (features: readonly string[]): KeptWork[] => {
  const needs = windowNeeds(features);
  return (Object.keys(needs) as KeptWork[]).filter((keep) => needs[keep]);
};
const workKey = (window: Window, keeps: readonly KeptWork[]): string => `${window}: ${keeps.join(' ')}`;

/** Every different set of things that a window may keep, with features that ask for just that. */
function distinctWorks(): { window: Window; keeps: KeptWork[]; features: string[] }[] {
  const works = new Map<string, { window: Window; keeps: KeptWork[]; features: string[] }>();
  for (const [window, names] of [['time', timeWindowFeatures], ['host', hostWindowFeatures]] as const) {
    const single = new Map(names.map((name) => [keepsOf([name]).join(' '), name]));
    const kinds = [...single.values()];
    for (let chosen = 1; chosen < 1 << kinds.length; chosen++) {
      const features = kinds.filter((_, i) => (chosen >> i) % 2 === 1);
      const keeps = keepsOf(features);
      if (!works.has(workKey(window, keeps))) works.set(workKey(window, keeps), { window, keeps, features });
    }
  }
  return [...works.values()];
}

/** What a window's features cost less without this one: nothing where the others need all that it needs. */
function marginalOf(name: string, window: Window, kept: PriceResult['kept']): Quartiles {
  const names: readonly string[] = window === 'time' ? timeWindowFeatures : hostWindowFeatures;
  const priceOf = (features: readonly string[]): Quartiles =>
    kept.find((one) => workKey(one.window, one.keeps) === workKey(window, keepsOf(features)))!.price;
  const [all, without] = [priceOf(names), priceOf(names.filter((other) => other !== name))];
  if (all === without) return { median: 0, low: 0, high: 0 };
  return { median: all.median - without.median, low: all.low - without.high, high: all.high - without.low };
}

/** Runs all in turn, the first round for nothing (code that is not yet compiled), each further one beginning at another place. */
function measureInTurn(runs: Measured[], rounds: number, clock: number, context: TaskContext): void {
  for (let round = -1; round < rounds; round++) {
    for (let k = 0; k < runs.length; k++) {
      throwIfCancelled(context);
      context.progress({ step: 'Measuring', done: (round + 1) * runs.length + k, total: (rounds + 1) * runs.length, unit: 'steps', rows: null });
      const one = runs[(k + Math.max(0, round) * 7) % runs.length];
      const from = process.hrtime.bigint();
      one.run();
      const time = Number(process.hrtime.bigint() - from) - clock;
      if (round >= 0) one.times.push(time);
    }
  }
}

/** Nanoseconds between two looks at the clock with nothing between them: the middle of many. */
function clockCost(): number {
  const times = Array.from({ length: 1001 }, () => {
    const from = process.hrtime.bigint();
    return Number(process.hrtime.bigint() - from);
  });
  return times.sort((a, b) => a - b)[500];
}

function spreadOf(values: number[]): Quartiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** What making connections from all of the bytes costs, by connection and by packet. */
function made(times: number[], { total, packets }: MeasuredTraffic): NonNullable<PriceResult['connections']> {
  const of = (count: number): Quartiles => spreadOf(times.map((time) => time / Math.max(1, count)));
  return { perConnection: of(total), perPacket: packets === null || packets === 0 ? null : of(packets) };
}

function peakState(traffic: MeasuredTraffic, rule: WindowRuleName, name: string, sorted: Uint32Array | null, rate: number): number {
  let peak = 0;
  derive(traffic, rule, [name], sorted, rate, (windows) => { peak = Math.max(peak, windows.stateBytes); });
  return peak;
}

function secondsOf({ blocks, count }: MeasuredTraffic): number {
  if (count === 0) return 0;
  const last = blocks[Math.floor((count - 1) / blockRecords)].start[(count - 1) % blockRecords];
  return (last - blocks[0].start[0]) / 1e9;
}
