import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { CorrelationResult } from '../../../src-shared/contract/results';
import type { StudyResult } from '../../../src-shared/contract/study';
import { correlationWords, dropRuleWords, hasGaps, isStrong } from '../../../src-shared/questions/correlation/correlationWords';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatRate, namedRate } from '../../../src-shared/format/formatRate';
import { listNames } from '../../../src-shared/format/listNames';
import { describeCategories, describeGiveaways, describeTestSet } from './describeFurther';
import { describeCosts } from '../../engine/questions/costs/describeCosts';
import { describeFile } from './describeFile';
import { describeFrontier } from '../../engine/questions/frontier/describeFrontier';
import { describeModels, describeSecondOpinions } from '../../engine/questions/models/describeModels';
import { describePrice } from '../../engine/questions/price/describePrice';
import { describeOverview } from '../../engine/questions/overview/describeOverview';
import { describeSelection } from '../../engine/questions/selection/describeSelection';
import { describeTests } from '../../engine/questions/tests/describeTests';
import { describeCombined, describePath } from '../../engine/questions/combined/describeCombined';
import { cutLines, heading, terminalTable } from '../../engine/terminal/terminalTable';

const shownPairs = 15;

/** The whole study as text, in the order of its questions. */
export function describeStudy(summary: DatasetSummary, study: StudyResult): string {
  const sections = [
    describeFile(summary),
    describeOverview(study.overview),
    describeCorrelation(study.correlation, study.settings.dropCorrelated !== 'off'),
    describeTests(study.tests),
    describeModels(study.models, study.settings),
  ];
  if (study.secondOpinions.length > 0) sections.push(describeSecondOpinions(study.secondOpinions));
  if (study.categories !== undefined) sections.push(describeCategories(study.categories));
  if (study.testSet !== undefined) sections.push(describeTestSet(study.testSet));
  if (study.combined !== undefined) sections.push(describeCombined(study.combined));
  if (study.path !== undefined) sections.push(describePath(study.path));
  if (study.costs !== undefined) sections.push(describeCosts(study.costs));
  if (study.selection !== undefined) sections.push(describeSelection(study.selection));
  if (study.giveaways !== undefined) sections.push(describeGiveaways(study.giveaways));
  if (study.frontier !== undefined) sections.push(describeFrontier(study.frontier));
  if (study.price !== undefined) sections.push(describePrice(study.price));
  return sections.join('\n\n');
}

/** The strongest pairs, and which columns the rule drops for which partner. */
function describeCorrelation(correlation: CorrelationResult, applied: boolean): string {
  const { pairs, dropped, kept, constant, rule, threshold } = correlation;
  const cut = correlationWords(correlation);
  const strong = pairs.filter((pair) => isStrong(pair, threshold));
  const gaps = hasGaps(pairs);
  const lines = [
    heading('Correlated features'), ...(cut === null ? [] : [cut]),
    ...(strong.length === 0 ? [`No pair of columns has |r| > ${threshold}.`] : [
      `Pairs with |r| > ${threshold}: ${strong.length} of ${pairs.length}${strong.length > shownPairs ? `; the strongest ${shownPairs}` : ''}:`,
      terminalTable(['', '', 'r', ...(gaps ? ['n'] : [])], strong.slice(0, shownPairs)
        .map(({ a, b, r, n }) => [a, b, formatRate(r, 4), ...(gaps ? [formatCount(n)] : [])]), 2),
      '',
    ]),
    `Rule: ${dropRuleWords({ rule, threshold })}. ${applied ? 'The models leave the dropped ones out' : 'The models keep all of them (--drop-correlated applies the rule)'}; ${kept.length} stay.`,
    ...cutLines(dropped.map(({ column, partner, r }) => `• ${column} is dropped for ${partner} (${namedRate('r', r)})`)),
  ];
  if (constant.length > 0) lines.push(`Left out, one value only: ${listNames(constant)}.`);
  return lines.join('\n');
}
