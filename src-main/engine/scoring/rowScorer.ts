import type { ModelFile, NumberFeature } from '../../../src-shared/contract/modelFile';
import { isMissingText } from '../../../src-shared/schemas/missingMarks';
import { leadingBitsBin } from '../../../src-shared/statistics/leadingBits';
import { standardised } from '../../../src-shared/statistics/logisticStandardise';
import { levelScores } from '../analyses/combined/scoreRows';
import type { ScoringModel } from '../analyses/combined/fitCombined';
import { ByteDictionary } from '../read/byteDictionary';
import { hashBytes } from '../read/keyedHash';
import { parseNumber } from '../read/parseNumber';
import { scanNumber } from '../read/scanNumber';
import { modelOfFile } from './fileModel';
import type { LineFields } from './lineFields';
import { countUnseen, nothingSeen, type SeenFeature } from './seenRows';

const zero = 48, nine = 9;

type Numbers = { kind: 'numeric'; field: number; feature: NumberFeature; start: number; seen: SeenFeature & { kind: 'numeric' }; /** Of the digits 0 to 9. */ digits: Float64Array; digitBins: Int32Array };
type Texts = {
  kind: 'text'; field: number; seen: SeenFeature & { kind: 'text' }; none: Float64Array; missing: number;
  /** Codes of the dictionary are places of the model's levels; `scores[level]` is what one adds. */
  levels: ByteDictionary; scores: Float64Array[];
};

/**
 * Adds up a model's linear scores of rows from the bytes of their fields, and counts what it sees of every feature: the same
 * scores, to the last bit, as `scoreRows` gives a dataset. Nothing is made for a cell but where its text is unknown.
 */
export class RowScorer {
  readonly model: ScoringModel;
  readonly outputs: number;
  readonly seen: SeenFeature[];
  private readonly features: (Numbers | Texts)[];
  private readonly parsed = new Float64Array(1);

  /** @param fieldOf the place of a column by its name, −1 where there is none: such a feature stands at its training mean */
  constructor(private readonly file: ModelFile, fieldOf: (name: string) => number) {
    this.model = modelOfFile(file);
    this.outputs = file.intercepts.length;
    this.seen = file.features.map(nothingSeen);
    this.features = file.features.flatMap((feature, f): (Numbers | Texts)[] => {
      const field = fieldOf(feature.name);
      if (field < 0) return [];
      const place = this.model.features[f];
      const seen = this.seen[f];
      if (feature.kind === 'text') {
        const { none, of } = levelScores(this.model, place);
        const levels = new ByteDictionary();
        for (const { level } of feature.levels) {
          const bytes = Buffer.from(level);
          const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
          levels.add(bytes, 0, bytes.length, hashBytes(bytes, view, 0, bytes.length));
        }
        return [{
          kind: 'text', field, seen: seen as Texts['seen'], none, levels, scores: feature.levels.map(({ level }) => of.get(level)!),
          missing: feature.levels.findIndex(({ level }) => level === ''),
        }];
      }
      const numbers: Numbers = {
        kind: 'numeric', field, feature, start: place.start, seen: seen as Numbers['seen'], digits: new Float64Array(10 * this.outputs),
        digitBins: Int32Array.from({ length: 10 }, (_, digit) => leadingBitsBin(digit)),
      };
      for (let digit = 0; digit < 10; digit++) this.addNumber(numbers, digit, numbers.digits, digit * this.outputs);
      return [numbers];
    });
  }

  /** Writes the scores of the row that `fields` were split from to `scores[at, at + outputs)`. */
  score(bytes: Uint8Array, view: DataView, { starts, ends }: LineFields, scores: Float64Array, at: number): void {
    const { outputs, features, file: { intercepts } } = this;
    for (let c = 0; c < outputs; c++) scores[at + c] = intercepts[c];
    for (let f = 0; f < features.length; f++) {
      const feature = features[f];
      const start = starts[feature.field];
      const end = ends[feature.field];
      if (feature.kind === 'text') this.addText(feature, bytes, view, start, end, scores, at);
      else if (end - start === 1 && bytes[start] - zero >>> 0 <= nine) {
        const digit = bytes[start] - zero;
        const { digits, seen, digitBins, feature: { seen: { min, max } } } = feature;
        seen.bins[digitBins[digit]]++;
        if (digit < min! || digit > max!) seen.outside++;
        for (let c = 0, from = digit * outputs; c < outputs; c++) scores[at + c] += digits[from + c];
      } else this.addCell(feature, bytes, view, start, end, scores, at);
    }
  }

  private addCell(feature: Numbers, bytes: Uint8Array, view: DataView, start: number, end: number, scores: Float64Array, at: number): void {
    const { seen, feature: { seen: { min, max } } } = feature;
    let value = NaN;
    if (start < end) {
      if (scanNumber(bytes, view, start, end, this.parsed, 0) === end) value = this.parsed[0];
      else value = parseNumber(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1')) ?? NaN;
    }
    if (value !== value) {
      seen.missing++;
      return;
    }
    seen.bins[leadingBitsBin(value)]++;
    if (value < min! || value > max!) seen.outside++;
    this.addNumber(feature, value, scores, at);
  }

  private addNumber({ feature: { mean, sd, coefficients } }: Numbers, value: number, scores: Float64Array, at: number): void {
    const x = standardised(this.file.scale === 'asinh' ? Math.asinh(value) : value, mean, sd);
    for (let c = 0; c < coefficients.length; c++) scores[at + c] += x * coefficients[c];
  }

  private addText(feature: Texts, bytes: Uint8Array, view: DataView, start: number, end: number, scores: Float64Array, at: number): void {
    const { levels, seen, none } = feature;
    let level = levels.find(bytes, view, start, end, hashBytes(bytes, view, start, end));
    if (level < 0) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
      if (isMissingText(text)) level = feature.missing;
      if (level < 0) countUnseen(seen, text);
    }
    if (level >= 0) seen.levels[level]++;
    const added = level < 0 ? none : feature.scores[level];
    for (let c = 0; c < added.length; c++) scores[at + c] += added[c];
  }
}
