import { readFileSync } from 'node:fs';
import type { OrderResult, RunsOf } from '../../../../src-shared/questions/order/result';

type Kind = { rows: number; runs: number; longest: [rows: number, firstRow: number]; halfIn: number; rowsInTail: number };
type Counted = {
  categoryRuns: number; labelRuns: number; categories: { [name: string]: Kind }; labels: { [name: string]: Kind };
  attacks: [rows: number, runs: number, halfIn: number] | null;
  onlyBefore: [labels: number, rows: number]; onlyBehind: [labels: number, rows: number];
};
type Made = Counted & { order: string[] };
type FileCounts = [file: string, rows: number, runs: number, categories: number, longest: [rows: number, firstRow: number]];

/** What pandas counts: order.py. */
export const byPandas = JSON.parse(readFileSync(new URL('./fixtures/order.json', import.meta.url), 'utf8')) as {
  made: (Made & { name: string })[]; several: Made & { of: string[]; files: FileCounts[] }; published: (Counted & { name: string })[];
};
export const countsOf = ({ categoryRuns, labelRuns, categories, labels, attacks, onlyBefore, onlyBehind }: Counted): Counted =>
  ({ categoryRuns, labelRuns, categories, labels, attacks, onlyBefore, onlyBehind });

const kindsOf = (found: RunsOf[]): { [name: string]: Kind } => Object.fromEntries(
  found.map(({ name, rows, runs, longest, halfIn, rowsInTail }) =>
    [name, { rows, runs, longest: [longest.rows, longest.firstRow], halfIn, rowsInTail }]),
);

/** The same of a result. */
export const countedIn = ({ byCategory, byLabel, categories, labels, attacks, tail }: OrderResult): Counted => ({
  categoryRuns: byCategory.runs, labelRuns: byLabel.runs, categories: kindsOf(categories), labels: kindsOf(labels),
  attacks: attacks && [attacks.rows, attacks.runs, attacks.halfIn],
  onlyBefore: [tail.onlyBefore.labels, tail.onlyBefore.rows], onlyBehind: [tail.onlyBehind.labels, tail.onlyBehind.rows],
});
