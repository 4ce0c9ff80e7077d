import { fromOlderResult } from '../../../src-shared/contract/fromOlder';
import { ofName, type ByName } from '../../../src-shared/terms/byName';
import { roleOfName } from '../../../src-shared/terms/categories';
import type { StudyResult } from '../../../src-shared/contract/study';

/**
 * A result as older versions wrote it, in today's shape: schema 1 knew one file and called it `file`, and what went beyond the
 * original study was asked elsewhere. None knew what is known of a dataset. Anything else stays as it is; whether it is a result is
 * asked afterwards.
 */
export function currentResult(parsed: unknown): unknown {
  const older = fromOlderResult(parsed);
  if (!isObject(older)) return older;
  const result: ByName<unknown> = 'description' in older ? older : { ...older, description: describedBy(ofName(older, 'overview')) };
  const wiretell = ofName(result, 'wiretell');
  if (!isObject(wiretell) || ofName(wiretell, 'schema') !== 1) return result;
  const testSet = ofName(result, 'testSet');
  return { ...withData(result), wiretell: { ...wiretell, schema: 2 }, ...(isObject(testSet) && { testSet: withData(testSet) }) };
}

/** Groups and categories as the overview has them, and what the categories most likely are. */
function describedBy(overview: unknown): StudyResult['description'] {
  const { columns, categoryOrder } = isObject(overview) ? (overview as { columns?: unknown; categoryOrder?: unknown }) : {};
  const groups = listOf(columns).map((column) => (isObject(column) ? ofName(column, 'group') : null));
  const text = (value: unknown): value is string => typeof value === 'string';
  return {
    family: null, groups: [...new Set(groups.filter(text))],
    categories: listOf(categoryOrder).filter(text).map((name) => ({ name, role: roleOfName(name) })),
    factors: { protocol: null, service: null, state: null },
  };
}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Of its file, an old result tells no rows of its own: the list of files is empty. */
function withData(result: ByName<unknown>): object {
  const { file, ...others } = result as { file?: unknown };
  return { ...others, ...(isObject(file) && { data: { ...file, files: [] } }) };
}

const isObject = (input: unknown): input is ByName<unknown> => typeof input === 'object' && input !== null && !Array.isArray(input);
