import type { Giveaway, GiveawaysResult } from '../../../src-shared/contract/furtherResults';
import { confusionMetrics } from '../../../src-shared/statistics/confusionMetrics';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
import { patternCategories } from '../columns/countTable';
import { dealRows } from '../columns/dealRows';
import { distinctOf, levelText, type Column, type Dataset } from '../columns/dataset';
import { countDistinctRows, distinctRowsOnce, sameRows } from '../columns/sameRows';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { looksLikeIdentifier } from './alerts';
import { blindGeneralisation } from './blindGeneralisation';
import { chooseFeatures } from './chooseFeatures';
import { featureCounts, fitFeature, type ClassCounts } from './featureCounts';
import { balancedWeights } from './fitFolds';
import { confusionAt } from './judgeScores';

export type GiveawaysInput = { dataset: Dataset; seed: number };

const options = { penalty: 'l1' as const, C: 1, intercept: 'penalised' as const };
const tellingShare = 0.99;
const tellingRows = 0.05;
const tellingShown = 5;
/** A feature with dozens of values fits fewer rows than this by chance. */
const fewRows = 150;

type Judged = { balancedAccuracy: number | null; recall: number | null; falsePositiveRate: number | null };
type Best = { column: Column; counts: ClassCounts; judged: Judged };

/**
 * Is the dataset too easy? For each attack category the best single feature (balanced accuracy, both classes weighted
 * alike, judged on the rows it was fitted to), what gives the category away, and whether it holds without duplicates and
 * for attacks that it was not fitted to.
 */
export function findGiveaways({ dataset, seed }: GiveawaysInput, context: TaskContext): GiveawaysResult {
  const categories = patternCategories(dataset);
  const { chosen } = chooseFeatures(dataset, null, []);
  const attacks = dataset.categories.filter((name) => name !== 'normal' && name !== 'unknown');
  const found = attacks.map((category, i): Giveaway => {
    throwIfCancelled(context);
    context.progress({ step: 'Looking for giveaways', done: i, total: attacks.length, unit: 'steps', rows: null });
    const index = dataset.categories.indexOf(category);
    const classes = categories.map((candidate) => (candidate === index ? 1 : 0));
    return describeBest(dataset, category, classes, bestFeature(chosen, classes, dataset.weights));
  });
  return { categories: found, duplicates: describeDuplicates(dataset, seed) };
}

function judge(column: Column, counts: ClassCounts): Judged {
  const { scores } = fitFeature(column, counts, { ...options, classWeights: balancedWeights(counts) });
  const { balancedAccuracy, recall, falsePositiveRate } = confusionMetrics(confusionAt({ ...counts, scores }), null);
  return { balancedAccuracy, recall, falsePositiveRate };
}

function bestFeature(columns: Column[], classes: Uint8Array, weights: Uint32Array): Best {
  const all = columns.map((column) => {
    const [counts] = featureCounts(column, classes, [weights]);
    return { column, counts, judged: judge(column, counts) };
  });
  return all.reduce((best, next) => ((next.judged.balancedAccuracy ?? 0) > (best.judged.balancedAccuracy ?? 0) ? next : best));
}

function describeBest(dataset: Dataset, category: string, classes: Uint8Array, { column, counts, judged }: Best): Giveaway {
  const [distinctCounts] = featureCounts(column, classes, [distinctRowsOnce(dataset)]);
  const distinct = judge(column, distinctCounts);
  const rows = counts.positives.reduce((sum, count) => sum + count, 0);
  const facts: Omit<Giveaway, 'verdict'> = {
    category, rows, tooFew: rows < fewRows, feature: column.name, group: column.group, derived: column.group === 'time' || column.group === 'host',
    identifier: looksLikeIdentifier({ ...column, distinct: distinctOf(column) }, dataset.rows),
    allRows: judged.balancedAccuracy, distinctRows: distinct.balancedAccuracy,
    recall: judged.recall, falsePositiveRate: judged.falsePositiveRate,
    tellingValues: tellingValues(column, counts),
    blind: blindGeneralisation(dataset, column, category, options),
  };
  return { ...facts, verdict: verdictOf(facts) };
}

/** Values that nearly only the category has, and that a good part of it has. */
function tellingValues(column: Column, { positives, negatives }: ClassCounts): Giveaway['tellingValues'] {
  const total = positives.reduce((sum, rows) => sum + rows, 0);
  return Array.from(positives.keys())
    .filter((code) => positives[code] >= total * tellingRows && positives[code] >= (positives[code] + negatives[code]) * tellingShare)
    .sort((a, b) => positives[b] - positives[a]).slice(0, tellingShown)
    .map((code) => ({ value: levelText(column, code), inside: positives[code], outside: negatives[code] }));
}

function verdictOf(facts: Omit<Giveaway, 'verdict'>): string {
  const { category, feature, allRows, distinctRows, recall, falsePositiveRate, tellingValues: telling } = facts;
  if (allRows === null) return `Nothing can be said about ${category}.`;
  const found = `“${feature}” alone finds ${formatShare(recall)} of ${category} at ${formatShare(falsePositiveRate)} false alarms`;
  const strength = facts.tooFew ? `Too few to say (${formatCount(facts.rows)} rows): ${found}` : allRows >= 0.95 ? `${found}: too easy` : allRows >= 0.85 ? `${found}: easy` : `${found}: not given away by one feature`;
  const covered = telling.reduce((sum, value) => sum + value.inside, 0);
  const values = telling.length === 0 ? '' : `; ${telling.length === 1 ? 'one value' : `${telling.length} values`} (${telling.map(({ value }) => value).join(', ')}) `
    + `cover ${formatCount(covered)} of its rows and hardly any other`;
  const change = distinctRows === null ? 0 : allRows - distinctRows;
  const duplicates = Math.abs(change) < 0.02 ? '; much the same without duplicate rows'
    : `; without duplicate rows its balanced accuracy ${change > 0 ? 'falls' : 'rises'} from ${formatShare(allRows)} to ${formatShare(distinctRows)}`;
  return `${strength}${values}${duplicates}.`;
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
