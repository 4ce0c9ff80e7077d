import type { CombinedResult } from '../../../../src-shared/questions/combined/result';
import type { CostedDecision, CostsResult } from '../../../../src-shared/questions/costs/result';
import type { CostTable } from '../../../../src-shared/schemas/costTables';
import { contestRows, kdd99Costs } from '../../../../src-shared/schemas/kddCosts';
import { misclassificationCost } from '../../../../src-shared/statistics/misclassificationCost';
import { cheapestClass, classConfusion, likeliestClass } from '../../../../src-shared/statistics/multinomialDecision';
import { rowWeightsOf } from '../../../../src-shared/schemas/rowWeights';
import { costsOf } from '../../../../src-shared/schemas/costTables';
import { shiftPriors } from '../../../../src-shared/statistics/shiftPriors';
import type { ScoredPart } from '../../fitting/multinomial/scoredPart';

export type CostPartsInput = Pick<CombinedResult, 'classes' | 'settings' | 'fileRows'> & {
  parts: ScoredPart[];
  priorShift: number[];
  costs: CostTable;
};

/**
 * What a model's answers cost on each set of rows, deciding for the likeliest class and for the class of least expected
 * cost. Balanced classes are first brought back to their shares in the file, both the probabilities that decide and the
 * rows that are paid for: a cost is that of a row of the file, or rare classes would be feared and paid for too much.
 * @throws COSTS_BROKEN where a class has no cost
 */
export function costParts({ parts, classes, priorShift, costs, ...model }: CostPartsInput): CostsResult {
  const matrix = costsOf(costs, classes).matrix;
  const k = classes.length;
  return {
    costs, classes,
    parts: parts.filter(({ labelled }) => labelled).map(({ part, name, probabilities, counts }) => {
      const rows = classRows(counts, k);
      const rowWeights = rowWeightsOf(part, rows, model);
      const cost = (decisions: Uint8Array): CostedDecision => {
        const confusion = classConfusion(decisions, counts, k);
        const { total, average } = misclassificationCost(confusion, matrix, rowWeights);
        return { confusion, total, average };
      };
      return {
        part, name, rows: rows.reduce((sum, n) => sum + n, 0), rowWeights,
        likeliest: cost(likeliestClass(probabilities, k)),
        leastCost: cost(cheapestClass(shiftPriors(probabilities, priorShift), matrix)),
        constant: classes.map((answer, predicted) => ({
          class: answer,
          average: misclassificationCost(rows.map((n) => classes.map((_, c) => (c === predicted ? n : 0))), matrix, rowWeights).average,
        })),
        contest: rowWeights === null && isContest(rows, classes),
      };
    }),
  };
}

function classRows(counts: Float64Array, k: number): number[] {
  const rows = new Array<number>(k).fill(0);
  for (let i = 0; i < counts.length; i++) rows[i % k] += counts[i];
  return rows;
}

/** The contest's labelled test file, whole and under its own label map: as many rows of every category. */
function isContest(rows: number[], classes: string[]): boolean {
  return classes.length === kdd99Costs.classes.length
    && kdd99Costs.classes.every((name, i) => rows[classes.indexOf(name)] === contestRows[i]);
}
