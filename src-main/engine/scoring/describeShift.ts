import type { ModelFeature, ModelFile, Quantiles } from '../../../src-shared/contract/modelFile';
import type { FeatureShift, Shift } from '../../../src-shared/contract/scoring';
import { countOf } from '../../../src-shared/format/countOf';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
import { listNames } from '../../../src-shared/format/listNames';
import { leadingBitsBin, leadingBitsQuantiles } from '../../../src-shared/statistics/leadingBits';
import { stabilityIndex } from '../../../src-shared/statistics/stabilityIndex';
import type { SeenFeature } from './seenRows';
import { toldShares } from './writeModelFile';

const mostLevels = 20;
/** Fewer rows than these lie apart from any others by chance. */
const fewRows = 100;
/** From here on a shift is called large. */
export const largeShift = 0.25;

/** What differs between the training rows of a model and the rows that it was applied to, feature by feature. */
export function describeShift(model: ModelFile, seen: SeenFeature[], predicted: ArrayLike<number>, rows: number, lacking: string[]): Shift {
  const { classes, training } = model;
  const features = model.features.flatMap((feature, f) =>
    (lacking.includes(feature.name) ? [] : [shiftOf(feature, seen[f], training.rows, rows)]));
  return {
    lacking, features,
    classes: classes.map((name, c) =>
      ({ class: name, trained: training.classRows[c] / training.rows, predicted: rows === 0 ? null : predicted[c] / rows })),
    remarks: remarksOf(features, lacking, model, rows),
  };
}

function shiftOf(feature: ModelFeature, seen: SeenFeature, trainedRows: number, rows: number): FeatureShift {
  const share = (count: number): number | null => (rows === 0 ? null : count / rows);
  if (feature.kind === 'numeric' && seen.kind === 'numeric') {
    const { missing, quantiles, bins } = feature.seen;
    const froms = bins.map(({ from }) => leadingBitsBin(from));
    // What lies below the first group counts with it.
    const counts = froms.map((from, i) => sum(seen.bins.subarray(i === 0 ? 0 : from, froms[i + 1])));
    return {
      name: feature.name, kind: 'numeric',
      psi: stabilityIndex([...bins.map((bin) => bin.share), missing], trainedRows, [...counts, seen.missing]),
      missing: { trained: missing, here: share(seen.missing) },
      trained: quantiles, here: leadingBitsQuantiles(seen.bins, toldShares) as Quantiles | null, outside: share(seen.outside),
    };
  }
  const text = seen as SeenFeature & { kind: 'text' };
  const { levels } = feature as ModelFeature & { kind: 'text' };
  const gap = levels.findIndex(({ level }) => level === '');
  const unseen = [...text.unseen].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return {
    name: feature.name, kind: 'text', psi: stabilityIndex([...levels.map((level) => level.share), 0], trainedRows, [...text.levels, text.unseenRows]),
    missing: { trained: gap < 0 ? 0 : levels[gap].share, here: share(gap < 0 ? 0 : text.levels[gap]) },
    unseen: {
      rows: text.unseenRows, share: share(text.unseenRows), inAll: unseen.length,
      levels: unseen.slice(0, mostLevels).map(([level, count]) => ({ level, rows: count })),
    },
  };
}

function remarksOf(features: FeatureShift[], lacking: string[], { training: { rows } }: ModelFile, seenRows: number): string[] {
  const lackingWords = lacking.length === 0 ? [] : [`The source does not have ${listNames(lacking)}: taken at the training mean, so that the figures of training do not hold.`];
  if (seenRows < fewRows) return [...lackingWords, `Too few rows (${formatCount(seenRows)}) to say what has shifted.`];
  const large = features.filter(({ psi }) => psi !== null && psi >= largeShift).sort((a, b) => b.psi! - a.psi!);
  const unseen = features.flatMap((one) => (one.kind === 'text' && one.unseen.rows > 0 ? [`${one.name} (${countOf(one.unseen.rows, 'row')})`] : []));
  const outside = features.flatMap((one) => (one.kind === 'numeric' && (one.outside ?? 0) > 0.01 ? [`${one.name} (${formatShare(one.outside)})`] : []));
  return [
    ...lackingWords,
    ...(unseen.length === 0 ? [] : [`Levels that training never showed: ${listNames(unseen)}.`]),
    ...(outside.length === 0 ? [] : [`Numbers beyond what training had: ${listNames(outside)}.`]),
    large.length === 0 ? `No feature has shifted much since training (${countOf(rows, 'row')}).`
      : `${large.length === 1 ? 'One feature has' : `${large.length} features have`} shifted much since training: ${listNames(large.map(({ name }) => name), 8)}.`,
  ];
}

const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0);
