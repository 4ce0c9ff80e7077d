import type { ModelFile } from '../../../src-shared/contract/modelFile';
import { levelScores } from '../fitting/multinomial/scoreRows';
import type { ScoringModel } from '../fitting/multinomial/fitCombined';
import { numberCells, textCells, type FeatureCells } from './featureCells';
import { modelOfFile } from './fileModel';
import type { LineFields } from './lineFields';
import { nothingSeen, type SeenFeature } from './seenRows';

/** The bytes of a word that a cell of so many bytes has. */
const masks = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);
/** Short cells remembered for each feature. */
const slotBits = 8, slots = 1 << slotBits;

/**
 * Adds up a model's linear scores of rows from the bytes of their fields, and counts what it sees of every feature: the same
 * scores, to the last bit, as `scoreRows` gives a dataset. Most cells have four bytes or fewer and come again and again: what
 * such a cell adds is remembered by its bytes, and its rows are counted there until another takes its place.
 */
export class RowScorer {
  readonly model: ScoringModel;
  readonly outputs: number;
  private readonly seen: SeenFeature[];
  private readonly intercepts: Float64Array;
  /** Of the features that the source has, in the model's order. */
  private readonly cells: FeatureCells[] = [];
  private readonly fields: Int32Array;
  /** Places of remembered cells, `feature · slots + slot`; a word of 0 is the empty cell. */
  private readonly words: Int32Array;
  private readonly codes: Int32Array;
  private readonly rows: Float64Array;
  private readonly added: Float64Array;

  /** @param fieldOf the place of a column by its name, −1 where there is none: such a feature stands at its training mean */
  constructor(file: ModelFile, fieldOf: (name: string) => number) {
    this.model = modelOfFile(file);
    this.outputs = file.intercepts.length;
    this.intercepts = Float64Array.from(file.intercepts);
    this.seen = file.features.map(nothingSeen);
    const there = file.features.map((feature, f) => ({ feature, f })).filter(({ feature: { name } }) => fieldOf(name) >= 0);
    for (const { feature, f } of there) {
      const seen = this.seen[f];
      if (feature.kind === 'numeric' && seen.kind === 'numeric') this.cells.push(numberCells(feature, file.scale, seen));
      else if (feature.kind === 'text' && seen.kind === 'text') this.cells.push(textCells(feature, levelScores(this.model, this.model.features[f]), seen));
    }
    this.fields = Int32Array.from(there, ({ feature: { name } }) => fieldOf(name));
    const places = there.length * slots;
    this.words = new Int32Array(places);
    this.codes = new Int32Array(places);
    this.rows = new Float64Array(places);
    // One more, for cells that are not remembered.
    this.added = new Float64Array((places + 1) * this.outputs);
    const empty = new Uint8Array(0);
    this.cells.forEach((cells, f) => {
      for (let place = f * slots; place < (f + 1) * slots; place++) {
        this.codes[place] = cells.read(empty, new DataView(empty.buffer), 0, 0, this.added, place * this.outputs);
      }
    });
  }

  /** Writes the scores of the row that `fields` were split from to `scores[at, at + outputs)`. */
  score(bytes: Uint8Array, view: DataView, { starts, ends }: LineFields, scores: Float64Array, at: number): void {
    const { outputs, intercepts, fields, words, rows, added } = this;
    const lastWord = bytes.length - 4;
    for (let c = 0; c < outputs; c++) scores[at + c] = intercepts[c];
    for (let f = 0; f < fields.length; f++) {
      const start = starts[fields[f]];
      const length = ends[fields[f]] - start;
      let place: number;
      if (length > 4 || start > lastWord) place = this.long(f, bytes, view, start, start + length);
      else {
        const word = view.getInt32(start, true) & masks[length];
        place = (f << slotBits) + (Math.imul(word, 0x9e3779b1) >>> (32 - slotBits));
        if (words[place] !== word) this.remember(f, place, word, bytes, view, start, start + length);
        rows[place]++;
      }
      for (let c = 0, from = place * outputs; c < outputs; c++) scores[at + c] += added[from + c];
    }
  }

  /** What was seen of every feature. */
  found(): SeenFeature[] {
    for (let place = 0; place < this.rows.length; place++) this.countOut(place);
    return this.seen;
  }

  private long(f: number, bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const cells = this.cells[f];
    const place = this.words.length;
    const code = cells.read(bytes, view, start, end, this.added, place * this.outputs);
    cells.count(code, 1, () => Buffer.from(bytes.subarray(start, end)).toString());
    return place;
  }

  private remember(f: number, place: number, word: number, bytes: Uint8Array, view: DataView, start: number, end: number): void {
    this.countOut(place);
    this.words[place] = word;
    this.codes[place] = this.cells[f].read(bytes, view, start, end, this.added, place * this.outputs);
  }

  /** Counts the rows of a remembered cell. */
  private countOut(place: number): void {
    const rows = this.rows[place];
    if (rows === 0) return;
    this.cells[place >> slotBits].count(this.codes[place], rows, () => wordText(this.words[place]));
    this.rows[place] = 0;
  }
}

const wordText = (word: number): string => Buffer.from(Int32Array.of(word).buffer).toString().replaceAll('\0', '');
