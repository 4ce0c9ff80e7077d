import type { ContaminantEvidence } from '../../../../../src-shared/questions/audit/checks/contaminant';
import { countOf } from '../../../../../src-shared/format/countOf';
import { fewestRows, tellingMedian } from '../../../../../src-shared/questions/audit/thresholds';
import { columnsTold } from '../columns/columnsTold';
import type { Measure } from '../measureList';
import { noFeature, rowsByRole } from './rowsByRole';

/** Unlike attacks that it takes to say that a column finds what it never saw. */
const fewestLabels = 3;
/** Columns, and cells of matrices, that are handed over: those that find most. */
const [mostColumns, mostCells] = [50, 40_000];

/** See `contaminant`. */
export const measureContaminant: Measure<ContaminantEvidence> = async (tools, context) => {
  const { open: { summary, dataset } } = tools;
  const { benign } = rowsByRole(summary);
  if (benign < fewestRows) return { notJudged: `Too few benign rows to say: there ${benign === 1 ? 'is' : 'are'} ${countOf(benign, 'row')}, and ${fewestRows} are needed.` };
  const { classes: { labels, attackLabels, allAttackLabels }, features } = await columnsTold(tools, context);
  if (features.length === 0) return noFeature;
  const size = attackLabels.length;
  if (size < fewestLabels) {
    return { notJudged: `Too few attacks to say: ${countOf(size, 'attack label')} of ${fewestRows} rows or more ${size === 1 ? 'is' : 'are'} there, and three are needed.` };
  }
  const ranked = [...features].sort((a, b) => b.blind!.median - a.blind!.median);
  const telling = ranked.filter(({ matrix, blind }, i) => matrix !== null && (i === 0 || blind!.median >= tellingMedian));
  const most = Math.max(1, Math.floor(mostCells / size ** 2));
  return {
    labels: attackLabels.map((at) => labels[at]).map(({ label, category, rows }) =>
      ({ label, category: dataset.categories[category], rows })),
    allLabels: allAttackLabels,
    columns: ranked.slice(0, mostColumns).map(({ column, blind }) => ({ column, ...blind! })), allColumns: features.length,
    matrices: telling.slice(0, most).map(({ column, matrix }) =>
      ({ column, cells: Array.from({ length: size }, (_, row) => matrix!.slice(row * size, (row + 1) * size)) })),
  };
};
