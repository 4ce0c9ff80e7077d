import ts from 'typescript';

/** JSON Schema (draft 7), as much of it as plain JSON needs. */
export type Schema = {
  description?: string;
  $ref?: string;
  type?: string | string[];
  const?: ts.LiteralType['value'] | boolean;
  enum?: (ts.LiteralType['value'] | boolean | null)[];
  anyOf?: Schema[];
  properties?: { [key: string]: Schema };
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema | Schema[];
  minItems?: number;
  maxItems?: number;
};
export type RootSchema = Schema & { $schema: string; title: string; definitions: { [name: string]: Schema } };

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts'], module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, skipLibCheck: true, types: [], noEmit: true,
};

/** The types of these files, and of all that they import. */
export const readTypes = (files: string[]): ts.Program => ts.createProgram(files, options);

/**
 * The JSON Schema of a type that a file exports: every type with a name of its own is a definition, every comment a description,
 * and no key may stand in an object that its type does not have. `order`: keys that are made of lists stand as those have them.
 * @throws where a type is no plain JSON, or where two types that it needs have one name
 */
export function schemaOf(types: ts.Program, file: string, name: string, order: readonly string[]): RootSchema {
  return new SchemaWriter(types.getTypeChecker(), order).rootOf(exportOf(types, file, name));
}

function exportOf(types: ts.Program, file: string, name: string): ts.Symbol {
  const checker = types.getTypeChecker();
  return checker.getExportsOfModule(checker.getSymbolAtLocation(types.getSourceFile(file)!)!).find((symbol) => symbol.name === name)!;
}

/** What is said of each call where a question of the list declares it: the contract, whose types are derived, does not say it. */
export function callComments(types: ts.Program, file: string): ReadonlyMap<string, string> {
  const checker = types.getTypeChecker();
  const list = checker.getTypeOfSymbol(exportOf(types, file, 'questionList'));
  const calls = checker.getTypeArguments(list as ts.TypeReference)
    .flatMap((question) => checker.getTypeOfSymbol(question.getProperty('calls')!).getProperties());
  return new Map(calls.map((call) => [call.name, commentOf(call, checker)]));
}

/** In one line. */
const commentOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ');

/** The types of JavaScript that are types of JSON by the same flag. */
const scalars: [ts.TypeFlags, string][] = [
  [ts.TypeFlags.Number, 'number'], [ts.TypeFlags.String, 'string'], [ts.TypeFlags.Boolean, 'boolean'], [ts.TypeFlags.Null, 'null'],
];
const isScalar = (type: Schema['type']): type is string => scalars.some(([, name]) => name === type);

const byName = (a: Schema['const'], b: Schema['const']): number => String(a).localeCompare(String(b), 'en');

/** Where a key is declared. */
function placeOf({ declarations }: ts.Symbol): string {
  const [declared] = declarations!;
  return `${declared.getSourceFile().fileName} ${String(declared.pos).padStart(9)}`;
}

class SchemaWriter {
  readonly #definitions: { [name: string]: Schema } = {};
  readonly #defined = new Map<string, ts.Symbol>();

  constructor(readonly checker: ts.TypeChecker, readonly order: readonly string[]) {}

  rootOf(alias: ts.Symbol): RootSchema {
    const root = this.#shapeOf(this.checker.getDeclaredTypeOfSymbol(alias));
    const title = { $schema: 'http://json-schema.org/draft-07/schema#', title: alias.name };
    return { ...title, ...this.#commentOf(alias), ...root, definitions: this.#definitions };
  }

  #commentOf(symbol: ts.Symbol): { description?: string } {
    const description = commentOf(symbol, this.checker);
    return description === '' ? {} : { description };
  }

  /** A type by its name, where it has one and takes no others; else what it is made of. */
  #schemaOf(type: ts.Type): Schema {
    const alias = type.aliasSymbol;
    if (alias === undefined || type.aliasTypeArguments !== undefined) return this.#shapeOf(type);
    const known = this.#defined.get(alias.name);
    if (known === undefined) {
      this.#defined.set(alias.name, alias);
      this.#definitions[alias.name] = {};
      Object.assign(this.#definitions[alias.name], this.#commentOf(alias), this.#shapeOf(type));
    } else if (known !== alias) throw new Error(`Each type of the file needs a name of its own; two are called ${alias.name}.`);
    return { $ref: `#/definitions/${alias.name}` };
  }

  #shapeOf(type: ts.Type): Schema {
    const scalar = scalars.find(([flag]) => (type.flags & flag) !== 0);
    if (scalar !== undefined) return { type: scalar[1] };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return { const: this.checker.typeToString(type) === 'true' };
    if (type.isUnion()) return this.#choiceOf(type.types.filter((one) => (one.flags & ts.TypeFlags.Undefined) === 0));
    if (this.checker.isTupleType(type)) {
      const items = this.#argumentsOf(type).map((item) => this.#schemaOf(item));
      return { type: 'array', items, minItems: items.length, maxItems: items.length };
    }
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.#schemaOf(this.#argumentsOf(type)[0]) };
    return this.#objectOf(type);
  }

  #argumentsOf(type: ts.Type): readonly ts.Type[] {
    return this.checker.getTypeArguments(type as ts.TypeReference);
  }

  /**
   * Objects one by one, then all literals as one list, and all plain types as another. Each is sorted: the compiler's own order
   * shifts with what it has read before.
   */
  #choiceOf(members: ts.Type[]): Schema {
    const parts = members.map((member) => this.#schemaOf(member));
    const values = parts.flatMap((part) => (part.const === undefined ? [] : [part.const]));
    const boolean = values.includes(true) && values.includes(false);
    const literals = values.filter((value) => !(boolean && typeof value === 'boolean')).sort(byName);
    const named = [...parts.flatMap(({ type }) => (isScalar(type) ? [type] : [])), ...(boolean ? ['boolean'] : [])];
    const types = scalars.map(([, name]) => name).filter((name) => named.includes(name));
    const optional = literals.length > 0 && types.join() === 'null';
    const choice = parts.filter((part) => part.const === undefined && !isScalar(part.type)).sort((a, b) => byName(a.$ref, b.$ref));
    if (literals.length > 0) choice.push({ enum: optional ? [...literals, null] : literals });
    if (types.length > 0 && !optional) choice.push({ type: types.length === 1 ? types[0] : types });
    return choice.length === 1 ? choice[0] : { anyOf: choice };
  }

  #objectOf(type: ts.Type): Schema {
    const [byName] = this.checker.getIndexInfosOfType(type);
    if (byName !== undefined) return { type: 'object', additionalProperties: this.#schemaOf(byName.type) };
    const keys = this.#keysOf(type);
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0 || type.getCallSignatures().length > 0) {
      throw new Error(`Plain JSON was expected; found ${this.checker.typeToString(type)}.`);
    }
    return {
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key.name, this.#keyOf(key)])),
      required: keys.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0).map(({ name }) => name),
      additionalProperties: false,
    };
  }

  /** As they are declared, and then those made of a list: the compiler's own order of such names shifts with what it has read before. */
  #keysOf(type: ts.Type): ts.Symbol[] {
    if (type.isIntersection()) {
      return [...new Set(type.types.flatMap((one) => this.#keysOf(one).map(({ name }) => name)))].map((name) => type.getProperty(name)!);
    }
    const keys = type.getProperties();
    const declared = keys.filter(({ declarations }) => declarations !== undefined);
    const made = keys.filter(({ declarations }) => declarations === undefined);
    if (((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0) declared.sort((a, b) => byName(placeOf(a), placeOf(b)));
    const rank = ({ name }: ts.Symbol): number => this.order.indexOf(name);
    return [...declared, ...made.sort((a, b) => rank(a) - rank(b) || byName(a.name, b.name))];
  }

  #keyOf(key: ts.Symbol): Schema {
    const value = this.#schemaOf(this.checker.getTypeOfSymbol(key));
    return { ...this.#aliasComment(key, value), ...this.#commentOf(key), ...value };
  }

  /** What is said of a plain type's other name (`Split` is a string): nothing else would carry it. */
  #aliasComment(key: ts.Symbol, { $ref }: Schema): { description?: string } {
    const declared = key.valueDeclaration;
    const type = declared !== undefined && ts.isPropertySignature(declared) ? declared.type : undefined;
    if ($ref !== undefined || type === undefined || !ts.isTypeReferenceNode(type)) return {};
    const symbol = this.checker.getSymbolAtLocation(type.typeName)!;
    return this.#commentOf((symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.checker.getAliasedSymbol(symbol));
  }
}
