import type { RootSchema, Schema } from './schemaOf';

const head = `# The result file

\`wiretell study --json FILE\` writes one object, and so does the app (Report, “Results as JSON”); the PDF carries the same as an
attachment, \`wiretell-results.json\`. [result.schema.json](result.schema.json) is its JSON Schema (draft 7). No key stands in the object
that is not named below; where the keys change, \`wiretell.schema\` does.

Numbers are in full precision, and finite or \`null\`. Control characters and marks of direction in names are escaped (\`\\u202e\`).
A positive class is always named. Labels stand without the full stop that KDD's files put behind them. Metrics are of the test part;
with \`--split none\`, training and test part are the same rows, and with folds every row is judged once, by a model that did not see it.

What grows with the square of levels or columns, or with labels × columns, has a ceiling: the most telling stand in the result, and
\`inAll\`, which is absent otherwise, says how many there are in all. So do terminal, report and screen.

A key with a \`?\` may be absent. Below, a list is a JSON array, and “by name” an object whose keys are names: of labels, columns, levels.
`;

/** The page about the result file, from its schema: every key with its type and what is said of it. */
export function resultFilePage({ description, definitions, ...root }: RootSchema): string {
  const sections = Object.entries(definitions)
    .filter(([, schema]) => schema.properties !== undefined || schema.description !== undefined)
    .map(([name, schema]) => `## ${name}\n\n${introOf(schema)}${formOf(schema, definitions)}`);
  return [head, `## The object\n\n${introOf({ description })}${tableOf(root, definitions)}`, ...sections].join('\n');
}

type Definitions = RootSchema['definitions'];

const introOf = ({ description }: Schema): string => (description === undefined ? '' : `${description}\n\n`);

/** A table of keys, where there are any, else the type in words. */
const formOf = (schema: Schema, definitions: Definitions): string =>
  (objectIn(schema) === null ? `${typeWords(schema, definitions)}\n` : tableOf(schema, definitions));

function tableOf(schema: Schema, definitions: Definitions): string {
  const rows = rowsOf(schema, '', definitions).map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`);
  return ['| key | type | meaning |\n', '|---|---|---|\n', ...rows].join('');
}

/** The keys of an object, and behind each that holds an unnamed object that one's: `leftOut[].name`. */
function rowsOf(schema: Schema, within: string, definitions: Definitions): [key: string, type: string, meaning: string][] {
  const { properties = {}, required = [] } = objectIn(schema)!;
  return Object.entries(properties).flatMap(([key, value]) => {
    const path = `${within}${key}`;
    const inner = objectIn(value);
    return [
      [
        `\`${path}${required.includes(key) ? '' : '?'}\``, typeWords(value, definitions),
        value.description ?? commentOfNamed(value, definitions),
      ],
      ...(inner === null ? [] : rowsOf(inner, `${path}${isList(value) ? '[]' : ''}.`, definitions)),
    ];
  });
}

/** What is said of the object that a key, or each entry of its list, is. */
function commentOfNamed({ $ref, items }: Schema, definitions: Definitions): string {
  if (items !== undefined && !Array.isArray(items)) return commentOfNamed(items, definitions);
  const named = $ref === undefined ? null : definitions[nameOf($ref)];
  return named === null || objectIn(named) === null ? '' : named.description ?? '';
}

const nameOf = (reference: string): string => reference.split('/').at(-1)!;

const isList = ({ items, anyOf = [] }: Schema): boolean => items !== undefined || anyOf.some(isList);

/** The unnamed object with keys that a type is: itself, in a list, or instead of `null`. */
function objectIn(schema: Schema): Schema | null {
  if (schema.properties !== undefined) return schema;
  if (schema.items !== undefined) return Array.isArray(schema.items) ? null : objectIn(schema.items);
  return schema.anyOf?.map(objectIn).find((one) => one !== null) ?? null;
}

function typeWords(schema: Schema, definitions: Definitions): string {
  if (schema.$ref !== undefined) return nameWords(nameOf(schema.$ref), definitions);
  if (schema.anyOf !== undefined) return orOf(schema.anyOf.flatMap((one) => wordsOfEach(one, definitions)));
  if (schema.enum !== undefined || Array.isArray(schema.type)) return orOf(wordsOfEach(schema, definitions));
  if (schema.const !== undefined) return literalWords(schema.const);
  if (Array.isArray(schema.items)) return `[${schema.items.map((item) => typeWords(item, definitions)).join(', ')}]`;
  if (schema.items !== undefined) return `list of ${oneOf(typeWords(schema.items, definitions))}`;
  if (typeof schema.additionalProperties === 'object') return `${typeWords(schema.additionalProperties, definitions)} by name`;
  return schema.type as string;
}

/** What may be chosen among, one by one. */
const wordsOfEach = (schema: Schema, definitions: Definitions): string[] => schema.enum?.map(literalWords)
  ?? (Array.isArray(schema.type) ? schema.type : [typeWords(schema, definitions)]);

/** An object is called by its name; what is simpler is told in full, and linked where more is said of it. */
function nameWords(name: string, definitions: Definitions): string {
  const schema = definitions[name];
  const link = `(#${name.toLowerCase()})`;
  if (objectIn(schema) !== null) return `[${name}]${link}`;
  const words = typeWords(schema, definitions);
  return schema.description === undefined ? words : `[${words}]${link}`;
}

/** A choice stands in brackets, where something is said of all of it. */
const oneOf = (words: string): string => (words.includes(' or ') && !words.startsWith('[') ? `(${words})` : words);
const literalWords = (value: NonNullable<Schema['enum']>[number]): string => `\`${String(value)}\``;
const orOf = (words: string[]): string => (words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);
