import { rowsOfName } from '../../../src-shared/contract/byName';
import type { Giveaway, GiveawayMethod, GiveawaysResult } from '../../../src-shared/contract/furtherResults';
import { formatShare } from '../../../src-shared/format/formatShare';
import { giveawayVerdict } from '../../../src-shared/format/giveawayVerdict';
import { confusionMetrics } from '../../../src-shared/statistics/confusionMetrics';
import { patternCategories } from '../columns/countTable';
import { dealRows } from '../columns/dealRows';
import { asCoded } from '../columns/asCoded';
import { distinctOf, type CodedColumn, type Dataset } from '../columns/dataset';
import { countDistinctRows, distinctRowsOnce, sameRows } from '../columns/sameRows';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { looksLikeIdentifier } from './alerts';
import { atBest } from './atBest';
import { blindGeneralisation } from './blindGeneralisation';
import { chooseFeatures } from './chooseFeatures';
import { featureCounts, fitFeature, type ClassCounts } from './featureCounts';
import { balancedWeights } from './fitFolds';
import { confusionAt } from './judgeScores';
import { largestPlaces, tableCeilings } from './tableCeilings';
import { findTelling, type CountedFeature } from './tellingValues';
import { placesOf } from './tallyFeature';
import { categoryCounts } from './testSet/compareLabels';

export type GiveawaysInput = { dataset: Dataset; seed: number };

const options = { penalty: 'l1' as const, C: 1, intercept: 'penalised' as const };
/** A feature with dozens of values fits fewer rows than this by chance. */
const fewRows = 150;

type Figures = Pick<Giveaway, 'recall' | 'falsePositiveRate'> & { balancedAccuracy: Giveaway['allRows'] };
type Best = CountedFeature & { method: GiveawayMethod; judged: Figures };

/**
 * Is the dataset too easy? For each attack category the feature that gives it away best (balanced accuracy over every row,
 * both classes weighted alike), by its fitted curve, by one cut or value by value; every value and range of every feature that
 * nearly only the category has; and whether it holds without duplicates and for attacks that it was not fitted to.
 */
export function findGiveaways({ dataset, seed }: GiveawaysInput, context: TaskContext): GiveawaysResult {
  const categories = patternCategories(dataset);
  const { chosen } = chooseFeatures(dataset, null, []);
  const all = dataset.categories.filter((name) => name !== 'normal' && name !== 'unknown');
  const rowsOf = categoryCounts(dataset);
  const most = Math.max(1, Math.floor(tableCeilings.targetFits / Math.max(1, chosen.length)));
  const attacks = largestPlaces(all.map((name) => rowsOfName(rowsOf, name)), most).map((place) => all[place]);
  const found = attacks.map((category, i): Giveaway => {
    throwIfCancelled(context);
    context.progress({ step: 'Looking for giveaways', done: i, total: attacks.length, unit: 'steps', rows: null });
    const index = dataset.categories.indexOf(category);
    const classes = categories.map((candidate) => (candidate === index ? 1 : 0));
    const features = chosen.map(asCoded).map((column): CountedFeature => ({ column, counts: featureCounts(column, classes, [dataset.weights])[0] }));
    return describe(dataset, category, classes, features);
  });
  const inAll = attacks.length < all.length && { inAll: { categories: all.length } };
  return { categories: found, duplicates: describeDuplicates(dataset, seed), ...inAll };
}

/** A feature by each of the three ways; the plainer one where two are equally good. */
function judge(column: CodedColumn, counts: ClassCounts): { method: GiveawayMethod; judged: Figures }[] {
  const { scores } = fitFeature(column, counts, { ...options, classWeights: balancedWeights(counts) });
  const { cut, values } = atBest(placesOf(column), counts);
  return [
    { method: 'fit', judged: confusionMetrics(confusionAt({ ...counts, scores }), null) },
    ...(cut === null ? [] : [{ method: 'cut' as const, judged: cut }]),
    { method: 'values', judged: values },
  ];
}

function findBest(features: CountedFeature[]): Best {
  const all = features.flatMap((feature) => judge(feature.column, feature.counts).map((way) => ({ ...feature, ...way })));
  return all.reduce((best, next) => ((next.judged.balancedAccuracy ?? 0) > (best.judged.balancedAccuracy ?? 0) ? next : best));
}

function describe(dataset: Dataset, category: string, classes: Uint8Array, features: CountedFeature[]): Giveaway {
  const { column, counts, method, judged } = findBest(features);
  const [distinctCounts] = featureCounts(column, classes, [distinctRowsOnce(dataset)]);
  const distinct = judge(column, distinctCounts).find((way) => way.method === method)?.judged.balancedAccuracy ?? null;
  const rows = counts.positives.reduce((sum, count) => sum + count, 0);
  const facts: Omit<Giveaway, 'verdict'> = {
    category, rows, tooFew: rows < fewRows, feature: column.name, group: column.group, derived: column.group === 'time' || column.group === 'host',
    identifier: looksLikeIdentifier({ ...column, distinct: distinctOf(column) }, dataset.rows), method,
    allRows: judged.balancedAccuracy, distinctRows: distinct,
    recall: judged.recall, falsePositiveRate: judged.falsePositiveRate,
    ...findTelling(features, rows),
    blind: blindGeneralisation(dataset, column, category, method, options),
  };
  return { ...facts, verdict: giveawayVerdict(facts) };
}

function describeDuplicates(dataset: Dataset, seed: number): GiveawaysResult['duplicates'] {
  const test = Math.round(dataset.rows * 0.2);
  const [training, judged] = dealRows(dataset.rowPatterns, new Uint8Array(dataset.patterns), [[dataset.rows - test, test]], seed);
  const first = sameRows(dataset);
  const inTraining = new Uint8Array(dataset.patterns);
  for (let i = 0; i < dataset.patterns; i++) if (training[i] > 0) inTraining[first[i]] = 1;
  let seen = 0;
  for (let i = 0; i < dataset.patterns; i++) if (inTraining[first[i]] === 1) seen += judged[i];
  const share = (dataset.rows - countDistinctRows(dataset)) / dataset.rows;
  const splitOverlap = test === 0 ? null : seen / test;
  return {
    share, splitOverlap,
    verdict: `${formatShare(share)} of the rows are copies; after a random 80/20 split, ${formatShare(splitOverlap)} of the test rows also stand in the training part.`,
  };
}
