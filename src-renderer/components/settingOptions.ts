import type { Balance } from '../../src-shared/terms/modelSettings';
import type { InterceptRule, Penalty } from '../../src-shared/statistics/penalty';
import type { Scale } from '../../src-shared/statistics/scaleValues';
import type { StudySettings } from '../../src-shared/contract/study';
import { splitLabel, togetherClause } from '../../src-shared/format/splitWords';

/** The choices of the bar over the models, in the words of the report. */
export const balanceOptions: readonly { value: Balance; label: string; note: string }[] = [
  { value: 'undersample', label: '50 / 50', note: 'the larger class drawn down' },
  { value: 'weights', label: 'Weighted', note: 'all rows, weighted to equal sums' },
  { value: 'none', label: 'As it is', note: 'all rows, unweighted' },
];
export const penaltyOptions: readonly { value: Penalty; label: string; note: string }[] = [
  { value: 'l1', label: 'L1', note: 'sum of |w|' },
  { value: 'l2', label: 'L2', note: 'half the sum of w²' },
  { value: 'none', label: 'None', note: 'maximum likelihood' },
];
export const interceptOptions: readonly { value: InterceptRule; label: string; note: string }[] = [
  { value: 'penalised', label: 'Penalised too', note: 'as LIBLINEAR' },
  { value: 'free', label: 'Free', note: 'as most textbooks' },
];

export const scaleOptions: readonly { value: Scale; label: string; note: string }[] = [
  { value: 'none', label: 'As they are', note: 'a straight fit in the number itself' },
  { value: 'asinh', label: 'Log (asinh)', note: 'huge values weigh less; 0 and signs stay' },
];

const splitNotes: { [split: string]: string } = {
  none: 'judged on the rows it was fitted to', 'kfold:5': 'every row judged once', 'kfold:10': 'every row judged once',
  'grouped:0.2': togetherClause, 'grouped:kfold:5': togetherClause,
};
/** The usual splits, and the one in use if it is another (from a settings file). */
export const splitOptions = (current: string): { value: string; label: string; note?: string }[] =>
  [...new Set(['0.1', '0.2', '0.3', '0.5', 'kfold:5', 'kfold:10', 'grouped:0.2', 'grouped:kfold:5', 'none', current])]
    .map((value) => ({ value, label: splitLabel(value), ...(splitNotes[value] ? { note: splitNotes[value] } : {}) }));

type DropRule = StudySettings['dropCorrelated'];
export const dropLabel = (rule: DropRule): string => {
  if (rule === 'off') return 'off';
  if (rule === 'seed-signed') return 'original rule, signed';
  return rule === 'seed' ? 'original rule' : rule.toFixed(2);
};
export const dropOptions = (current: DropRule): { value: DropRule; label: string; note?: string }[] =>
  [...new Set<DropRule>(['off', 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 'seed', 'seed-signed', current])].map((value) => ({
    value, label: dropLabel(value),
    ...(value === 'off' ? { note: 'every feature' } : {}),
    ...(value === 'seed' ? { note: 'the first of each pair with |r| over 0.60' } : {}),
    ...(value === 'seed-signed' ? { note: 'the first of each pair with r over 0.60; negative ones stay' } : {}),
  }));
