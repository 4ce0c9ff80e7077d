import type { CombinedResult, JudgedPart } from '../questions/combined/result';
import type { Maybe } from '../statistics/maybe';
import { misclassificationCost } from '../statistics/misclassificationCost';
import { costsOf } from './costTables';
import { areContestClasses } from './kddCosts';
import { rowWeightsOf } from './rowWeights';

/** What the contest would have made a row of the file pay on average; `null` where a class is none of the contest's. */
export function contestCost(
  model: Pick<CombinedResult, 'classes' | 'settings' | 'fileRows'>, { part, decided }: Pick<JudgedPart, 'part' | 'decided'>,
): Maybe {
  if (decided === null || !areContestClasses(model.classes)) return null;
  const { matrix } = costsOf('kdd99', model.classes);
  return misclassificationCost(decided.confusion, matrix, rowWeightsOf(part, decided.recall.map(({ rows }) => rows), model)).average;
}
