import type { Balance } from '../../../src-shared/terms/modelSettings';
import type { FeatureInspection } from '../../../src-shared/questions/models/result';
import type { Maybe } from '../../../src-shared/statistics/maybe';
import { confusionAtThreshold } from '../../../src-shared/statistics/confusionAtThreshold';
import { formatNumber } from '../../../src-shared/format/formatNumber';
import { probabilityCost } from '../../../src-shared/statistics/costCurve';
import { binaryCost, cheapestCut, costByThreshold, theoreticalThreshold, type ErrorCosts } from '../../../src-shared/statistics/costByThreshold';
import type { Format } from '../../composables/useFormat';
import type { PlainTable } from '../../components/tableText';
import { usualThreshold } from './judgedFigures';

/** What wrong answers cost in a file like this one, by threshold: costs in false alarms, per row. */
export type MissCosts = {
  /** Where the two kinds of error stand on the cost curve. */
  x: Maybe;
  cheapest: { threshold: number; average: number } | null;
  usual: Maybe;
  /** The cheapest threshold among the judged rows as they were drawn; by theory. */
  onJudged: Maybe;
  theory: Maybe;
};

const errorCosts = (missCost: number): ErrorCosts => ({ falseNegative: missCost, falsePositive: 1 });

/** What a row of a file like this one costs on average at a threshold, where a miss costs `missCost` false alarms. */
export const costAtThreshold = ({ scored, baseRate }: FeatureInspection, missCost: number, threshold: number): Maybe =>
  binaryCost(confusionAtThreshold(scored, threshold), errorCosts(missCost), baseRate).average;

/** The threshold that such a miss makes the cheapest, beside 0.5. */
export function missCosts(inspection: FeatureInspection, missCost: number, balance: Balance): MissCosts {
  const { scored, baseRate } = inspection;
  const costs = errorCosts(missCost);
  const cheapest = cheapestCut(costByThreshold(scored, costs, baseRate));
  return {
    x: probabilityCost(baseRate, missCost),
    cheapest: cheapest === null ? null : { threshold: cheapest.threshold, average: cheapest.average },
    usual: costAtThreshold(inspection, missCost, usualThreshold),
    onJudged: cheapestCut(costByThreshold(scored, costs))?.threshold ?? null,
    theory: theoreticalThreshold(costs, balance === 'none' ? baseRate : 0.5, baseRate),
  };
}

/** A threshold with as many decimals as it needs, and two at least. */
export function thresholdText(threshold: number, format: Format): string {
  if (threshold === 0 || threshold === 1) return format.fixed(threshold, 2);
  for (let decimals = 2; decimals <= 8; decimals++) {
    if (Math.abs(Number(threshold.toFixed(decimals)) - threshold) <= 1e-6 * Math.min(threshold, 1 - threshold))
      return format.fixed(threshold, decimals);
  }
  return threshold < 0.5 ? formatNumber(threshold, 2) : `1 − ${formatNumber(1 - threshold, 2)}`;
}

/** The costs of every threshold, as they are saved. */
export function costTable({ scored, baseRate, target }: FeatureInspection, missCost: number): PlainTable {
  const costs = errorCosts(missCost);
  const inFile = costByThreshold(scored, costs, baseRate);
  return {
    header: ['threshold from', 'threshold below', 'true positives', 'false positives', 'true negatives', 'false negatives', 'cost of the judged rows',
      'cost per judged row', `cost per row at ${baseRate} ${target}`],
    rows: costByThreshold(scored, costs).map(({ from, to, matrix, total, average }, i) =>
      [from, to, matrix.tp, matrix.fp, matrix.tn, matrix.fn, total, average, inFile[i].average]),
  };
}
