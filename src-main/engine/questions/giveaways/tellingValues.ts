import type { Giveaway, TellingRange, TellingValue } from '../../../../src-shared/questions/giveaways/result';
import { purestRange } from '../../../../src-shared/statistics/purestRange';
import { levelText } from '../../columns/dataset';
import type { ClassCounts, FeatureValues } from '../../fitting/featureCounts';

/** Rows of the category to every other row: a share of 99 %. */
const perOther = 99;
const tellingRows = 0.05;
const mostShown = 20;

/** What of one feature nearly only a category has, and a good part of it has: values, and of a number the purest range. */
export type TellingFeature = { values: TellingValue[]; ranges: TellingRange[] };

export function tellingOf(column: FeatureValues, counts: ClassCounts): TellingFeature {
  let rows = 0;
  for (let code = 0; code < counts.positives.length; code++) rows += counts.positives[code];
  return { values: valuesOf(column, counts, rows), ranges: rangeOf(column, counts, rows) };
}

/**
 * Which values of any feature nearly only a category has; and of every number the range that does. The search is whole: a
 * category of which none is found has none.
 * @param features in their order
 */
export function joinTelling(features: TellingFeature[]): Pick<Giveaway, 'telling' | 'tellingRanges'> {
  const values = features.flatMap((feature) => feature.values).sort(byRows);
  const ranges = features.flatMap((feature) => feature.ranges).sort(byRows);
  return {
    telling: { values: values.slice(0, mostShown), found: values.length, features: new Set(values.map(({ feature }) => feature)).size },
    tellingRanges: ranges.slice(0, mostShown),
  };
}

const byRows = (a: { inside: number; outside: number }, b: { inside: number; outside: number }): number =>
  b.inside - a.inside || a.outside - b.outside;

function valuesOf(column: FeatureValues, { positives, negatives }: ClassCounts, rows: number): TellingValue[] {
  const found: TellingValue[] = [];
  for (let code = 0; code < positives.length; code++) {
    if (positives[code] < rows * tellingRows || positives[code] < perOther * negatives[code] || positives[code] === 0) continue;
    found.push(
      { feature: column.name, group: column.group, value: levelText(column, code), inside: positives[code], outside: negatives[code] },
    );
  }
  return found;
}

/** The purest range of a number, where it is more than one value and holds more of the category than each of them. */
function rangeOf(column: FeatureValues, counts: ClassCounts, rows: number): TellingRange[] {
  if (column.kind === 'text') return [];
  const present = column.missingCode < 0 ? column.values.length : column.missingCode;
  const positives = counts.positives.subarray(0, present);
  const negatives = counts.negatives.subarray(0, present);
  const range = purestRange(positives, negatives, perOther);
  if (range === null || range.inside < rows * tellingRows) return [];
  let values = 0;
  for (let code = range.from; code <= range.to; code++) if (positives[code] + negatives[code] > 0) values++;
  if (values < 2) return [];
  return [{
    feature: column.name, group: column.group, from: column.values[range.from], to: column.values[range.to], values,
    inside: range.inside, outside: range.outside,
  }];
}
