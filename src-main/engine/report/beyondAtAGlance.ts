import type { CombinedResult } from '../../../src-shared/contract/combinedResults';
import type { StudyResult } from '../../../src-shared/contract/study';
import { metricWords } from '../../../src-shared/charts/metricWords';
import { partName } from '../../../src-shared/format/combinedWords';
import { partWords, shownParts } from '../../../src-shared/questions/costs/costWords';
import { formatCount } from '../../../src-shared/format/formatCount';
import { novelLabels } from '../../../src-shared/questions/testSet/testSetCuts';
import { formatShare } from '../../../src-shared/format/formatShare';

/** What was found beyond the original study, a sentence for each question that was asked. */
export function beyondAtAGlance({ testSet, combined, selection, costs, giveaways }: StudyResult): string[] {
  const costed = costs && shownParts(costs).at(-1);
  return [
    ...(giveaways ? [giveaways.duplicates.verdict] : []),
    ...(testSet?.labelled && testSet.features.length > 0 ? [testSetWords(testSet)] : []),
    ...(combined ? [combinedWords(combined)] : []),
    ...(selection?.forward?.elbow ? [`Features for ${selection.forward.target} by ${metricWords[selection.forward.metric].name}: ${selection.forward.elbow.reason}`] : []),
    ...(costed ? [`Costs on ${costed.part === 'file' ? costed.name : `the ${partName(costed)}`}: ${partWords(costed)}.`] : []),
  ];
}

function testSetWords({ data, features, target, novel, inAll }: NonNullable<StudyResult['testSet']>): string {
  const best = features.reduce((most, feature) =>
    ((feature.internal.metrics.balancedAccuracy ?? 0) > (most.internal.metrics.balancedAccuracy ?? 0) ? feature : most));
  return `“${best.name}” against ${target}: balanced accuracy ${formatShare(best.internal.metrics.balancedAccuracy)} on its own test part, `
    + `${formatShare(best.metrics.balancedAccuracy)} on ${data.name}, which has ${formatCount(novel.rows)} rows of ${formatCount(novelLabels({ novel, inAll }))} labels that training never saw.`;
}

/** On the rows that are furthest from training: accuracy, and the class that is found least. */
function combinedWords({ features, judged }: CombinedResult): string {
  const part = judged.filter(({ decided }) => decided !== null).at(-1);
  const many = features.length === 1 ? '1 feature' : `${features.length} features`;
  if (!part?.decided) return `${many} in one model.`;
  const found = part.decided.recall.filter((recall): recall is typeof recall & { share: number } => recall.share !== null);
  const least = found.reduce((low, recall) => (recall.share < low.share ? recall : low), found[0]);
  return `${many} in one model are right for ${formatShare(part.decided.accuracy)} of the ${part.part === 'file' ? `rows of ${part.name}` : partName(part)}`
    + `${least ? `; of ${least.class}, the class found least, for ${formatShare(least.share)} of ${formatCount(least.rows)} rows` : ''}.`;
}
