import { allByChance, type LookAlikesEvidence } from '../../../../../src-shared/questions/audit/checks/lookAlikes';
import { countValues } from '../../../columns/countTable';
import { labelOf } from '../../../columns/dataset';
import { featuresOf } from '../../../columns/sameRows';
import type { Measure } from '../measureList';
import { sameVectors } from '../sameVectors';

/** A task a category, so that the workers share them. */
export const measureLookAlikes: Measure<LookAlikesEvidence> = async (tools, context) => {
  const { open: { dataset }, run } = tools;
  if (featuresOf(dataset).length === 0) return { notJudged: 'No column is a feature: there is nothing by which rows could look alike.' };
  const { roles, categories, labelCategories } = dataset;
  const benign = roles.indexOf('benign');
  const rowsOfLabels = countValues(labelOf(dataset), dataset.weights);
  const rowsOf = (category: number): number =>
    rowsOfLabels.reduce((sum, rows, code) => (labelCategories[code] === category ? sum + rows : sum), 0);
  const attacks = [...categories.keys()].filter((one) => one !== benign && roles[one] !== 'undecided' && rowsOf(one) > 0);
  const same = await sameVectors(tools, context);
  const evidence: LookAlikesEvidence = {
    benignRows: rowsOf(benign),
    categories: await Promise.all(attacks.map(async (category) =>
      ({ rows: rowsOf(category), ...await run('findLookAlikes', { dataset, same, category, benign }, context) }))),
  };
  const notJudged = allByChance(evidence, categories[benign]);
  return notJudged === null ? evidence : { notJudged };
};
