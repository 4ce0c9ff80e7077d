import * as v from 'valibot';
import { largestCost } from '../schemas/costTables';
import { selectionMetrics } from './combinedResults';
import type { Contract, Method, SettingsFile } from './contract';
import { EngineError } from './errors';

const text = v.pipe(v.string(), v.maxLength(1000));
const names = v.pipe(v.array(text), v.maxLength(10_000));
const seed = v.pipe(v.number(), v.safeInteger(), v.minValue(0, 'a seed is 0 or more'), v.maxValue(0xffff_ffff, 'a seed is below 2³²'));
const rows = v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 row is needed'));
const alpha = v.pipe(v.number(), v.gtValue(0, 'alpha lies between 0 and 1'), v.ltValue(1, 'alpha lies between 0 and 1'));
const threshold = v.pipe(v.number(), v.minValue(0, 'a threshold on |r| lies between 0 and 1'), v.maxValue(1, 'a threshold on |r| lies between 0 and 1'));
const top = v.pipe(v.number(), v.safeInteger(), v.minValue(2, 'at least 2 levels are compared'), v.maxValue(200));
const topOutcomes = v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 outcome is named'), v.maxValue(200));
const labelCategories = v.record(text, text);

const source = v.variant('kind', [
  v.object({ kind: v.literal('file'), file: text }),
  v.object({ kind: v.literal('sample'), seed }),
]);

const modelFields = {
  target: text,
  balance: v.picklist(['undersample', 'weights', 'none']),
  split: text,
  penalty: v.picklist(['l1', 'l2', 'none']),
  C: v.pipe(v.number(), v.finite(), v.gtValue(0, 'C is greater than 0')),
  intercept: v.picklist(['penalised', 'free']),
  seed,
};

const comparisonFields = {
  factor: text, outcome: text, levels: v.nullable(names), top: v.nullable(top), topOutcomes: v.optional(v.nullable(topOutcomes)),
  filters: v.array(v.object({ column: text, include: names })), pairs: v.boolean(),
};

const draws = v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 draw is needed'), v.maxValue(100, 'at most 100 draws are made'));

const selectionMetric = v.picklist(selectionMetrics);
const combinedFields = { ...modelFields, target: v.nullable(text), features: v.nullable(names) };
const points = v.pipe(v.number(), v.safeInteger(), v.minValue(2, 'a path has 2 penalties or more'), v.maxValue(200, 'a path has at most 200 penalties'));
const cost = v.pipe(v.number(), v.finite(), v.minValue(0, 'a cost is 0 or more'), v.maxValue(largestCost));
const costTable = v.pipe(
  v.object({ name: text, classes: v.pipe(v.array(text), v.minLength(2), v.maxLength(50)), matrix: v.array(v.array(cost)) }),
  v.check(({ classes, matrix }) => matrix.length === classes.length && matrix.every((row) => row.length === classes.length),
    'a cost for each pair of classes was expected'),
);
const selection = v.object({
  metric: selectionMetric,
  folds: v.pipe(v.number(), v.safeInteger(), v.minValue(2, 'at least 2 folds are needed'), v.maxValue(50, 'at most 50 folds are made')),
  forward: v.nullable(v.object({ features: v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 feature is selected')), start: names })),
  pairs: v.boolean(),
});

/** Settings of a study, as they come from a command line, a settings file or a report. */
export const studySettings = v.object({
  ...modelFields,
  sample: v.nullable(rows),
  alpha,
  dropCorrelated: v.union([v.picklist(['off', 'seed', 'seed-signed']), threshold]),
  features: v.nullable(names),
  topServices: top,
  comparisons: v.pipe(v.array(v.object(comparisonFields)), v.maxLength(50)),
  labelMap: text,
  labelCategories,
  gapFeatures: v.optional(v.boolean()),
  further: v.optional(v.object({
    categories: v.nullable(v.object({ draws })),
    giveaways: v.boolean(),
    testSet: v.nullable(v.object({ leaveOutOverlap: v.boolean() })),
    combined: v.optional(v.nullable(v.omit(v.object(combinedFields), ['seed']))),
    path: v.optional(v.nullable(v.object({ points }))),
    selection: v.optional(v.nullable(selection)),
    costs: v.optional(v.nullable(costTable)),
  })),
});

const test = v.variant('family', [
  v.object({ family: v.literal('protocol') }),
  v.object({ family: v.literal('protocol-pairs') }),
  v.object({ family: v.literal('services-attack'), top }),
  v.object({ family: v.literal('services-category'), top }),
  v.object({ family: v.literal('services-labels'), top, topOutcomes: v.nullable(topOutcomes) }),
  v.object({ family: v.literal('custom'), ...comparisonFields }),
]);

const note = v.pipe(v.string(), v.maxLength(20_000));
const reportOptions = v.object({
  title: v.nullable(text), author: v.nullable(text), sections: v.nullable(v.array(v.object({ id: text, note }))),
});
/** A name without folders, as it is put before a person in a save dialog. */
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^/\\\0]+$/, 'a file name has no folders'));
const settingsFile = v.object({
  wiretellSettings: v.literal(1),
  data: v.object({ name: text, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits')) }),
  settings: studySettings,
  report: v.object({ title: text, author: text, sections: v.array(v.object({ id: text, on: v.boolean(), note })) }),
});

const requests = {
  'engine.describe': v.null(),
  'dataset.open': v.object({ source, sample: v.nullable(rows), seed, labelColumn: v.nullable(text), labelCategories, mayLackLabels: v.optional(v.boolean()), gapFeatures: v.optional(v.boolean()) }),
  'dataset.relabel': v.object({ dataset: text, labelCategories }),
  'dataset.close': v.object({ dataset: text }),
  'overview.compute': v.object({ dataset: text }),
  'overview.column': v.object({ dataset: text, column: text }),
  'correlation.pair': v.object({ dataset: text, a: text, b: text }),
  'correlation.compute': v.object({ dataset: text, rule: v.picklist(['partners', 'seed', 'seed-signed', 'off']), threshold }),
  'tests.run': v.object({ dataset: text, alpha, tests: v.pipe(v.array(test), v.maxLength(50)) }),
  'models.fitEach': v.object({
    ...modelFields, dataset: text, features: v.nullable(names), leftOut: v.array(v.object({ name: text, reason: text })),
  }),
  'models.inspect': v.object({ ...modelFields, dataset: text, feature: text }),
  'models.secondOpinion': v.object({ ...modelFields, dataset: text, feature: text }),
  'categories.fit': v.object({
    ...v.omit(v.object(modelFields), ['target']).entries, dataset: text, targets: v.nullable(names), features: v.nullable(names), draws,
  }),
  'giveaways.find': v.object({ dataset: text, seed }),
  'testSet.judge': v.object({ ...modelFields, dataset: text, test: text, features: v.nullable(names), leaveOutOverlap: v.boolean() }),
  'combined.fit': v.object({ ...combinedFields, dataset: text, test: v.nullable(text), leaveOutOverlap: v.optional(v.boolean()) }),
  'combined.path': v.object({ ...v.omit(v.object(combinedFields), ['penalty']).entries, dataset: text, points }),
  'selection.step': v.object({ ...modelFields, dataset: text, metric: selectionMetric, features: v.nullable(names), chosen: names }),
  'selection.pairs': v.object({ ...modelFields, dataset: text, metric: selectionMetric, features: v.nullable(names) }),
  'costs.decide': v.object({ model: text, costs: costTable }),
  'predictions.save': v.object({ model: text, of: v.picklist(['data', 'file']), costs: v.nullable(costTable), file: text }),
  'study.run': v.object({ dataset: text, settings: studySettings, secondOpinions: names, test: v.optional(text) }),
  'report.save': v.object({ study: v.looseObject({}), options: v.nullable(reportOptions), format: v.picklist(['pdf', 'json']), file: text }),
  'report.check': v.object({ report: text, source, test: v.optional(source) }),
  'settings.save': v.object({ settings: settingsFile, file: text }),
  'settings.open': v.object({ file: text }),
  'host.describe': v.null(),
  'host.pickFile': v.object({ purpose: v.picklist(['dataset', 'settings', 'report']) }),
  'host.pickSave': v.object({ purpose: v.picklist(['pdf', 'json', 'settings', 'csv']), suggestedName: fileName }),
  'host.recentFiles': v.null(),
  'host.openRecent': v.object({ id: text }),
  'host.clearRecent': v.null(),
  'host.showInFolder': v.object({ file: text }),
  'host.launchFile': v.null(),
} satisfies { [M in Method]: v.GenericSchema };

/**
 * Passes a request that has the shape its method asks for, and nothing else.
 * @throws BAD_REQUEST, naming the field and what was expected of it
 */
export function guardRequest<M extends Method>(method: M, request: unknown): Contract[M]['request'] {
  const result = v.safeParse(requests[method] as v.GenericSchema, request);
  if (result.success) return result.output as Contract[M]['request'];
  throw badRequest(method, result.issues[0]);
}

/** The settings of a study, from outside. @throws BAD_REQUEST */
export function guardStudySettings(settings: unknown): v.InferOutput<typeof studySettings> {
  const result = v.safeParse(studySettings, settings);
  if (result.success) return result.output;
  throw badRequest('settings', result.issues[0]);
}

/** A settings file's content, from outside. @throws BAD_REQUEST */
export function guardSettingsFile(content: unknown): SettingsFile {
  const result = v.safeParse(settingsFile, content);
  if (result.success) return result.output;
  throw badRequest('settings file', result.issues[0]);
}

export const isMethod = (name: string): name is Method => Object.hasOwn(requests, name);

function badRequest(where: string, issue: v.BaseIssue<unknown>): EngineError {
  const path = v.getDotPath(issue as v.BaseIssue<unknown>) ?? where;
  return new EngineError('BAD_REQUEST', `${path}: ${issue.message}${issue.received === undefined ? '' : ` (found ${issue.received})`}.`);
}
