import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';

const schema: object = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/result.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, strictKeywords: true }).compile(schema);

/** Where a result file is not as docs/result.schema.json says, a line each; empty where it is. */
export function faultsOf(result: unknown): string[] {
  validate(JSON.parse(JSON.stringify(result)));
  return (validate.errors ?? []).map(({ dataPath, message, params }) => `${dataPath} ${message} ${JSON.stringify(params)}`);
}
