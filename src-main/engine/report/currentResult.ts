import { fromOlderResult } from '../../../src-shared/contract/fromOlder';
import { ofName, type ByName } from '../../../src-shared/terms/byName';

/**
 * A result as older versions wrote it, in today's shape: schema 1 knew one file and called it `file`, and what went beyond the
 * original study was asked elsewhere. Anything else stays as it is; whether it is a result is asked afterwards.
 */
export function currentResult(parsed: unknown): unknown {
  const result = fromOlderResult(parsed);
  if (!isObject(result)) return result;
  const wiretell = ofName(result, 'wiretell');
  if (!isObject(wiretell) || ofName(wiretell, 'schema') !== 1) return result;
  const testSet = ofName(result, 'testSet');
  return { ...withData(result), wiretell: { ...wiretell, schema: 2 }, ...(isObject(testSet) && { testSet: withData(testSet) }) };
}

/** Of its file, an old result tells no rows of its own: the list of files is empty. */
function withData(result: ByName<unknown>): object {
  const { file, ...others } = result as { file?: unknown };
  return { ...others, ...(isObject(file) && { data: { ...file, files: [] } }) };
}

const isObject = (input: unknown): input is ByName<unknown> => typeof input === 'object' && input !== null && !Array.isArray(input);
