import { knownMoments, type KeptWork, type KnownMoment, type PriceResult, type Quartiles } from '../questions/price/result';

/** What several features cost together, in nanoseconds a connection: work that they share is paid once. */
export function priceOf(names: readonly string[], { features, kept }: Pick<PriceResult, 'features' | 'kept'>): Quartiles | null {
  const chosen = names.map((name) => features.find((feature) => feature.name === name));
  if (chosen.some((feature) => feature === undefined)) return null;
  const sum: Quartiles = { median: 0, low: 0, high: 0 };
  const add = ({ median, low, high }: Quartiles): void => {
    sum.median += median;
    sum.low += low;
    sum.high += high;
  };
  for (const feature of new Set(chosen)) if (feature!.window === null) add(feature!.alone);
  for (const window of ['time', 'host'] as const) {
    const keeps = new Set(chosen.flatMap((feature) => (feature!.window === window ? feature!.keeps : [])));
    if (keeps.size === 0) continue;
    const part = kept.find((one) => one.window === window && sameKeeps(one.keeps, keeps));
    if (part === undefined) return null;
    add(part.price);
  }
  return sum;
}

const sameKeeps = (one: readonly KeptWork[], other: ReadonlySet<KeptWork>): boolean =>
  one.length === other.size && one.every((keep) => other.has(keep));

/** When the last of several features is known. */
export function knownOf(names: readonly string[], { features }: Pick<PriceResult, 'features'>): KnownMoment {
  const moments = names.map((name) => features.find((feature) => feature.name === name)?.known ?? 'end');
  return knownMoments.findLast((moment) => moments.includes(moment)) ?? 'first-packet';
}

export const knownWords: { [M in KnownMoment]: string } = {
  'first-packet': 'the first packet', handshake: 'the end of the handshake', end: 'its end', 'window-end': 'the end of all in the window',
};
