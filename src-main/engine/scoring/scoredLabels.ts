import { labelText, isMissingLabel } from '../../../src-shared/schemas/labelText';
import { ByteDictionary } from '../read/byteDictionary';
import { decodeText } from '../read/decodeText';
import { hashBytes } from '../read/keyedHash';

/** Rows whose log-odds are kept, for the area under the curve. */
const mostScores = 1 << 24;

/** Rows of one label by what they were called; `losses`: Σ −log p of every class, of which one is theirs. */
export type LabelCounts = { label: string; predicted: Float64Array; losses: Float64Array };
/** `scores`: the log-odds of a model of two classes, with the place of their label; `null` where they are too many. */
export type LabelledRows = { labels: LabelCounts[]; unlabelled: number; scores: { logOdds: Float64Array; labels: Uint16Array } | null };

/** Counts of labelled rows, by label. */
export class ScoredLabels {
  private readonly known = new ByteDictionary();
  /** Of every spelling the place of its label, −1 where it means none. */
  private readonly places: number[] = [];
  private readonly counts: LabelCounts[] = [];
  private unlabelled = 0;
  private logOdds = new Float64Array(1 << 12);
  private labels = new Uint16Array(1 << 12);
  private kept = 0;

  constructor(private readonly classes: number, private readonly keeps: boolean) {}

  /** The place of the label at `bytes[start, end)`, −1 for none. */
  place(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const hash = hashBytes(bytes, view, start, end);
    const known = this.known.find(bytes, view, start, end, hash);
    if (known >= 0) return this.places[known];
    this.known.add(bytes, start, end, hash);
    const label = labelText(decodeText(bytes, start, end));
    const there = isMissingLabel(label) ? -1 : this.counts.findIndex((count) => count.label === label);
    const place = there >= 0 || isMissingLabel(label) ? there
      : this.counts.push({ label, predicted: new Float64Array(this.classes), losses: new Float64Array(this.classes) }) - 1;
    this.places.push(place);
    return place;
  }

  nameOf(place: number): string {
    return place < 0 ? '' : this.counts[place].label;
  }

  /** Counts a row: its label's place, what it was called, its probabilities `[from, from + classes)`, and its first score. */
  count(place: number, predicted: number, probabilities: Float64Array, from: number, score: number): void {
    if (place < 0) {
      this.unlabelled++;
      return;
    }
    const { predicted: rows, losses } = this.counts[place];
    rows[predicted]++;
    for (let c = 0; c < this.classes; c++) losses[c] -= Math.log(probabilities[from + c]);
    if (!this.keeps || this.kept > mostScores) return;
    if (this.kept === this.logOdds.length) {
      this.logOdds = longer(this.logOdds, new Float64Array(this.kept * 2));
      this.labels = longer(this.labels, new Uint16Array(this.kept * 2));
    }
    this.logOdds[this.kept] = score;
    this.labels[this.kept++] = place;
  }

  rows(): LabelledRows {
    const { counts, unlabelled, kept } = this;
    const all = this.keeps && kept <= mostScores && counts.length <= 1 << 16;
    return {
      labels: counts, unlabelled, scores: all ? { logOdds: this.logOdds.slice(0, kept), labels: this.labels.slice(0, kept) } : null,
    };
  }
}

function longer<T extends Float64Array | Uint16Array>(column: T, into: T): T {
  into.set(column);
  return into;
}
