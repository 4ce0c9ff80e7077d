import * as v from 'valibot';
import { cutText } from '../format/cutText';
import { costPresets, largestCost, mostCostClasses } from '../schemas/costTables';
import { selectionMetrics } from './combinedResults';
import type { Contract, Method, SettingsFile } from './contract';
import { windowRuleNames } from '../terms/deriving';
import { EngineError } from '../terms/errors';
import { guardByName } from '../terms/guardByName';
import { list, mostNames, names, set, text, whole } from '../terms/guardParts';
import { largestC, rangeOfC, smallestC } from '../terms/rangeOfC';
import { guardConditions, mostRowsAtOnce } from './rowConditions';
import type { StudyResult } from './study';

const seed = v.pipe(v.number(), v.safeInteger(), v.minValue(0, 'a seed is 0 or more'), v.maxValue(0xffff_ffff, 'a seed is below 2³²'));
const rows = v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 row is needed'));
const alpha = v.pipe(v.number(), v.gtValue(0, 'alpha lies between 0 and 1'), v.ltValue(1, 'alpha lies between 0 and 1'));
const threshold = v.pipe(v.number(), v.minValue(0, 'a threshold on |r| lies between 0 and 1'), v.maxValue(1, 'a threshold on |r| lies between 0 and 1'));
const top = v.pipe(v.number(), v.safeInteger(), v.minValue(2, 'at least 2 levels are compared'), v.maxValue(200));
const topOutcomes = v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 outcome is named'), v.maxValue(200));
const labelCategories = guardByName(text, text, 'a text of at most 1000 characters');

/** Of one dataset. */
const mostFiles = 1000;

const source = v.variant('kind', [
  v.strictObject({ kind: v.literal('files'), files: v.pipe(list(text, mostFiles), v.minLength(1, 'at least one file is named')) }),
  v.strictObject({ kind: v.literal('sample'), seed }),
]);

const modelFields = {
  target: text,
  balance: v.picklist(['undersample', 'weights', 'none']),
  split: text,
  penalty: v.picklist(['l1', 'l2', 'none']),
  C: v.pipe(v.number(), v.check((C) => C >= smallestC && C <= largestC, `C is ${rangeOfC}; the penalty none does without`)),
  intercept: v.picklist(['penalised', 'free']),
  scale: v.optional(v.picklist(['none', 'asinh'])),
  seed,
};

const comparisonFields = {
  factor: text, outcome: text, levels: v.nullable(names), top: v.nullable(top), topOutcomes: v.optional(v.nullable(topOutcomes)),
  filters: set(v.strictObject({ column: text, include: names }), 100), pairs: v.boolean(),
};

/** Of one request; each is a pass over the rows. */
const mostTests = 50;

const draws = v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 draw is needed'), v.maxValue(100, 'at most 100 draws are made'));

const selectionMetric = v.picklist(selectionMetrics);
const combinedFields = { ...modelFields, target: v.nullable(text), features: v.nullable(names) };
const points = v.pipe(v.number(), v.safeInteger(), v.minValue(2, 'a path has 2 penalties or more'), v.maxValue(200, 'a path has at most 200 penalties'));
const cost = v.pipe(v.number(), v.finite(), v.minValue(0, 'a cost is 0 or more'), v.maxValue(largestCost));
const costTable = v.pipe(
  v.strictObject({ name: text, classes: v.pipe(list(text, mostCostClasses), v.minLength(2)), matrix: list(list(cost, mostCostClasses), mostCostClasses) }),
  v.check(({ classes, matrix }) => matrix.length === classes.length && matrix.every((row) => row.length === classes.length),
    'a cost for each pair of classes was expected'),
);
const rowsFields = { dataset: text, trained: v.nullable(text), conditions: guardConditions(v.strictObject(modelFields), costTable) };
/** In the order in which they came in; one that stands there twice is refused with its name. */
const selected = list(text, mostNames);
const selection = v.strictObject({
  metric: selectionMetric,
  folds: v.pipe(v.number(), v.safeInteger(), v.minValue(2, 'at least 2 folds are needed'), v.maxValue(50, 'at most 50 folds are made')),
  forward: v.nullable(v.strictObject({ features: whole(1, mostNames, 'at least 1 feature is selected', `at most ${mostNames} features are selected`), start: selected })),
  pairs: v.boolean(),
});

const seconds = v.pipe(v.number(), v.gtValue(0, 'a timeout is longer than nothing'), v.maxValue(1e6, 'a timeout has at most a million seconds'));
const labelRules = v.strictObject({ name: text, text: v.pipe(v.string(), v.maxLength(4 << 20)), zone: v.nullable(text), otherwise: v.nullable(text) });
const deriving = v.strictObject({
  windows: v.picklist(windowRuleNames),
  timeouts: v.strictObject({ tcpAttempt: seconds, tcpClosed: seconds, tcpIdle: seconds, udpIdle: seconds, fragments: seconds }),
  labels: v.nullable(labelRules),
});
const opening = v.strictObject({ ...deriving.entries, logs: v.boolean() });

const mostOfSet = whole(1, 28, 'a set has at least 1 feature', 'a set has at most 28 features');
const measuredRounds = whole(1, 101, 'it is measured at least once', 'it is measured at most 101 times');

/** Settings of a study, as they come from a command line, a settings file or a report. */
export const studySettings = v.strictObject({
  ...modelFields,
  sample: v.nullable(rows),
  alpha,
  dropCorrelated: v.union([v.picklist(['off', 'seed', 'seed-signed']), threshold]),
  features: v.nullable(names),
  topServices: top,
  comparisons: set(v.strictObject(comparisonFields), mostTests),
  labelMap: text,
  labelCategories,
  gapFeatures: v.optional(v.boolean()),
  derive: v.optional(opening),
  further: v.optional(v.strictObject({
    categories: v.nullable(v.strictObject({ draws })),
    giveaways: v.boolean(),
    price: v.optional(v.boolean()),
    frontier: v.optional(v.nullable(v.strictObject({ metric: selectionMetric, features: mostOfSet }))),
    testSet: v.nullable(v.strictObject({ leaveOutOverlap: v.boolean() })),
    combined: v.optional(v.nullable(v.omit(v.strictObject(combinedFields), ['seed']))),
    path: v.optional(v.nullable(v.strictObject({ points }))),
    selection: v.optional(v.nullable(selection)),
    costs: v.optional(v.nullable(costTable)),
  })),
});

const test = v.variant('family', [
  v.strictObject({ family: v.literal('protocol') }),
  v.strictObject({ family: v.literal('protocol-pairs') }),
  v.strictObject({ family: v.literal('services-attack'), top }),
  v.strictObject({ family: v.literal('services-category'), top }),
  v.strictObject({ family: v.literal('services-labels'), top, topOutcomes: v.nullable(topOutcomes) }),
  v.strictObject({ family: v.literal('custom'), ...comparisonFields }),
]);

const note = v.pipe(v.string(), v.maxLength(20_000));
/** A study on its way into a report. It is the engine's own, gone through a page: its depth and size are checked there. */
const study = v.custom<StudyResult>((input) => typeof input === 'object' && input !== null && !Array.isArray(input), 'a study was expected');
/** Sections in the order of the report, of which there are far fewer than a hundred. */
const sections = <const E extends v.ObjectEntries & { id: typeof text }>(entries: E) => v.pipe(
  list(v.strictObject(entries), 100),
  v.check((listed) => new Set(listed.map(({ id }) => id)).size === listed.length, 'each section is listed once'),
);
const pixels = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000));
const paperSize = v.picklist(['A4', 'Letter']);
const reportOptions = v.strictObject({
  title: v.nullable(text), author: v.nullable(text), sections: v.nullable(sections({ id: text, note })),
  paper: v.optional(paperSize),
});
/** A name without folders, as it is put before a person in a save dialog. */
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^/\\\0]+$/, 'a file name has no folders'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits'));
const studyFiles = v.pipe(list(v.strictObject({ name: text, sha256, bytes: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))) }), mostNames), v.minLength(1));
const asked = v.strictObject({
  combined: v.omit(v.strictObject(combinedFields), ['seed']), pathPoints: points,
  selection: v.strictObject({ metric: selectionMetric, folds: selection.entries.folds, features: whole(1, mostNames, 'at least 1 feature is selected', `at most ${mostNames} features are selected`) }),
  draws, leaveOutOverlap: v.boolean(), costs: v.nullable(v.union([v.picklist(costPresets), costTable])), secondOpinions: names,
});
const settingsFile = v.strictObject({
  wiretellSettings: v.literal(2),
  data: studyFiles, labelColumn: v.nullable(text), test: v.nullable(studyFiles),
  settings: studySettings,
  asked: v.optional(asked),
  report: v.strictObject({ title: text, author: text, paper: v.optional(paperSize), sections: sections({ id: text, on: v.boolean(), note }) }),
});

const scoringFields = {
  model: text, files: v.pipe(list(text, 10_000), v.minLength(1, 'at least one file is scored')), labels: v.nullable(labelRules), live: v.optional(v.boolean()),
};
const probability = v.pipe(v.number(), v.gtValue(0, 'a threshold lies between 0 and 1'), v.ltValue(1, 'a threshold lies between 0 and 1'));

const studyRequest = v.strictObject({ dataset: text, settings: studySettings, secondOpinions: names, test: v.optional(text) });

const requests = {
  'engine.describe': v.null(),
  'dataset.open': v.strictObject({ source, sample: v.nullable(rows), seed, labelColumn: v.nullable(text), labelCategories,
    mayLackLabels: v.optional(v.boolean()), gapFeatures: v.optional(v.boolean()), derive: v.optional(opening) }),
  'derive.save': v.strictObject({ files: v.pipe(list(text, 10_000), v.minLength(1, 'at least one file is derived')), settings: deriving, gzip: v.boolean(), file: text }),
  'sample.save': v.strictObject({
    seed, connections: whole(1000, 100_000, 'a sample has at least 1,000 connections', 'a sample has at most 100,000 connections'), capture: text,
    rules: v.nullable(v.strictObject({ file: text, form: v.picklist(['csv', 'json']) })),
  }),
  'dataset.relabel': v.strictObject({ dataset: text, labelCategories }),
  'dataset.close': v.strictObject({ dataset: text }),
  'overview.compute': v.strictObject({ dataset: text }),
  'overview.column': v.strictObject({ dataset: text, column: text }),
  'correlation.pair': v.strictObject({ dataset: text, a: text, b: text }),
  'correlation.compute': v.strictObject({ dataset: text, rule: v.picklist(['partners', 'seed', 'seed-signed', 'off']), threshold }),
  'tests.run': v.strictObject({ dataset: text, alpha, tests: set(test, mostTests) }),
  'models.fitEach': v.strictObject({
    ...modelFields, dataset: text, features: v.nullable(names), leftOut: set(v.strictObject({ name: text, reason: text }), mostNames),
  }),
  'models.inspect': v.strictObject({ ...modelFields, dataset: text, feature: text }),
  'models.secondOpinion': v.strictObject({ ...modelFields, dataset: text, feature: text }),
  'categories.fit': v.strictObject({
    ...v.omit(v.strictObject(modelFields), ['target']).entries, dataset: text, targets: v.nullable(names), features: v.nullable(names), draws,
  }),
  'giveaways.find': v.strictObject({ dataset: text, seed }),
  'price.measure': v.strictObject({
    dataset: text, windows: v.picklist(windowRuleNames), seed, rounds: measuredRounds,
  }),
  'frontier.find': v.strictObject({
    ...modelFields, dataset: text, windows: v.picklist(windowRuleNames), rounds: measuredRounds, metric: selectionMetric, features: v.nullable(names), most: mostOfSet,
  }),
  'testSet.judge': v.strictObject({ ...modelFields, dataset: text, test: text, features: v.nullable(names), leaveOutOverlap: v.boolean() }),
  'combined.fit': v.strictObject({ ...combinedFields, dataset: text, test: v.nullable(text), leaveOutOverlap: v.optional(v.boolean()) }),
  'combined.path': v.strictObject({ ...v.omit(v.strictObject(combinedFields), ['penalty']).entries, dataset: text, points }),
  'selection.step': v.strictObject({ ...modelFields, dataset: text, metric: selectionMetric, features: v.nullable(names), chosen: selected }),
  'selection.pairs': v.strictObject({ ...modelFields, dataset: text, metric: selectionMetric, features: v.nullable(names) }),
  'costs.decide': v.strictObject({ model: text, costs: costTable }),
  'rows.read': v.strictObject({
    ...rowsFields, from: whole(0, 0xffff_ffff, 'rows are counted from 0', 'there are no such rows'),
    count: whole(1, mostRowsAtOnce, 'at least 1 row is read', `at most ${mostRowsAtOnce} rows are read at once`),
  }),
  'rows.save': v.strictObject({ ...rowsFields, markFormulas: v.boolean(), file: text }),
  'predictions.save': v.strictObject({ model: text, of: v.picklist(['data', 'file']), costs: v.nullable(costTable), markFormulas: v.optional(v.boolean()),
    decimalMark: v.optional(v.picklist(['point', 'comma'])), file: text }),
  'model.save': v.strictObject({
    model: text, windows: v.picklist(windowRuleNames), file: text,
    decision: v.nullable(v.union([v.strictObject({ threshold: probability }), v.strictObject({ costs: costTable })])),
  }),
  'model.open': v.strictObject({ file: text }),
  'scores.compare': v.strictObject(scoringFields),
  'scores.save': v.strictObject({ ...scoringFields, markFormulas: v.optional(v.boolean()), file: text }),
  'study.run': studyRequest,
  'study.estimate': studyRequest,
  'report.preview': v.strictObject({ study, options: v.nullable(reportOptions) }),
  'chart.print': v.strictObject({ svg: v.pipe(v.string(), v.maxLength(20_000_000)), width: pixels, height: pixels }),
  'report.lacking': v.strictObject({ dataset: text, texts: list(note, 200) }),
  'report.save': v.strictObject({ study, options: v.nullable(reportOptions), format: v.picklist(['pdf', 'json']), file: text }),
  'report.check': v.strictObject({ report: text, source, test: v.optional(source) }),
  'settings.save': v.strictObject({ settings: settingsFile, file: text }),
  'settings.open': v.strictObject({ file: text }),
  'settings.fit': v.strictObject({ dataset: text, settings: settingsFile }),
  'host.describe': v.null(),
  'host.pickFile': v.strictObject({ purpose: v.picklist(['dataset', 'folder', 'settings', 'report', 'model']) }),
  'host.beside': v.strictObject({ file: text }),
  'host.together': v.strictObject({ files: v.pipe(list(text, mostFiles), v.minLength(2, 'at least two files are put together')) }),
  'host.pickSave': v.strictObject({ purpose: v.picklist(['pdf', 'json', 'settings', 'csv', 'model']), suggestedName: fileName }),
  'host.recentFiles': v.null(),
  'host.openRecent': v.strictObject({ id: text }),
  'host.clearRecent': v.null(),
  'host.showInFolder': v.strictObject({ file: text }),
  'host.launchFile': v.null(),
} satisfies { [M in Method]: v.GenericSchema<unknown, Contract[M]['request']> };

/**
 * Passes a request that has the shape its method asks for, and nothing else.
 * @throws BAD_REQUEST, naming the field and what was expected of it
 */
export const guardRequest = <M extends Method>(method: M, request: unknown): Contract[M]['request'] =>
  guard<Contract[M]['request']>(requests[method] as v.GenericSchema<unknown, Contract[M]['request']>, request, method);

/** A settings file's content, from outside; `name` is what it is called in what goes wrong. @throws BAD_REQUEST */
export const guardSettingsFile = (content: unknown, name: string): SettingsFile => guard(settingsFile, fromFirstVersion(content), name);

/** The first version named one file, and nothing beside what the report asks. */
function fromFirstVersion(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || !('wiretellSettings' in content) || content.wiretellSettings !== 1) return content;
  const { data, ...rest } = content as { data?: unknown };
  return { ...rest, wiretellSettings: 2, data: [data], labelColumn: null, test: null };
}

function guard<T>(schema: v.GenericSchema<unknown, T>, input: unknown, where: string): T {
  // One fault is told; a hostile list may have millions.
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  throw new EngineError('BAD_REQUEST', `${where}: ${faultOf(result.issues[0])}.`);
}

/** Where a document or request is not as expected, and how, in words that end without a full stop. */
export function faultOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const told = cutText(issue.message, 200);
  const found = issue.received === undefined || issue.message.endsWith(issue.received) ? '' : ` (found ${cutText(issue.received)})`;
  const fault = issue.expected === 'never' ? 'there is no such entry' : `${told}${found}`;
  return path === null ? fault : `${cutText(path)}: ${fault}`;
}

export const isMethod = (name: string): name is Method => Object.hasOwn(requests, name);
