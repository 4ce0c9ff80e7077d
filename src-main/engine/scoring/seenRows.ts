import { leadingBitsBins } from '../../../src-shared/statistics/leadingBits';
import type { ModelFeature } from '../../../src-shared/contract/modelFile';

/** Levels that training never showed, which are counted by name at most. */
const mostUnseen = 1000;

/** What was seen of a feature; it adds up over workers. */
export type SeenFeature =
  | { kind: 'numeric'; missing: number; outside: number; bins: Uint32Array }
  /** `levels`: rows of each of the model's, in its order. */
  | { kind: 'text'; levels: Float64Array; unseen: Map<string, number>; unseenRows: number };

export const nothingSeen = (feature: ModelFeature): SeenFeature => (feature.kind === 'numeric'
  ? { kind: 'numeric', missing: 0, outside: 0, bins: new Uint32Array(leadingBitsBins) }
  : { kind: 'text', levels: new Float64Array(feature.levels.length), unseen: new Map(), unseenRows: 0 });

export function countUnseen(seen: SeenFeature & { kind: 'text' }, level: string, rows = 1): void {
  seen.unseenRows += rows;
  const known = seen.unseen.get(level);
  if (known !== undefined || seen.unseen.size < mostUnseen) seen.unseen.set(level, (known ?? 0) + rows);
}

/** Adds what another worker saw of the same feature. */
export function addSeen(sum: SeenFeature, other: SeenFeature): void {
  if (sum.kind === 'numeric' && other.kind === 'numeric') {
    sum.missing += other.missing;
    sum.outside += other.outside;
    for (let bin = 0; bin < sum.bins.length; bin++) sum.bins[bin] += other.bins[bin];
  } else if (sum.kind === 'text' && other.kind === 'text') {
    for (let level = 0; level < sum.levels.length; level++) sum.levels[level] += other.levels[level];
    for (const [level, rows] of other.unseen) countUnseen(sum, level, rows);
    sum.unseenRows += other.unseenRows - [...other.unseen.values()].reduce((all, rows) => all + rows, 0);
  }
}

