import { combined as question } from '../../../../src-shared/questions/combined/combined';
import { modelFields } from '../../../../src-shared/questions/fields';
import type { DatasetSummary } from '../../../../src-shared/terms/datasetSummary';
import { asking } from '../answer';
import { list, oneOf, splitRule, text, valued } from '../shellOption';
import { describeCombined } from './describeCombined';
import { everyCategory, targetNamed } from './targetNamed';

const { usual } = question;

export const shell = asking('combined', {
  options: {
    combined: valued('--combined <features>', 'also one model of several features: all, groups of them by name (such as basic,time), or names, separated by commas', list),
    combinedTarget: valued('--combined-target <name>', 'what it tells apart: categories for all of them at once, or a target against the rest', text, everyCategory),
    combinedBalance: oneOf('--combined-balance <rule>', 'how its classes are balanced', modelFields.balance.options, usual.balance),
    combinedSplit: valued('--combined-split <rule>', 'its test share, none, kfold:K, or files:PATTERN', splitRule, usual.split),
    combinedPenalty: oneOf('--combined-penalty <norm>', 'its penalty', modelFields.penalty.options, usual.penalty),
  },
  settings: ({ combined, combinedTarget, combinedBalance, combinedSplit, combinedPenalty }, { features, C, scale }, columns) => ({
    features: combined === undefined || combined.includes('all') ? features : combined.flatMap((name) => groupFeatures(name, columns)),
    target: targetNamed(combinedTarget),
    balance: combinedBalance, split: combinedSplit, penalty: combinedPenalty, C, intercept: usual.intercept, ...(scale && { scale }),
  }),
  summary: describeCombined,
});

/** The features of a group by its name, such as `time`; any other name stands for itself. */
function groupFeatures(name: string, columns: DatasetSummary['columns']): string[] {
  const inGroup = columns.filter(({ role, group }) => role === 'feature' && group === name).map((column) => column.name);
  return inGroup.length > 0 ? inGroup : [name];
}
