import type { ModelFile, NumberFeature, TextFeature } from '../../../src-shared/contract/modelFile';
import { isMissingText } from '../../../src-shared/schemas/missingMarks';
import { leadingBitsBin, leadingBitsBins } from '../../../src-shared/statistics/leadingBits';
import { standardised } from '../../../src-shared/statistics/logisticStandardise';
import { ByteDictionary } from '../read/byteDictionary';
import { hashBytes } from '../read/keyedHash';
import { parseNumber } from '../read/parseNumber';
import { scanNumber } from '../read/scanNumber';
import { countUnseen, type SeenFeature } from './seenRows';

/** What the cells of one feature mean: what each adds to the scores, and as what it is counted. */
export type FeatureCells = {
  /** Writes what `bytes[start, end)` adds to every output to `into[at …]`; returns a code to count it by. */
  read: (bytes: Uint8Array, view: DataView, start: number, end: number, into: Float64Array, at: number) => number;
  /** Counts rows of a code; `text` is asked for where the cell itself must be named. */
  count: (code: number, rows: number, text: () => string) => void;
};

const missingOrUnseen = -1;
const parsed = new Float64Array(1);

const textOf = (bytes: Uint8Array, start: number, end: number, encoding: 'latin1' | 'utf8'): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString(encoding);

/** Numbers: a code is a bin of `leadingBits`, and beyond the bins that of a number that training's range does not hold. */
export function numberCells({ mean, sd, coefficients, seen: { min, max } }: NumberFeature, scale: ModelFile['scale'], seen: SeenFeature & { kind: 'numeric' }): FeatureCells {
  const [least, most] = [min ?? Infinity, max ?? -Infinity];
  return {
    read(bytes, _view, start, end, into, at) {
      let value = NaN;
      if (start < end) {
        if (scanNumber(bytes, start, end, parsed, 0) === end) value = parsed[0];
        else value = parseNumber(textOf(bytes, start, end, 'latin1')) ?? NaN;
      }
      const missing = value !== value;
      // A missing number stands at the training mean: it adds nothing.
      const x = missing ? 0 : standardised(scale === 'asinh' ? Math.asinh(value) : value, mean, sd);
      for (let c = 0; c < coefficients.length; c++) into[at + c] = x * coefficients[c];
      if (missing) return missingOrUnseen;
      return leadingBitsBin(value) + (value < least || value > most ? leadingBitsBins : 0);
    },
    count(code, rows) {
      if (code < 0) seen.missing += rows;
      else {
        if (code >= leadingBitsBins) seen.outside += rows;
        seen.bins[code % leadingBitsBins] += rows;
      }
    },
  };
}

/**
 * Texts: a code is the place of a level in the model.
 * @param scores what each level adds, and what one adds that training never showed
 */
export function textCells({ levels, missing, joined }: TextFeature, scores: { none: Float64Array; of: Map<string, Float64Array> }, seen: SeenFeature & { kind: 'text' }): FeatureCells {
  const known = new ByteDictionary();
  // What the last level stands for is not looked up by its name: it is every level that has none.
  const own = joined === undefined ? levels : levels.slice(0, -1);
  for (const { level } of own) {
    const bytes = Buffer.from(level);
    known.add(bytes, 0, bytes.length, hashBytes(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length));
  }
  const added = own.map(({ level }) => scores.of.get(level)!);
  const gap = own.findIndex(({ level }) => level === '');
  return {
    read(bytes, view, start, end, into, at) {
      let level = known.find(bytes, view, start, end, hashBytes(bytes, view, start, end));
      if (level < 0 && gap >= 0 && isMissingText(textOf(bytes, start, end, 'utf8'), missing)) level = gap;
      const of = level < 0 ? scores.none : added[level];
      for (let c = 0; c < of.length; c++) into[at + c] = of[c];
      return level < 0 ? missingOrUnseen : level;
    },
    count(code, rows, text) {
      if (code >= 0) seen.levels[code] += rows;
      else if (joined !== undefined) seen.levels[levels.length - 1] += rows;
      else countUnseen(seen, text(), rows);
    },
  };
}
