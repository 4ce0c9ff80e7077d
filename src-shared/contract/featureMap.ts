import * as v from 'valibot';
import { EngineError } from '../terms/errors';
import { list, text } from '../terms/guardParts';

/**
 * A column of a second file that stands for one of training, by a person's word: its name there, the one here, and what its numbers
 * are multiplied by to be in the unit of training.
 */
export type FeatureMapEntry = { from: string; to: string; factor?: number };

const factor = v.pipe(v.number(), v.finite(), v.gtValue(0, 'a factor is larger than 0'));
const twice = (names: string[]): boolean => new Set(names).size < names.length;

/** Each column stands for one, and each is stood for by one. */
export const guardFeatureMap = v.pipe(
  list(v.strictObject({ from: text, to: text, factor: v.optional(factor) }), 1000),
  v.check((entries) => !twice(entries.map(({ from }) => from)) && !twice(entries.map(({ to }) => to)), 'each column stands in a feature map once'),
);

/**
 * A feature map as a file holds it.
 * @throws BAD_REQUEST with what an entry is
 */
export function readFeatureMap(content: unknown, file: string): FeatureMapEntry[] {
  const guarded = v.safeParse(guardFeatureMap, content);
  if (guarded.success && guarded.output.length > 0) return guarded.output;
  const found = guarded.success ? 'it is empty' : guarded.issues[0].message;
  throw new EngineError('BAD_REQUEST', `the feature map “${file}” holds a list of columns of the second file, those that they stand for and a factor above 0, `
    + `such as [{"from": "Flow Duration", "to": "dur", "factor": 1e-6}], each once (${found}).`);
}
