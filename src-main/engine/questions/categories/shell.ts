import { countOf } from '../../../../src-shared/format/countOf';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { categories as question } from '../../../../src-shared/questions/categories/categories';
import type { CategoriesResult, CategoryFeature } from '../../../../src-shared/questions/categories/result';
import { asking } from '../answer';
import { valued, whole } from '../shellOption';
import { cutLines, heading, terminalTable } from '../../terminal/terminalTable';

export const shell = asking('categories', {
  options: {
    categories: valued('--categories <draws>', 'also every category against the rest, over this many random draws', whole('a number of draws', 1, 100)),
  },
  settings: ({ categories: draws = question.usual.draws }) => ({ draws }),
  summary: describeCategories,
});

const shownFeatures = 5;
const fixed = (value: number | null): string => formatRate(value, 4);

/** For each category the features that find it best, with their spread over the draws. */
function describeCategories({ draws, targets, skipped }: CategoriesResult): string {
  const best = (features: CategoryFeature[]): CategoryFeature[] =>
    [...features].sort((a, b) => (b.spread.mcc.mean ?? -1) - (a.spread.mcc.mean ?? -1)).slice(0, shownFeatures);
  const blocks = targets.map(({ target, positives, baseRate, note, features }) => [
    `${target}: ${countOf(positives, 'row')}, base rate ${formatShare(baseRate)}${note === '' ? '' : `. ${note}`}`,
    terminalTable(['feature', 'accuracy', 'from – to', 'FNR', 'from – to', 'MCC', 'AUC'], best(features).map(({ name, spread }) => [
      name, fixed(spread.accuracy.mean), `${fixed(spread.accuracy.min)} – ${fixed(spread.accuracy.max)}`,
      fixed(spread.falseNegativeRate.mean), `${fixed(spread.falseNegativeRate.min)} – ${fixed(spread.falseNegativeRate.max)}`,
      fixed(spread.mcc.mean), fixed(spread.auc.mean),
    ])),
  ].join('\n'));
  return [
    heading('Every category against the rest'),
    `Means over ${draws === 1 ? 'one random draw' : `${draws} random draws`}; the ${shownFeatures} features with the largest MCC.`, '',
    blocks.join('\n\n'), ...cutLines(skipped.map(({ target, reason }) => `\n${target} left out. ${reason}`)),
  ].join('\n');
}
