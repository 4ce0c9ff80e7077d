import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

/**
 * The schema of SARIF 2.1.0 as SchemaStore publishes it and code scanning services check by it (2.1.0-rtm.5, which the standard took over),
 * as it comes with `@microsoft/jest-sarif` (MIT). It is of draft 4.
 */
const required = createRequire(import.meta.url);
const read = (path: string): object => JSON.parse(readFileSync(required.resolve(path), 'utf8'));
const ajv = new Ajv({ schemaId: 'id', allErrors: true, logger: false, meta: read('ajv/lib/refs/json-schema-draft-04.json'), unknownFormats: 'ignore' });
const validate = ajv.compile(read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

/** Where a log is not as the schema says, a line each. */
export function sarifFaults(log: unknown): string[] {
  validate(JSON.parse(JSON.stringify(log)));
  return (validate.errors ?? []).map(({ dataPath, message, params }) => `${dataPath} ${message} ${JSON.stringify(params)}`);
}
