import type { RootSchema, Schema } from './schemaOf';

/** Writes types as people read them, in Markdown. `pageOf` says on which page a named type stands; `''` is the page itself. */
export class SchemaWords {
  constructor(readonly definitions: RootSchema['definitions'], readonly pageOf: (name: string) => string = () => '') {}

  /** A section for each named type of this page that has keys, or of which something is said. */
  sections(): string[] {
    return Object.entries(this.definitions)
      .filter(([name, { properties, description }]) => this.pageOf(name) === '' && (properties !== undefined || description !== undefined))
      .map(([name, schema]) => this.section(name, schema));
  }

  section(title: string, schema: Schema): string {
    const form = objectsIn(schema).length === 0 ? `${this.type(schema)}\n` : this.#keys(schema);
    return [`## ${title}\n`, ...(schema.description === undefined ? [] : [`${schema.description}\n`]), form].join('\n');
  }

  /** A type in words: an object by its name, what is simpler in full, and linked where more is said of it. */
  type(schema: Schema): string {
    if (schema.$ref !== undefined) return this.#named(nameOf(schema.$ref));
    if (schema.anyOf !== undefined) return orOf([...new Set(schema.anyOf.flatMap((one) => this.#each(one)))]);
    if (schema.enum !== undefined || Array.isArray(schema.type)) return orOf(this.#each(schema));
    if (schema.const !== undefined) return literal(schema.const);
    if (Array.isArray(schema.items)) return `[${schema.items.map((item) => this.type(item)).join(', ')}]`;
    if (schema.items !== undefined) return `list of ${inBrackets(this.type(schema.items))}`;
    if (typeof schema.additionalProperties === 'object') return `${this.type(schema.additionalProperties)} by name`;
    return schema.type as string;
  }

  #named(name: string): string {
    const schema = this.definitions[name];
    const link = `(${this.pageOf(name)}#${name.toLowerCase()})`;
    if (objectsIn(schema).length > 0) return `[${name}]${link}`;
    return schema.description === undefined ? this.type(schema) : `[${this.type(schema)}]${link}`;
  }

  /** What may be chosen among, one by one. */
  #each(schema: Schema): string[] {
    return schema.enum?.map(literal) ?? (Array.isArray(schema.type) ? schema.type : [this.type(schema)]);
  }

  #keys(schema: Schema): string {
    return table(['key', 'type', 'meaning'], this.#rows(schema, ''));
  }

  /** The keys of an object, and behind each that holds an unnamed object that one's: `leftOut[].name`. */
  #rows(schema: Schema, within: string): string[][] {
    return objectsIn(schema).flatMap(({ properties = {}, required = [] }) => Object.entries(properties).flatMap(([key, value]) => {
      const path = `${within}${key}`;
      return [
        [`\`${path}${required.includes(key) ? '' : '?'}\``, this.type(value), value.description ?? this.#commentOfNamed(value)],
        ...this.#rows(value, `${path}${isList(value) ? '[]' : ''}.`),
      ];
    }));
  }

  /** What is said of the object that a key, or each entry of its list, is. */
  #commentOfNamed({ $ref, items }: Schema): string {
    if (items !== undefined && !Array.isArray(items)) return this.#commentOfNamed(items);
    const named = $ref === undefined ? null : this.definitions[nameOf($ref)];
    return named === null || objectsIn(named).length === 0 ? '' : named.description ?? '';
  }
}

/** A table in Markdown; a `|` in a cell ends no cell. */
export const table = (head: string[], rows: string[][]): string => [head, head.map(() => '---'), ...rows]
  .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join('');

const nameOf = (reference: string): string => reference.split('/').at(-1)!;
const isList = ({ items, anyOf = [] }: Schema): boolean => items !== undefined || anyOf.some(isList);

/** The unnamed objects with keys that a type may be: itself, in a list, or among others. */
function objectsIn(schema: Schema): Schema[] {
  if (schema.properties !== undefined) return [schema];
  if (schema.items !== undefined) return Array.isArray(schema.items) ? [] : objectsIn(schema.items);
  return (schema.anyOf ?? []).flatMap(objectsIn);
}

const literal = (value: NonNullable<Schema['enum']>[number]): string => `\`${String(value)}\``;
const orOf = (words: string[]): string => (words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);
/** A choice stands in brackets, where something is said of all of it. */
const inBrackets = (words: string): string => (words.includes(' or ') && !words.startsWith('[') ? `(${words})` : words);
