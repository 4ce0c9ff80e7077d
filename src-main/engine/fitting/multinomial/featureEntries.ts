import { fillGaps } from '../../../../src-shared/statistics/fillGaps';
import { standardisation, standardised } from '../../../../src-shared/statistics/logisticStandardise';
import { distinctOf, levelText, levelTexts, type CodedColumn, type CodedNumbers } from '../../columns/dataset';
import { joinedNames, joinedWords, joinRareLevels, sumJoined } from '../joinRareLevels';
import type { JointRows } from './jointRows';

/** One feature's columns in a design, and one entry for each of its values: for those that repeat. */
export type FeatureEntries = {
  names: string[];
  means: number[];
  sds: number[];
  /** What each column adds to a row that has no entry of this feature. */
  shifts: number[];
  /** The column (counted within the feature) and the value of each code's entry. */
  columns: Uint32Array;
  values: Float64Array;
  /** The code that needs no entry: the value of most distinct rows; −1 for text, where every row has one level. */
  usual: number;
  /** Levels of a text that share the last column, in words; absent where each has its own. */
  joined?: string;
};

/** Means, deviations and entries of one feature; see `designOf`. */
export function featureEntries(column: CodedColumn, joint: JointRows, trainWeights: ArrayLike<number>): FeatureEntries {
  const trained = new Float64Array(distinctOf(column));
  const uses = new Float64Array(distinctOf(column));
  const { codes } = column;
  for (let row = 0; row < joint.rows; row++) {
    const code = codes[joint.representatives[row]];
    trained[code] += trainWeights[row];
    uses[code]++;
  }
  return column.kind === 'text' ? levelEntries(column, trained) : numberEntries(column, trained, uses);
}

/** A number whose values stand in the rows themselves. */
export const withoutEntries = (name: string, { mean, sd }: { mean: number; sd: number }): FeatureEntries =>
  ({ names: [name], means: [mean], sds: [sd], shifts: [0], columns: new Uint32Array(0), values: new Float64Array(0), usual: 0 });

function levelEntries(column: CodedColumn, trained: Float64Array): FeatureEntries {
  const joined = joinRareLevels(trained);
  const nameOf = (code: number): string => levelText(column, code);
  const levels = joined === null ? levelTexts(column) : joinedNames(joined, nameOf);
  const counts = joined === null ? trained : sumJoined(trained, joined);
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const means = levels.map((_, place) => (rows > 0 ? counts[place] / rows : 0));
  const sds = means.map((mean, place) => Math.sqrt(mean * ((rows - counts[place]) / (rows || 1))) || 1);
  const columns = joined?.placeOf ?? Uint32Array.from(levels.keys());
  return {
    names: levels.map((level) => `${column.name}=${level}`), means, sds,
    shifts: means.map((mean, place) => -mean / sds[place]),
    columns, values: Float64Array.from(columns, (place) => 1 / sds[place]), usual: -1,
    ...(joined && { joined: joinedWords(joined, nameOf) }),
  };
}

function numberEntries(column: CodedNumbers, trained: Float64Array, uses: Float64Array): FeatureEntries {
  const { values, missingCode } = column;
  const { mean, sd } = standardisation(fillGaps(values, trained, missingCode), trained, new Float64Array(values.length));
  let usual = 0;
  for (let code = 1; code < uses.length; code++) if (uses[code] > uses[usual]) usual = code;
  const place = (code: number): number => (code === missingCode ? 0 : standardised(values[code], mean, sd));
  const shift = values.length > 0 ? place(usual) : 0;
  return {
    names: [column.name], means: [mean], sds: [sd], shifts: [shift], columns: new Uint32Array(values.length),
    values: Float64Array.from(values, (_, code) => (code === usual ? 0 : place(code) - shift)), usual,
  };
}
