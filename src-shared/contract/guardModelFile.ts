import * as v from 'valibot';
import { largestCost, mostCostClasses } from '../schemas/costTables';
import { categoryRoles } from '../terms/categories';
import { windowRuleNames } from '../terms/deriving';
import { EngineError } from '../terms/errors';
import { guardByName } from '../terms/guardByName';
import { faultOf } from './guards';
import { list, mostNames, text } from '../terms/guardParts';
import type { ModelFile, ModelFeature } from './modelFile';

const figure = v.pipe(v.number(), v.finite());
const sd = v.pipe(v.number(), v.finite(), v.gtValue(0, 'a standard deviation is above 0'));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const rows = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const classes = list(text, mostCostClasses);
const coefficients = list(figure, mostCostClasses);
const quantiles = v.strictTuple([figure, figure, figure, figure, figure]);
/** Of all features: as many as a model may have coefficients. */
const mostLevels = 1_000_000;

/** Of a missing value, beside the usual ones. */
const mostMarks = 100;

const feature = v.variant('kind', [
  v.strictObject({
    kind: v.literal('numeric'), name: text, group: text, mean: figure, sd, coefficients,
    seen: v.strictObject({
      missing: share, min: v.nullable(figure), max: v.nullable(figure), quantiles: v.nullable(quantiles),
      bins: list(v.strictObject({ from: figure, share }), 1000),
    }),
  }),
  v.strictObject({
    kind: v.literal('text'), name: text, group: text, missing: v.optional(list(text, mostMarks)), joined: v.optional(text),
    levels: list(v.strictObject({ level: v.pipe(v.string(), v.maxLength(1 << 20)), share, mean: figure, sd, coefficients }), mostLevels),
  }),
]);
const cost = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(largestCost));
const decision = v.variant('by', [
  v.strictObject({ by: v.literal('threshold'), threshold: v.pipe(v.number(), v.gtValue(0, 'a threshold lies between 0 and 1'), v.ltValue(1, 'a threshold lies between 0 and 1')) }),
  v.strictObject({ by: v.literal('likeliest') }),
  v.strictObject({
    by: v.literal('costs'), costs: v.strictObject({ name: text, classes, matrix: list(list(cost, mostCostClasses), mostCostClasses) }),
    priorShift: list(v.pipe(figure, v.minValue(0)), mostCostClasses),
  }),
]);
/** What it was made from is told, and never computed with: its shape is taken as it is. */
const told = <T>() => v.custom<T>((input) => typeof input === 'object' && input !== null, 'an object was expected');

const modelFile = v.pipe(
  v.strictObject({
    wiretellModel: v.literal(1, 'a model file of version 1 was expected'), version: text, model: text, target: v.nullable(text),
    classes: v.pipe(classes, v.minLength(2, 'at least two classes were expected')), fitted: list(rows, mostCostClasses), outputs: classes, intercepts: coefficients,
    scale: v.picklist(['none', 'asinh']), features: v.pipe(list(feature, mostNames), v.minLength(1, 'at least one feature was expected')), decision,
    windows: v.nullable(v.picklist(windowRuleNames)), labelCategories: guardByName(text, text, 'a text of at most 1000 characters'), labelColumn: text,
    categories: v.optional(list(v.strictObject({ name: text, role: v.picklist(categoryRoles) }), mostNames)),
    training: v.strictObject({
      files: list(v.strictObject({ name: text, sha256: text, bytes: rows }), mostNames), rows, classRows: list(rows, mostCostClasses),
      settings: told<ModelFile['training']['settings']>(), fit: told<ModelFile['training']['fit']>(), judged: told<ModelFile['training']['judged']>(),
    }),
  }),
  v.check(({ classes: names, fitted }) =>
    fitted.length >= 2 && new Set(fitted).size === fitted.length && fitted.every((place) => place < names.length),
    'fitted: places of at least two of the classes were expected'),
  v.check(({ fitted, intercepts, outputs }) =>
    intercepts.length === (fitted.length === 2 ? 1 : fitted.length) && outputs.length === intercepts.length,
    'intercepts: one for two fitted classes, else one for each, was expected'),
  v.check(({ features, intercepts }) => features.every((one) => coefficientLists(one).every(({ length }) => length === intercepts.length)),
    'coefficients: as many as intercepts were expected'),
  v.check(({ features }) => new Set(features.map(({ name }) => name)).size === features.length, 'features: each is named once'),
  v.check(({ classes: names, training }) => training.classRows.length === names.length, 'classRows: one for each class was expected'),
  v.check(({ classes: names, decision: how }) => how.by !== 'threshold' || names.length === 2, 'decision: a threshold is for two classes'),
  v.check(({ classes: names, decision: how }) => how.by !== 'costs' || (how.priorShift.length === names.length && names.every((name) => how.costs.classes.includes(name))
    && how.costs.matrix.length === how.costs.classes.length && how.costs.matrix.every((row) => row.length === how.costs.classes.length)),
  'decision: costs and a shift for each of the classes were expected'),
);

const coefficientLists = (one: ModelFeature | v.InferOutput<typeof feature>): number[][] =>
  (one.kind === 'numeric' ? [one.coefficients] : one.levels.map((level) => level.coefficients));

/**
 * A model file's content, from outside.
 * @param name what it is called in what goes wrong: `the model “x.json”`
 * @throws MODEL_BROKEN, naming the field and what was expected of it
 */
export function guardModelFile(content: unknown, name: string): ModelFile {
  const result = v.safeParse(modelFile, content, { abortEarly: true });
  if (result.success) return result.output;
  throw new EngineError('MODEL_BROKEN', `${name}: ${faultOf(result.issues[0])}.`);
}
