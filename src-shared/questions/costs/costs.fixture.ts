import type { CostsResult } from './result';
import { costsOf } from '../../schemas/costTables';
import { constantAnswers, contestRuler } from '../../schemas/kddCosts';
import { kdd99Costs } from '../../schemas/kddCosts';
import { misclassificationCost } from '../../statistics/misclassificationCost';

const costs = costsOf('kdd99', kdd99Costs.classes);
const decided = (confusion: number[][]) => {
  const { total, average } = misclassificationCost(confusion, costs.matrix);
  return { confusion, total, average };
};

/** What a model would cost that decides as 1-nearest neighbour by likeliest class, and as the contest's winner by least cost. */
export const exampleCosts = (changes: Partial<CostsResult['parts'][number]> = {}): CostsResult => ({
  costs, classes: [...kdd99Costs.classes],
  parts: [{
    part: 'file', name: 'corrected.gz', rows: 311029, rowWeights: null, contest: true,
    likeliest: decided(contestRuler[2].confusion!), leastCost: decided(contestRuler[0].confusion!),
    constant: Object.entries(constantAnswers).map(([name, average]) => ({ class: name, average })), ...changes,
  }],
});
