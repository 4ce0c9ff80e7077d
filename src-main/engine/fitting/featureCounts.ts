import type { CodedColumn, CodedNumbers, TextColumn } from '../columns/dataset';
import { fillGaps } from '../../../src-shared/statistics/fillGaps';
import type { LogisticFit, LogisticOptions } from '../../../src-shared/statistics/logisticFit';
import { fitLogisticLevels } from '../../../src-shared/statistics/logisticLevels';
import { fitLogisticNumeric } from '../../../src-shared/statistics/logisticNumeric';
import { scaleValues, type Scale } from '../../../src-shared/statistics/scaleValues';
import { countTable } from '../columns/countTable';
import { joinRareLevels, sumJoined, type JoinedLevels } from './joinRareLevels';

/** What counts of a feature stand for, place by place: levels of text, or numbers in ascending order, a missing one last. */
export type FeatureValues = Omit<CodedNumbers, 'codes'> | Omit<TextColumn, 'codes'>;

/** Rows by distinct value, per class. */
export type ClassCounts = { positives: Float64Array; negatives: Float64Array };

/** A feature's count tables, one a part: all that its models, curves and metrics follow from. */
export function featureCounts(column: CodedColumn, classes: Uint8Array, parts: Uint32Array[]): ClassCounts[] {
  return parts.map((weights) => {
    const table = countTable(column, classes, 2, weights);
    const counts = { positives: new Float64Array(table.length / 2), negatives: new Float64Array(table.length / 2) };
    for (let code = 0; code < counts.positives.length; code++) {
      counts.negatives[code] = table[code * 2];
      counts.positives[code] = table[code * 2 + 1];
    }
    return counts;
  });
}

export function sumCounts(parts: ClassCounts[]): ClassCounts {
  if (parts.length === 1) return parts[0];
  const add = ([first, ...others]: Float64Array[]): Float64Array => {
    const sum = first.slice();
    for (const other of others) for (let code = 0; code < sum.length; code++) sum[code] += other[code];
    return sum;
  };
  return { positives: add(parts.map((part) => part.positives)), negatives: add(parts.map((part) => part.negatives)) };
}

/** Distinct values that have rows. */
export function occupied({ positives, negatives }: ClassCounts): number {
  let count = 0;
  for (let code = 0; code < positives.length; code++) if (positives[code] + negatives[code] > 0) count++;
  return count;
}

/** A fitted feature; `joined` where its text has levels that share a column. `scores` are by level all the same. */
export type FeatureFit = LogisticFit & { joined?: JoinedLevels };

/**
 * Fits one feature. Text is one-hot coded, the rarer of very many levels as one; numbers are scaled where that is asked, and a
 * missing one stands at the mean of the training part (`fillGaps`).
 */
export function fitFeature(column: FeatureValues, train: ClassCounts, options: LogisticOptions & { scale?: Scale }): FeatureFit {
  if (column.kind === 'text') return fitLevels(train, options);
  const rows = column.missingCode < 0 ? train.positives : bothClasses(train);
  return fitLogisticNumeric(
    fillGaps(scaleValues(column.values, options.scale), rows, column.missingCode), train.positives, train.negatives, options,
  );
}

const bothClasses = (train: ClassCounts): Float64Array =>
  sumCounts([train, { positives: train.negatives, negatives: train.positives }]).positives;

function fitLevels(train: ClassCounts, options: LogisticOptions): FeatureFit {
  const joined = joinRareLevels(bothClasses(train));
  if (joined === null) return fitLogisticLevels(train.positives, train.negatives, options);
  const fit = fitLogisticLevels(sumJoined(train.positives, joined), sumJoined(train.negatives, joined), options);
  return { ...fit, scores: Float64Array.from(joined.placeOf, (place) => fit.scores[place]), joined };
}
