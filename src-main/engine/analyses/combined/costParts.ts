import type { CostedDecision, CostsResult, CostTable } from '../../../../src-shared/contract/combinedResults';
import { knownReleases } from '../../../../src-shared/schemas/releases';
import { misclassificationCost } from '../../../../src-shared/statistics/misclassificationCost';
import { cheapestClass, classConfusion, likeliestClass } from '../../../../src-shared/statistics/multinomialDecision';
import { costsOf } from '../../../../src-shared/schemas/costTables';
import { shiftPriors } from '../../../../src-shared/statistics/shiftPriors';
import type { ScoredPart } from './scoredPart';

export type CostPartsInput = { parts: ScoredPart[]; classes: string[]; priorShift: number[]; costs: CostTable };

/**
 * What a model's answers cost on each set of rows, deciding for the likeliest class and for the class of least expected
 * cost. Balanced classes are first brought back to their shares in the file, or rare ones would be feared too much.
 * @throws COSTS_BROKEN where a class has no cost
 */
export function costParts({ parts, classes, priorShift, costs }: CostPartsInput): CostsResult {
  const matrix = costsOf(costs, classes).matrix;
  const k = classes.length;
  return {
    costs, classes,
    parts: parts.filter(({ labelled }) => labelled).map(({ part, name, probabilities, counts }) => {
      const cost = (decisions: Uint8Array): CostedDecision => {
        const confusion = classConfusion(decisions, counts, k);
        const { total, average } = misclassificationCost(confusion, matrix);
        return { confusion, total, average };
      };
      const rows = classRows(counts, k);
      const all = rows.reduce((sum, n) => sum + n, 0);
      return {
        part, name, rows: all,
        likeliest: cost(likeliestClass(probabilities, k)),
        leastCost: cost(cheapestClass(shiftPriors(probabilities, priorShift), matrix)),
        constant: classes.map((answer, predicted) => ({
          class: answer,
          average: all === 0 ? null : rows.reduce((sum, n, actual) => sum + n * matrix[actual][predicted], 0) / all,
        })),
        contest: isContest(rows, classes),
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
  const categories = Object.entries(knownReleases.find(({ id }) => id === 'kdd99-corrected')!.categories);
  return classes.length === categories.length && categories.every(([name, count]) => rows[classes.indexOf(name)] === count);
}
