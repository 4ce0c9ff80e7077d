import * as v from 'valibot';
import { checkIds } from '../../../src-shared/questions/audit/checkList';
import { severities } from '../../../src-shared/questions/audit/words';
import { categoryRoles } from '../../../src-shared/terms/categories';
import { list } from '../../../src-shared/terms/guardParts';
import { tableCeilings } from '../fitting/tableCeilings';
import { mostCategories } from '../columns/assembleDataset';

const number = v.nullable(v.number());
const names = v.array(v.string());
const numbers = v.array(number);
const rows = v.array(numbers);
// Names of a file are keys here, `__proto__` too: an object is looked at and passed on as it is.
const byNameOf = (type: 'number' | 'string', what: string) =>
  v.custom<object>((input) => isObject(input) && Object.values(input).every((value) => typeof value === type),
    `${what} by name were expected`);
const counts = byNameOf('number', 'rows');
const words = byNameOf('string', 'texts');
const object = v.custom<object>(isObject, 'an object was expected');
/** Far more than there are kinds of them. */
const mostWarnings = 100;
/** Of one dataset: tables of archives count too. */
const mostFiles = 100_000;
const matrix = v.looseObject({ tp: v.number(), fn: v.number(), fp: v.number(), tn: v.number() });

/** Of a capture or a log: what the sentences about it look up. */
const derived = v.looseObject({
  source: v.variant('kind', [
    v.looseObject({ kind: v.literal('capture'), format: v.string(), packets: v.number(), used: v.number(), letGo: v.number(), late: v.number(),
      unused: list(v.looseObject({ reason: v.string(), packets: v.number() }), mostWarnings) }),
    v.looseObject({ kind: v.literal('log'), title: v.string(), note: v.string(), lines: v.number(), otherProtocol: v.number(), unreadable: v.number() }),
  ]),
  lacking: names, forgottenHosts: v.number(),
  labels: v.nullable(v.looseObject({
    name: v.string(), several: v.number(), unmatched: v.number(), otherwise: v.nullable(v.string()),
    rules: v.array(v.looseObject({ line: v.number(), label: v.string(), connections: v.number() })),
  })),
});
const fileFormat = v.looseObject({ derived: v.optional(derived) });

/** Enough to know a study when one is seen, and to compare it part by part. */
export const attachedStudy = v.looseObject({
  wiretell: v.looseObject({ version: v.string(), schema: v.literal(2) }),
  data: v.looseObject({
    name: v.string(), bytes: v.number(), sha256: v.string(),
    files: list(v.looseObject(
      { name: v.string(), file: v.string(), rows: v.number(), bytes: v.number(), sha256: v.string(), format: fileFormat, lacks: names },
    ), mostFiles),
    passedOver: v.optional(v.array(v.looseObject({ name: v.string(), reason: v.string() }))),
  }),
  format: v.looseObject({ ...fileFormat.entries, labelColumn: v.string() }),
  settings: v.looseObject({ seed: v.number(), target: v.string(), asked: object }),
  overview: v.looseObject({ rows: v.number() }),
  correlation: v.looseObject({ columns: names, matrix: rows }),
  tests: v.array(v.looseObject({ factor: v.string(), outcome: v.string() })),
  models: v.looseObject({ target: v.string(), features: v.array(v.looseObject({ name: v.string() })) }),
  secondOpinions: v.optional(v.array(v.looseObject({ feature: v.string() }))),
});

/** Of the audit, what its pages look up; a study that is older has none. */
const audit = v.looseObject({
  checks: list(v.looseObject({
    id: v.picklist(checkIds), severity: v.picklist(severities), sentence: v.string(), details: names, evidence: v.nullable(object),
    figure: v.looseObject({ name: v.string(), value: number, unit: v.picklist(['share', 'accuracy', 'ratio']) }),
    thresholds: v.looseObject({ warn: number, severe: number }),
    mends: v.array(v.looseObject({ sentence: v.string(), command: v.string() })),
  }), mostWarnings),
});

/** What the pages of every report look up in a study. */
export const printedStudy = v.looseObject({
  ...attachedStudy.entries,
  description: v.looseObject({
    groups: names, categories: list(v.looseObject({ name: v.string(), role: v.picklist(categoryRoles) }), mostCategories),
  }),
  rejected: v.looseObject({ count: v.number(), examples: v.array(object) }),
  defects: v.array(object),
  settings: v.looseObject({
    ...attachedStudy.entries.settings.entries,
    balance: v.string(), split: v.string(), penalty: v.string(), C: v.number(), labelMap: v.string(), labelCategories: words,
  }),
  overview: v.looseObject({
    rows: v.number(), distinctRows: v.number(), conflictingRows: v.number(), missing: v.number(), constantColumns: names,
    categoryOrder: list(v.string(), mostCategories),
    labels: counts, categories: counts, labelCategories: words, protocols: counts, services: counts, flags: counts,
    labelsByProtocol: object,
    columns: v.array(v.looseObject({ name: v.string(), group: v.string(), kind: v.string() })),
    histograms: v.array(v.looseObject({ column: v.string(), counts: rows, edges: numbers, levels: v.array(v.unknown()) })),
    alerts: v.array(v.looseObject({ code: v.string() })),
  }),
  correlation: v.looseObject({
    ...attachedStudy.entries.correlation.entries, constant: names, kept: names,
    pairs: v.array(v.looseObject({ r: number })), dropped: v.array(v.looseObject({ r: v.number() })),
  }),
  tests: v.array(v.looseObject({
    title: v.unknown(), levels: list(v.unknown(), tableCeilings.levels), outcomes: v.array(v.unknown()), filters: v.array(object),
    rows: v.number(), df: v.number(),
    observed: rows, expected: rows, adjustedResiduals: rows, proportions: list(object, tableCeilings.levels),
    warnings: list(v.unknown(), mostWarnings), postHoc: v.nullable(object),
    permutation: v.nullish(v.looseObject({ draws: v.number(), atLeast: v.number(), p: v.number() })),
  })),
  models: v.looseObject({
    target: v.string(), positives: v.number(), negatives: v.number(), leftOut: v.array(object),
    features: v.array(v.looseObject({
      group: v.string(), kind: v.string(), levels: v.array(v.unknown()), coefficients: numbers, means: numbers, sds: numbers,
      warnings: list(v.unknown(), mostWarnings), train: matrix, test: matrix, metrics: object, intervals: object, atBest: object,
    })),
  }),
  audit: v.optional(audit),
  secondOpinions: v.optional(v.array(v.looseObject({
    rows: object, wiretell: v.looseObject({ test: matrix }), other: v.looseObject({ test: matrix }),
  }))),
});

function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
