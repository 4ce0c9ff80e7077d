import { rowsOfName } from '../../../../src-shared/terms/byName';
import { EngineError } from '../../../../src-shared/terms/errors';
import type { Giveaway, GiveawayMethod } from '../../../../src-shared/questions/giveaways/result';
import { confusionMetrics } from '../../../../src-shared/statistics/confusionMetrics';
import { patternCategories } from '../../columns/countTable';
import type { Column, Dataset } from '../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { atBest } from '../../fitting/atBest';
import { chooseFeatures } from '../../fitting/chooseFeatures';
import { fitFeature, type ClassCounts, type FeatureValues } from '../../fitting/featureCounts';
import { balancedWeights } from '../../fitting/fitFolds';
import { confusionAt } from '../../fitting/judgeScores';
import { largestPlaces, tableCeilings } from '../../fitting/tableCeilings';
import { countedParts, placesOf, tallyFeature } from '../../fitting/tallyFeature';
import { tellingOf, type TellingFeature } from './tellingValues';
import { categoryCounts } from '../../fitting/categoryCounts';

export type GiveawayFeaturesInput = { dataset: Dataset; share: { index: number; of: number } };

type Figures = Pick<Giveaway, 'recall' | 'falsePositiveRate'> & { balancedAccuracy: Giveaway['allRows'] };
/** A way to decide by a feature, and what comes of it over every row. */
export type GiveawayWay = { method: GiveawayMethod; judged: Figures };
/** What one feature says of each attack category, in the order of `attackCategories`: its best way, and its telling values. */
export type GiveawayFeature = { place: number; categories: (GiveawayWay & TellingFeature)[] };

export const giveawayOptions = { penalty: 'l1' as const, C: 1, intercept: 'penalised' as const };

/**
 * The features that may give something away, and the attack categories, of very many those with most rows.
 * @throws COLUMN_NOT_FOUND where no feature varies
 */
export function attackCategories(dataset: Dataset): { chosen: Column[]; attacks: string[]; all: number } {
  const { chosen } = chooseFeatures(dataset, null, []);
  if (chosen.length === 0) throw new EngineError('COLUMN_NOT_FOUND', 'at least one feature that varies was expected; every feature of this file has one value.');
  const all = dataset.categories.filter((_, place) => !['benign', 'undecided'].includes(dataset.roles[place]));
  const rowsOf = categoryCounts(dataset);
  const most = Math.max(1, Math.floor(tableCeilings.targetFits / Math.max(1, chosen.length)));
  return { chosen, attacks: largestPlaces(all.map((name) => rowsOfName(rowsOf, name)), most).map((place) => all[place]), all: all.length };
}

/** This share of the features, each beside every attack category. */
export function judgeGiveaways({ dataset, share }: GiveawayFeaturesInput, context: TaskContext): GiveawayFeature[] {
  const { chosen, attacks } = attackCategories(dataset);
  const categories = patternCategories(dataset);
  const counted = attacks.map((category) => countedParts(classesOf(categories, dataset.categories.indexOf(category)), [dataset.weights]));
  const mine = chosen.map((column, place) => ({ column, place })).filter(({ place }) => place % share.of === share.index);
  return mine.map(({ column, place }, i) => {
    context.progress({ step: 'Looking for giveaways', done: i, total: mine.length, unit: 'features', rows: null });
    return {
      place,
      categories: counted.map((parts) => {
        throwIfCancelled(context);
        const { values, counts: [counts] } = tallyFeature(column, parts);
        // Of equally good ways the plainer one.
        const best = judgeWays(values, counts).reduce((first, next) => (better(next, first) ? next : first));
        return { ...best, ...tellingOf(values, counts) };
      }),
    };
  });
}

export const classesOf = (categories: Uint8Array, index: number): Uint8Array => {
  const classes = new Uint8Array(categories.length);
  for (let i = 0; i < classes.length; i++) classes[i] = Number(categories[i] === index);
  return classes;
};

export const better = ({ judged: a }: GiveawayWay, { judged: b }: GiveawayWay): boolean =>
  (a.balancedAccuracy ?? 0) > (b.balancedAccuracy ?? 0);

/** A feature by each of the three ways. */
export function judgeWays(values: FeatureValues, counts: ClassCounts): GiveawayWay[] {
  const { scores } = fitFeature(values, counts, { ...giveawayOptions, classWeights: balancedWeights(counts) });
  const { cut, values: byValue } = atBest(placesOf(values), counts);
  return [
    { method: 'fit', judged: confusionMetrics(confusionAt({ ...counts, scores }), null) },
    ...(cut === null ? [] : [{ method: 'cut' as const, judged: cut }]),
    { method: 'values', judged: byValue },
  ];
}
