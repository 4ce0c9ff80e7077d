import * as v from 'valibot';
import { looseLabel } from '../schemas/labelText';
import { looseName } from '../schemas/looseName';
import { categoryRoles } from './categories';
import { guardByName } from './guardByName';
import { list, mostNames, text } from './guardParts';
import type { OwnCategory, OwnColumn, OwnFamily, OwnLabel, OwnMap } from './ownFamily';

/** What is said of an entry that is not there, and of what is no object. */
const object = <T extends v.ObjectEntries>(entries: T) => v.strictObject(entries,
  ({ received }) => (received === 'undefined' ? 'this entry is needed' : 'an object was expected'));
type Shape<T> = { [F in keyof T]-?: v.GenericSchema<unknown, T[F]> };

/** Of one list of a family: no person writes down more. */
const most = 1000;
const words = v.pipe(text, v.nonEmpty('a text with at least one character was expected'));
const optionalWords = v.optional(words);
const optionalTexts = v.optional(list(words, most));

/** A whole family refers to itself by names: a sentence for each that leads nowhere, or to two places. */
const refuse = <T>(says: (input: T) => string | null) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    const sentence = dataset.typed ? says(dataset.value) : null;
    if (sentence !== null) addIssue({ message: sentence });
  });

/** The first name that stands twice; names that are written alike are one. */
function twice(names: readonly string[], loose: (name: string) => string): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(loose(name)).size);
}

const column = object({
  name: words, aliases: optionalTexts, group: optionalWords, description: optionalWords, unit: optionalWords, noFeature: optionalWords,
  kind: v.optional(v.picklist(['numeric', 'text'], 'numeric or text was expected')), nearLabel: optionalWords, binary: v.optional(v.literal(true)),
  meaning: v.optional(object({ as: words, factor: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0, 'a factor is above 0'))) })),
  quantity: optionalWords, noneIs: v.optional(v.pipe(v.number(), v.finite())),
} satisfies Shape<OwnColumn>);

const category = object({
  name: words, role: v.picklist(categoryRoles, `a role was expected (${categoryRoles.join(', ')})`), labels: list(text, mostNames),
} satisfies Shape<OwnCategory>);

const map = v.pipe(
  object({ name: words, source: optionalWords, categories: list(category, most) } satisfies Shape<OwnMap>),
  refuse(({ categories }) => {
    const benign = categories.filter(({ role }) => role === 'benign').map(({ name }) => `“${name}”`);
    if (benign.length > 1) return `at most one category is benign, found ${benign.join(' and ')}`;
    const category = twice(categories.map(({ name }) => name), (name) => name);
    if (category !== undefined) return `each category stands once, “${category}” stands twice`;
    const label = twice(categories.flatMap(({ labels }) => labels), looseLabel);
    return label === undefined ? null : `each label belongs to one category, “${label}” stands twice`;
  }),
);

const label = object({
  column: words, maps: v.optional(v.pipe(list(map, most), v.minLength(1, 'at least one map was expected; leave maps out where there is none'))),
  blank: optionalWords, spellings: v.optional(guardByName(text, v.pipe(v.array(text), v.maxLength(most)), 'a list of texts')),
} satisfies Shape<OwnLabel>);

/** Numbers are compared as numbers before any mark is looked for, and columns of them are never kept as texts. */
const mark = v.pipe(words, v.check((one) => !Number.isFinite(Number(one)),
  'a mark of a missing value is a text, such as “unknown”; numbers such as -1 or 9999 stay numbers'));

/** Passes a family of a person's own; what is wrong is told with its place. */
export const ownFamily = v.pipe(
  object({
    wiretellFamily: v.literal(1, 'a family file of version 1 was expected ("wiretellFamily": 1)'),
    name: words,
    columns: v.pipe(list(column, mostNames), v.minLength(1, 'at least one column was expected')),
    labels: v.pipe(list(label, most), v.minLength(1, 'at least one label column was expected')),
    groups: optionalTexts, windowed: optionalTexts, missing: v.optional(list(mark, most)), target: optionalWords,
    factors: v.optional(object({ protocol: optionalWords, service: optionalWords, state: optionalWords })),
  } satisfies Shape<OwnFamily>),
  refuse(({ columns, labels, factors = {} }) => {
    const names = new Set(columns.map(({ name }) => name));
    const column = twice(columns.flatMap(({ name, aliases = [] }) => [...new Set([name, ...aliases].map(looseName))]), looseName);
    if (column !== undefined) return `each column has names of its own, two are called “${column}”`;
    const lost = [...labels.map((one) => one.column), ...Object.values(factors)].find((name) => !names.has(name));
    return lost === undefined ? null : `“${lost}” was expected among the columns, which are ${[...names].slice(0, 6).join(', ')}${names.size > 6 ? ', …' : ''}`;
  }),
);
