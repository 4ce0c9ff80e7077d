import * as v from 'valibot';
import { largestCost, mostCostClasses } from '../schemas/costTables';
import { selectionMetrics } from '../terms/selectionMetrics';
import { windowRuleNames } from '../terms/deriving';
import { list, mostNames, names, set, text, whole } from '../terms/guardParts';
import { largestC, rangeOfC, smallestC } from '../terms/rangeOfC';

/** What the guards of several questions are made of. */
export const seed = v.pipe(v.number(), v.safeInteger(), v.minValue(0, 'a seed is 0 or more'), v.maxValue(0xffff_ffff, 'a seed is below 2³²'));
export const alpha = v.pipe(v.number(), v.gtValue(0, 'alpha lies between 0 and 1'), v.ltValue(1, 'alpha lies between 0 and 1'));
export const threshold = v.pipe(
  v.number(), v.minValue(0, 'a threshold on |r| lies between 0 and 1'), v.maxValue(1, 'a threshold on |r| lies between 0 and 1'),
);
export const top = v.pipe(v.number(), v.safeInteger(), v.minValue(2, 'at least 2 levels are compared'), v.maxValue(200));
export const topOutcomes = v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 outcome is named'), v.maxValue(200));

/** A test of one's own: a factor against an outcome, among the rows that pass the filters. */
export const comparisonFields = {
  factor: text, outcome: text, levels: v.nullable(names), top: v.nullable(top),
  others: v.optional(v.picklist(['together', 'out'])), topOutcomes: v.optional(v.nullable(topOutcomes)),
  filters: set(v.strictObject({ column: text, include: names }), 100), pairs: v.boolean(),
};
/** Of one request; each is a pass over the rows. */
export const mostTests = 50;

/** What a model is fitted and judged by. */
export const modelFields = {
  target: text,
  balance: v.picklist(['undersample', 'weights', 'none']),
  split: text,
  penalty: v.picklist(['l1', 'l2', 'none']),
  C: v.pipe(v.number(), v.check((C) => C >= smallestC && C <= largestC, `C is ${rangeOfC}; the penalty none does without`)),
  intercept: v.picklist(['penalised', 'free']),
  scale: v.optional(v.picklist(['none', 'asinh'])),
  seed,
};
/** The same of one model of several features; its target may be every category at once. */
export const combinedFields = { ...modelFields, target: v.nullable(text), features: v.nullable(names) };

export const selectionMetric = v.picklist(selectionMetrics);
export const windowRule = v.picklist(windowRuleNames);
/** Features in the order in which they came in; one that stands there twice is refused with its name. */
export const selected = list(text, mostNames);
export const folds = whole(2, 50, 'at least 2 folds are needed', 'at most 50 folds are made');
export const featureCount = whole(1, mostNames, 'at least 1 feature is selected', `at most ${mostNames} features are selected`);
export const measuredRounds = whole(1, 101, 'it is measured at least once', 'it is measured at most 101 times');

const cost = v.pipe(v.number(), v.finite(), v.minValue(0, 'a cost is 0 or more'), v.maxValue(largestCost));
export const costTable = v.pipe(
  v.strictObject({
    name: text, classes: v.pipe(list(text, mostCostClasses), v.minLength(2)), matrix: list(list(cost, mostCostClasses), mostCostClasses),
  }),
  v.check(({ classes, matrix }) => matrix.length === classes.length && matrix.every((row) => row.length === classes.length),
    'a cost for each pair of classes was expected'),
);
