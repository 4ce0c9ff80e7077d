import * as v from 'valibot';
import { cutText } from '../format/cutText';
import { draws } from '../questions/categories/categories';
import {
  alpha, combinedFields, comparisonFields, costTable, featureCount, folds, modelFields, mostTests, seed, selectionMetric, threshold, top,
  windowRule,
} from '../questions/fields';
import { points } from '../questions/path/path';
import { pitfallAnswers } from '../questions/pitfalls/pitfalls';
import type { PitfallAnswers } from '../questions/pitfalls/result';
import { askedQuestions, questionList } from '../questions/questionList';
import { costPresets } from '../schemas/costTables';
import type { BasicSettings } from '../terms/basicSettings';
import { EngineError } from '../terms/errors';
import type { Meaning } from '../terms/meaning';
import { guardByName } from '../terms/guardByName';
import { ownFamily } from '../terms/guardOwnFamily';
import type { OwnFamily } from '../terms/ownFamily';
import { list, mostNames, names, set, text, whole } from '../terms/guardParts';
import type { Contract, EngineMethod, Method, QuestionMethod, SettingsFile } from './contract';
import { mendFormats, type Opened, type RecipeAsked } from '../mending/mending';
import { eitherMend, mendStepIds } from '../mending/steps';
import { guardFeatureMap } from './featureMap';
import { fromOlderFile, fromOlderSettings } from './fromOlder';
import { guardConditions, mostRowsAtOnce } from './rowConditions';
import type { StudyResult, StudySettings } from './study';
import { comparedDatasets } from './compare';
import { transferDatasets } from './transfer';

const rows = v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'at least 1 row is needed'));
const labelCategories = guardByName(text, text, 'a text of at most 1000 characters');
const meaning = v.strictObject({
  family: v.optional(ownFamily),
  map: v.optional(text), benign: v.optional(names), roles: v.optional(guardByName(text, v.picklist(['feature', 'meta']), 'feature or meta')),
  kinds: v.optional(guardByName(text, v.picklist(['numeric', 'text']), 'numeric or text')), identity: v.optional(v.literal(true)),
} satisfies { [F in keyof Meaning]-?: v.GenericSchema<unknown, Meaning[F]> });

/** Of one dataset. */
const mostFiles = 1000;

const source = v.variant('kind', [
  v.strictObject({ kind: v.literal('files'), files: v.pipe(list(text, mostFiles), v.minLength(1, 'at least one file is named')) }),
  v.strictObject({ kind: v.literal('sample'), seed }),
]);

const rowsFields = { dataset: text, trained: v.nullable(text), conditions: guardConditions(v.strictObject(modelFields), costTable) };
const seconds = v.pipe(v.number(), v.gtValue(0, 'a timeout is longer than nothing'), v.maxValue(1e6, 'a timeout has at most a million seconds'));
const labelRules = v.strictObject(
  { name: text, text: v.pipe(v.string(), v.maxLength(4 << 20)), zone: v.nullable(text), otherwise: v.nullable(text) },
);
const deriving = v.strictObject({
  windows: windowRule,
  timeouts: v.strictObject({ tcpAttempt: seconds, tcpClosed: seconds, tcpIdle: seconds, udpIdle: seconds, fragments: seconds }),
  labels: v.nullable(labelRules),
});
const opening = v.strictObject({ ...deriving.entries, logs: v.boolean() });

/** How a dataset is opened. */
const openFields = {
  sample: v.nullable(rows), seed, labelColumn: v.nullable(text), labelCategories, meaning: v.optional(meaning),
  mayLackLabels: v.optional(v.boolean()), featureMap: v.optional(guardFeatureMap),
  gapFeatures: v.optional(v.boolean()), derive: v.optional(opening),
} satisfies { [F in keyof Opened]-?: v.GenericSchema<unknown, Opened[F]> };

/** What every study sets, as it comes from a command line, a settings file or a report. */
const basicFields = {
  ...modelFields,
  sample: v.nullable(rows),
  alpha,
  dropCorrelated: v.union([v.picklist(['off', 'seed', 'seed-signed']), threshold]),
  features: v.nullable(names),
  topServices: top,
  comparisons: set(v.strictObject(comparisonFields), mostTests),
  labelMap: text,
  labelCategories,
  meaning: v.optional(meaning),
  gapFeatures: v.optional(v.boolean()),
  derive: v.optional(opening),
} satisfies { [F in keyof BasicSettings]-?: v.GenericSchema<unknown, BasicSettings[F]> };

/** Every question may be asked; what is set of it passes its own guard. */
const asked = v.strictObject(Object.fromEntries(askedQuestions.map(({ id, settings }) => [id, v.optional(settings)])));
/** Settings of a study; those of older versions are understood. */
export const studySettings = v.pipe(v.unknown(), v.transform(fromOlderSettings), v.strictObject({ ...basicFields, asked })) as
  v.GenericSchema<unknown, StudySettings>;

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
const studyFiles = v.pipe(
  list(v.strictObject({ name: text, sha256, bytes: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))) }), mostNames),
  v.minLength(1),
);
const onScreen = v.strictObject({
  combined: v.omit(v.strictObject(combinedFields), ['seed']), pathPoints: points,
  selection: v.strictObject({ metric: selectionMetric, folds, features: featureCount }),
  draws, leaveOutOverlap: v.boolean(), costs: v.nullable(v.union([v.picklist(costPresets), costTable])), secondOpinions: names,
  pitfalls: v.optional(pitfallAnswers),
});
const settingsFile = v.strictObject({
  wiretellSettings: v.literal(2),
  data: studyFiles, labelColumn: v.nullable(text), test: v.nullable(studyFiles),
  settings: studySettings,
  onScreen: v.optional(onScreen),
  report: v.strictObject(
    { title: text, author: text, paper: v.optional(paperSize), sections: sections({ id: text, on: v.boolean(), note }) },
  ),
});

const mendSteps = v.pipe(set(v.picklist(mendStepIds), mendStepIds.length), v.check(
  (steps) => !eitherMend.every((one) => steps.includes(one)), `${eitherMend.join(' and ')} are two ways with the same rows: one of them was expected`,
));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What is needed to do it again; what it says of rows is for people. */
const recipe = v.looseObject({
  wiretellRecipe: v.literal(1), version: text,
  source: v.strictObject({
    name: text, sha256, simulated: v.nullable(seed), files: list(v.strictObject({ name: text, bytes: count, sha256 }), mostNames),
  }),
  opened: v.strictObject(openFields), steps: mendSteps, format: v.picklist(mendFormats), markFormulas: v.boolean(),
  files: list(v.looseObject({ name: text, sha256, content: v.optional(sha256) }), 2),
}) satisfies v.GenericSchema<unknown, RecipeAsked>;

const scoringFields = {
  model: text, files: v.pipe(list(text, 10_000), v.minLength(1, 'at least one file is scored')), labels: v.nullable(labelRules), live: v.optional(v.boolean()),
  family: v.optional(ownFamily),
};
const probability = v.pipe(v.number(), v.gtValue(0, 'a threshold lies between 0 and 1'), v.ltValue(1, 'a threshold lies between 0 and 1'));

const studyRequest = v.strictObject({ dataset: text, settings: studySettings, test: v.optional(text) });

/** Of the calls that are no question. */
const basicRequests = {
  'engine.describe': v.null(),
  'dataset.open': v.strictObject({ source, ...openFields }),
  'derive.save': v.strictObject({ files: v.pipe(list(text, 10_000), v.minLength(1, 'at least one file is derived')), settings: deriving, gzip: v.boolean(), file: text }),
  'sample.save': v.strictObject({
    seed, connections: whole(1000, 100_000, 'a sample has at least 1,000 connections', 'a sample has at most 100,000 connections'), capture: text,
    rules: v.nullable(v.strictObject({ file: text, form: v.picklist(['csv', 'json']) })),
  }),
  'mend.preview': v.strictObject({ dataset: text, steps: mendSteps }),
  'mend.save': v.strictObject({
    dataset: text, steps: mendSteps, format: v.picklist(mendFormats), markFormulas: v.boolean(),
    files: v.strictObject({ tables: v.pipe(list(text, 2), v.minLength(1)), recipe: text, card: text, script: text }),
  }),
  'dataset.relabel': v.strictObject({ dataset: text, labelCategories, meaning: v.optional(meaning) }),
  'dataset.close': v.strictObject({ dataset: text }),
  'rows.read': v.strictObject({
    ...rowsFields, from: whole(0, 0xffff_ffff, 'rows are counted from 0', 'there are no such rows'),
    count: whole(1, mostRowsAtOnce, 'at least 1 row is read', `at most ${mostRowsAtOnce} rows are read at once`),
  }),
  'rows.locate': v.strictObject({ dataset: text, rows: list(whole(1, 0xffff_ffff, 'rows are counted from 1', 'there are no such rows'), mostRowsAtOnce) }),
  'rows.save': v.strictObject({ ...rowsFields, markFormulas: v.boolean(), file: text }),
  'predictions.save': v.strictObject({ model: text, of: v.picklist(['data', 'file']), costs: v.nullable(costTable), markFormulas: v.optional(v.boolean()),
    decimalMark: v.optional(v.picklist(['point', 'comma'])), file: text }),
  'model.save': v.strictObject({
    model: text, windows: windowRule, file: text,
    decision: v.nullable(v.union([v.strictObject({ threshold: probability }), v.strictObject({ costs: costTable })])),
  }),
  'model.open': v.strictObject({ file: text }),
  'scores.compare': v.strictObject(scoringFields),
  'scores.save': v.strictObject({ ...scoringFields, markFormulas: v.optional(v.boolean()), file: text }),
  'compare.run': v.strictObject({
    datasets: v.pipe(list(text, comparedDatasets.most), v.minLength(comparedDatasets.least, `at least ${comparedDatasets.least} datasets stand side by side`)),
  }),
  'transfer.run': v.strictObject({
    ...modelFields, features: v.nullable(names),
    datasets: v.pipe(
      list(text, transferDatasets.most), v.minLength(transferDatasets.least, `at least ${transferDatasets.least} datasets are held against each other`),
    ),
  }),
  'study.run': studyRequest,
  'study.estimate': studyRequest,
  'report.preview': v.strictObject({ study, options: v.nullable(reportOptions) }),
  'chart.print': v.strictObject({ svg: v.pipe(v.string(), v.maxLength(20_000_000)), width: pixels, height: pixels }),
  'report.lacking': v.strictObject({ dataset: text, texts: list(note, 200) }),
  'report.save': v.strictObject({ study, options: v.nullable(reportOptions), format: v.picklist(['pdf', 'json']), file: text }),
  'report.check': v.strictObject({ report: text, source, test: v.optional(source) }),
  'settings.save': v.strictObject({ settings: settingsFile, file: text }),
  'settings.open': v.strictObject({ file: text }),
  'family.save': v.strictObject({ dataset: text, name: v.pipe(text, v.nonEmpty('a family has a name')), file: text }),
  'family.open': v.strictObject({ file: text }),
  'settings.fit': v.strictObject({ dataset: text, settings: settingsFile }),
  'host.describe': v.null(),
  'host.pickFile': v.strictObject({ purpose: v.picklist(['dataset', 'folder', 'settings', 'report', 'model', 'family']) }),
  'host.beside': v.strictObject({ file: text }),
  'host.together': v.strictObject({ files: v.pipe(list(text, mostFiles), v.minLength(2, 'at least two files are put together')) }),
  'host.pickSave': v.strictObject({ purpose: v.picklist(['pdf', 'json', 'settings', 'csv', 'model', 'family']), suggestedName: fileName }),
  'host.pickSaveAll': v.strictObject({ suggestedNames: v.pipe(list(fileName, 20), v.minLength(1)) }),
  'host.openSaved': v.strictObject({ file: text }),
  'host.recentFiles': v.null(),
  'host.openRecent': v.strictObject({ id: text }),
  'host.clearRecent': v.null(),
  'host.showInFolder': v.strictObject({ file: text }),
  'host.launchFile': v.null(),
} satisfies { [M in Exclude<Method, QuestionMethod>]: v.GenericSchema<unknown, Contract[M]['request']> };

const asks = questionList.flatMap(({ calls }) =>
  Object.entries(calls).map(([method, { ask }]) => [method as QuestionMethod, ask] as const));
export const questionMethods: readonly QuestionMethod[] = asks.map(([method]) => method);

const requests: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>([...Object.entries(basicRequests), ...asks]);
/** Every method by name, as values: the bindings are made by walking this list. */
export const methods = [...requests.keys()] as readonly Method[];
export const isMethod = (name: string): name is Method => requests.has(name);
export const isEngineMethod = (name: string): name is EngineMethod => isMethod(name) && !name.startsWith('host.');
export const engineMethods = methods.filter(isEngineMethod);

/**
 * Passes a request that has the shape its method asks for, and nothing else.
 * @throws BAD_REQUEST, naming the field and what was expected of it
 */
export const guardRequest = <M extends Method>(method: M, request: unknown): Contract[M]['request'] =>
  guard(requests.get(method) as v.GenericSchema<unknown, Contract[M]['request']>, request, method);

/** A settings file's content, from outside; `name` is what it is called in what goes wrong. @throws BAD_REQUEST */
export const guardSettingsFile = (content: unknown, name: string): SettingsFile => guard(settingsFile, fromOlderFile(content), name);
/** The same of a file of answers about pitfalls. @throws BAD_REQUEST */
export const guardPitfallAnswers = (content: unknown, name: string): PitfallAnswers => guard(pitfallAnswers, content, name);
/** The same of a recipe's. @throws BAD_REQUEST */
export const guardRecipe = (content: unknown, name: string): RecipeAsked => guard(recipe, content, name);
/** The same of a family file's. @throws BAD_REQUEST */
export const guardFamilyFile = (content: unknown, name: string): OwnFamily => guard(ownFamily, content, name);

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
  // Of a whole that does not hang together there is nothing to show.
  const whole = issue.kind === 'validation' && (issue.received === 'Object' || issue.received === 'Array');
  const found = whole || issue.received === undefined || issue.message.endsWith(issue.received) ? '' : ` (found ${cutText(issue.received)})`;
  const fault = issue.expected === 'never' ? 'there is no such entry' : `${told}${found}`;
  return path === null ? fault : `${cutText(path)}: ${fault}`;
}
