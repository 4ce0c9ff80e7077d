import { rowsOfName } from '../../../../src-shared/terms/byName';
import type { Giveaway, GiveawaysResult } from '../../../../src-shared/questions/giveaways/result';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { giveawayVerdict } from '../../../../src-shared/questions/giveaways/giveawayVerdict';
import { asCoded } from '../../columns/asCoded';
import { patternCategories } from '../../columns/countTable';
import { dealRows } from '../../columns/dealRows';
import { distinctOf, type Column, type Dataset } from '../../columns/dataset';
import { countDistinctRows, distinctRowsOnce, sameRows } from '../../columns/sameRows';
import { looksLikeIdentifier } from '../../columns/looksLikeIdentifier';
import { blindGeneralisation } from './blindGeneralisation';
import { featureCounts } from '../../fitting/featureCounts';
import { attackCategories, better, classesOf, giveawayOptions, judgeWays, type GiveawayFeature, type GiveawayWay } from './judgeGiveaways';
import { joinTelling } from './tellingValues';
import { categoryCounts } from '../../fitting/categoryCounts';

/** The dataset, and what `judgeGiveaways` says of all features. */
export type GiveawaysInput = { dataset: Dataset; seed: number; features: GiveawayFeature[] };

/** A feature with dozens of values fits fewer rows than this by chance. */
const fewRows = 150;

/**
 * Is the dataset too easy? For each attack category the feature that gives it away best (balanced accuracy over every row,
 * both classes weighted alike), by its fitted curve, by one cut or value by value; every value and range of every feature that
 * nearly only the category has; and whether it holds without duplicates and for attacks that it was not fitted to.
 */
export function findGiveaways({ dataset, seed, features }: GiveawaysInput): GiveawaysResult {
  const { chosen, attacks, all } = attackCategories(dataset);
  const inOrder = [...features].sort((a, b) => a.place - b.place);
  const rowsOf = categoryCounts(dataset);
  const found = attacks.map((category, i): Giveaway => {
    const ways = inOrder.map(({ place, categories }) => ({ place, ...categories[i] }));
    const best = ways.reduce((first, next) => (better(next, first) ? next : first));
    const rows = rowsOfName(rowsOf, category);
    return describe(dataset, { category, rows, ...joinTelling(ways) }, chosen[best.place], best);
  });
  return { categories: found, duplicates: describeDuplicates(dataset, seed), ...(attacks.length < all && { inAll: { categories: all } }) };
}

function describe(
  dataset: Dataset, about: Pick<Giveaway, 'category' | 'rows' | 'telling' | 'tellingRanges'>, feature: Column, { method, judged }: GiveawayWay,
): Giveaway {
  const { category, rows } = about;
  const column = asCoded(feature);
  const classes = classesOf(patternCategories(dataset), dataset.categories.indexOf(category));
  const [distinctCounts] = featureCounts(column, classes, [distinctRowsOnce(dataset)]);
  const distinct = judgeWays(column, distinctCounts).find((way) => way.method === method)?.judged.balancedAccuracy ?? null;
  const facts: Omit<Giveaway, 'verdict'> = {
    category, rows, tooFew: rows < fewRows, feature: column.name, group: column.group, derived: feature.about?.windowed === true,
    identifier: looksLikeIdentifier({ ...column, distinct: distinctOf(column) }, dataset.rows), method,
    allRows: judged.balancedAccuracy, distinctRows: distinct,
    recall: judged.recall, falsePositiveRate: judged.falsePositiveRate,
    telling: about.telling, tellingRanges: about.tellingRanges,
    blind: blindGeneralisation(dataset, column, category, method, giveawayOptions),
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
