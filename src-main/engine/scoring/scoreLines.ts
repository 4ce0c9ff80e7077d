import type { MessagePort } from 'node:worker_threads';
import type { ModelFile } from '../../../src-shared/contract/modelFile';
import { costsOf } from '../../../src-shared/schemas/costTables';
import { markFormula } from '../../../src-shared/format/formulaCell';
import { cheapestClass, likeliestClass } from '../../../src-shared/statistics/multinomialDecision';
import { shiftPriors } from '../../../src-shared/statistics/shiftPriors';
import { classProbabilities } from '../fitting/multinomial/fitCombined';
import { csvCell } from '../csvCell';
import type { TaskContext } from '../pool/taskContext';
import { RowBytes } from '../wire/rowBytes';
import { LineFields } from './lineFields';
import { RowScorer } from './rowScorer';
import { ScoredLabels, type LabelledRows } from './scoredLabels';
import type { SeenFeature } from './seenRows';
import type { LineLayout, Lines } from './tableLines';

/** `writes`: whether the scores are asked for, and not only what was seen. */
export type ScoreLinesInput = { port: MessagePort; model: ModelFile; layout: LineLayout; writes: boolean; markFormulas: boolean };
/** Worker → main, for every piece: its scores as lines of a table. */
export type ScoredLines = { csv: Uint8Array; rows: number };
/** What one worker found. `marked`: texts that got a mark in front. */
export type ScoredRows = {
  rows: number; predicted: Float64Array; seen: SeenFeature[]; labelled: LabelledRows;
  rejected: { count: number; examples: { line: number; reason: string }[] }; marked: Set<string>;
};

const mostExamples = 20;

/** A worker's task: scores the pieces that arrive on its port, answers each, and tells in the end what it saw. */
export function scoreLines({ port, model, layout, writes, markFormulas }: ScoreLinesInput, context: TaskContext): Promise<ScoredRows> {
  const scorer = new PieceScorer(model, layout, writes, markFormulas);
  return new Promise((resolve, reject) => {
    port.on('close', () => reject(new Error('whoever asked for the scores went away')));
    port.on('message', (lines: Lines | null) => {
      if (context.isCancelled()) return;
      try {
        if (lines === null) {
          resolve(scorer.found());
          return;
        }
        const scored = scorer.score(lines);
        port.postMessage(scored, [scored.csv.buffer as ArrayBuffer]);
      } catch (error) {
        reject(error as Error);
        port.close();
      }
    });
  });
}

/** The header of the scores: what a line is about, its label where there is one, its class, and the probability of every class. */
export function scoresHeader({ classes }: ModelFile, { file, names, kept, label }: LineLayout, markFormulas: boolean): string {
  const cell = (name: string): string => csvCell(markFormulas ? markFormula(name) : name);
  const about = kept.length === 0 ? ['line'] : kept.map((place) => cell(names[place]));
  return `${[...(file === null ? [] : ['file']), ...about, ...(label < 0 ? [] : ['label']), 'predicted', ...classes.map((name) => csvCell(`p_${name}`))].join(',')}\n`;
}

class PieceScorer {
  private readonly fields: LineFields;
  private readonly scorer: RowScorer;
  private readonly labels: ScoredLabels;
  private readonly decide: (scores: Float64Array, probabilities: Float64Array) => Uint8Array;
  private readonly classNames: Uint8Array[];
  private readonly labelCells: Uint8Array[] = [];
  private readonly out = new RowBytes();
  private readonly predicted: Float64Array;
  private readonly marked = new Set<string>();
  private readonly rejected: ScoredRows['rejected'] = { count: 0, examples: [] };
  private readonly file: Uint8Array | null;
  private rows = 0;
  /** Of the rows of the piece at hand. */
  private lines = new Float64Array(0);
  private labelPlaces = new Int32Array(0);
  private keptAt = new Int32Array(0);
  private scores = new Float64Array(0);

  constructor(
    private readonly model: ModelFile, private readonly layout: LineLayout, private readonly writes: boolean,
    private readonly marks: boolean,
  ) {
    const { names, delimiter, trailing } = layout;
    this.fields = new LineFields(names.length, delimiter, trailing);
    this.scorer = new RowScorer(model, (name) => names.indexOf(name));
    this.labels = new ScoredLabels(model.classes.length, model.classes.length === 2);
    this.decide = decisionOf(model);
    this.classNames = model.classes.map((name) => this.cell(name));
    this.predicted = new Float64Array(model.classes.length);
    this.file = layout.file === null ? null : this.cell(layout.file);
  }

  score({ bytes, line: first }: Lines): ScoredLines {
    const rows = this.parse(bytes, first);
    const { scorer, labelPlaces, labels, layout, predicted } = this;
    const k = this.model.classes.length;
    const scores = this.scores.subarray(0, rows * scorer.outputs);
    const probabilities = classProbabilities(scorer.model, scores);
    const decided = this.decide(scores, probabilities);
    for (let row = 0; row < rows; row++) {
      predicted[decided[row]]++;
      if (layout.label >= 0) labels.count(labelPlaces[row], decided[row], probabilities, row * k, scores[row * scorer.outputs]);
      if (this.writes) this.write(bytes, row, decided[row], probabilities);
    }
    this.rows += rows;
    return { csv: this.out.take(), rows };
  }

  found(): ScoredRows {
    const { rows, predicted, scorer, rejected, marked } = this;
    return { rows, predicted, seen: scorer.found(), labelled: this.labels.rows(), rejected, marked };
  }

  /** Finds the rows and their scores. */
  private parse(bytes: Uint8Array, first: number): number {
    const { layout: { kept, label }, fields, scorer } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let rows = 0;
    let line = first;
    for (let start = 0; start < bytes.length; line++) {
      const unfit = fields.split(bytes, start);
      start = fields.end + 1;
      if (unfit !== null) {
        if (unfit !== 'blank') this.reject(line, unfit);
        continue;
      }
      if (rows === this.lines.length) this.grow();
      this.lines[rows] = line;
      for (let i = 0; i < kept.length; i++) {
        this.keptAt[(rows * kept.length + i) * 2] = fields.starts[kept[i]];
        this.keptAt[(rows * kept.length + i) * 2 + 1] = fields.ends[kept[i]];
      }
      if (label >= 0) this.labelPlaces[rows] = this.labels.place(bytes, view, fields.starts[label], fields.ends[label]);
      scorer.score(bytes, view, fields, this.scores, rows * scorer.outputs);
      rows++;
    }
    return rows;
  }

  private write(bytes: Uint8Array, row: number, decided: number, probabilities: Float64Array): void {
    const { out, layout: { kept, label }, keptAt } = this;
    const k = this.model.classes.length;
    if (this.file !== null) out.text(this.file);
    if (kept.length === 0) out.whole(this.lines[row]);
    for (let i = row * kept.length; i < (row + 1) * kept.length; i++) out.bytesOf(bytes, keptAt[i * 2], keptAt[i * 2 + 1] - keptAt[i * 2]);
    if (label >= 0) out.text(this.labelCell(this.labelPlaces[row]));
    out.text(this.classNames[decided]);
    for (let c = 0; c < k; c++) out.probability(probabilities[row * k + c]);
    out.endRow();
  }

  private labelCell(place: number): Uint8Array {
    if (place < 0) return nothing;
    for (let i = this.labelCells.length; i <= place; i++) this.labelCells.push(this.cell(this.labels.nameOf(i)));
    return this.labelCells[place];
  }

  private cell(text: string): Uint8Array {
    const cell = this.marks ? markFormula(text) : text;
    if (cell !== text) this.marked.add(text);
    return Buffer.from(csvCell(cell));
  }

  private reject(line: number, unfit: 'fields' | 'quotes' | 'nul'): void {
    this.rejected.count++;
    const reasons = { fields: `another number of fields than ${this.layout.names.length}`, quotes: 'a quote that does not close on its line', nul: 'a NUL byte' };
    if (this.rejected.examples.length < mostExamples) this.rejected.examples.push({ line, reason: reasons[unfit] });
  }

  private grow(): void {
    const length = Math.max(1024, this.lines.length * 2);
    const longer = <T extends Float64Array | Int32Array>(column: T, by: number): T => {
      const next = new (column.constructor as new (size: number) => T)(length * by);
      next.set(column as never);
      return next;
    };
    this.lines = longer(this.lines, 1);
    this.labelPlaces = longer(this.labelPlaces, 1);
    this.keptAt = longer(this.keptAt, 2 * this.layout.kept.length);
    this.scores = longer(this.scores, this.scorer.outputs);
  }
}

const nothing = new Uint8Array(0);

/** How a model calls rows, by its scores or its probabilities. */
function decisionOf({ decision, classes }: ModelFile): (scores: Float64Array, probabilities: Float64Array) => Uint8Array {
  if (decision.by === 'costs') {
    const { matrix } = costsOf(decision.costs, classes);
    return (_, probabilities) => cheapestClass(shiftPriors(probabilities, decision.priorShift), matrix);
  }
  if (decision.by === 'likeliest') return (_, probabilities) => likeliestClass(probabilities, classes.length);
  // On the scale of the scores, where a probability of nearly 1 keeps its digits.
  const cut = Math.log(decision.threshold / (1 - decision.threshold));
  return (scores) => Uint8Array.from(scores, (score) => (score > cut ? 1 : 0));
}
