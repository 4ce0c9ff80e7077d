import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';

/** Says of a value where it is not as a schema under docs/ says, a line each; nothing where it is. */
export function faultsBy(schema: string): (value: unknown) => string[] {
  const file = resolve(import.meta.dirname, '../../docs', schema);
  const validate = new Ajv({ allErrors: true, strictKeywords: true }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  return (value) => {
    validate(JSON.parse(JSON.stringify(value)));
    return (validate.errors ?? []).map(({ dataPath, message, params }) => `${dataPath} ${message} ${JSON.stringify(params)}`);
  };
}

/** Where a result file is not as docs/result.schema.json says, a line each; empty where it is. */
export const faultsOf = faultsBy('result.schema.json');
