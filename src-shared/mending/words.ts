import { countOf } from '../format/countOf';
import { formatShare } from '../format/formatShare';
import { listNames } from '../format/listNames';
import { benignOf } from '../terms/categories';
import type { RowsAt } from './mending';
import { ambiguousLabel } from '../schemas/labelText';
import { mendTestShare } from './steps';

/** What a step found and did, as its sentence tells it. */
export type MendFacts =
  | { step: 'drop-broken'; rows: number; checked: number }
  | { step: 'drop-undecidable' | 'mark-undecidable'; vectors: number; rows: number }
  | { step: 'one-a-vector'; vectors: number }
  | { step: 'drop-identity'; columns: readonly string[] }
  | { step: 'grouped-split'; train: number; test: number }
  | { step: 'shuffle' };

/** One step in a sentence, true of what it did. */
export function mendSentence(facts: MendFacts, before: RowsAt, after: RowsAt): string {
  switch (facts.step) {
    case 'drop-broken':
      if (facts.checked === 0) return 'Nothing is known that must hold between these columns: all rows stay.';
      return facts.rows === 0 ? 'No row contradicts what its columns mean.'
        : `${countOf(facts.rows, 'row')} (${shareOf(facts.rows, before)}) ${facts.rows === 1 ? 'contradicts what its' : 'contradict what their'} columns mean: left out.`;
    case 'drop-undecidable': case 'mark-undecidable': {
      if (facts.vectors === 0) return 'Every feature vector stands under one category: no row is undecidable.';
      const found = `${countOf(facts.vectors, 'feature vector')} with ${countOf(facts.rows, 'row')} (${shareOf(facts.rows, before)}) `
        + `${facts.vectors === 1 ? 'stands' : 'stand'} under more than one category`;
      return facts.step === 'drop-undecidable' ? `${found}: left out.` : `${found}: their label is “${ambiguousLabel}” from here on.`;
    }
    case 'one-a-vector': {
      const gone = before.rows - after.rows;
      if (gone === 0) return 'No row repeats the features of another: all stay.';
      return `${countOf(gone, 'row')} of ${countOf(before.rows, 'row')} (${shareOf(gone, before)}) `
        + `${gone === 1 ? 'repeats' : 'repeat'} the features of an earlier one and ${gone === 1 ? 'is' : 'are'} left out; `
        + `${countOf(facts.vectors, 'feature vector')} stay, each with its first row${benignWords(before, after)}.`;
    }
    case 'drop-identity':
      return facts.columns.length === 0 ? 'No column names hosts, times or rows: all stay.'
        : `${countOf(facts.columns.length, 'column')} that ${facts.columns.length === 1 ? 'names' : 'name'} hosts, times or rows `
          + `${facts.columns.length === 1 ? 'is' : 'are'} left out: ${listNames(facts.columns, 12)}.`;
    case 'grouped-split':
      return `${countOf(facts.train, 'row')} (${shareOf(facts.train, before)}) for training, ${countOf(facts.test, 'row')} `
        + `(${shareOf(facts.test, before)}) for the test; no feature vector stands in both.`;
    case 'shuffle':
      return 'The rows stand in the order of a hash of their number, which tells nothing of what they are.';
  }
}

const shareOf = (rows: number, of: RowsAt): string => formatShare(rows / of.rows);

/** What becomes of the base rate, where a category is benign. */
function benignWords(before: RowsAt, after: RowsAt): string {
  const benign = benignOf(before.categories);
  if (benign === null) return '';
  const share = ({ rows, categories }: RowsAt): string => formatShare((categories.find(({ name }) => name === benign)?.rows ?? 0) / rows);
  return `; ${benign} rows go from ${share(before)} to ${share(after)} of all`;
}

/** How far the test part may be from its share before it is said. */
const nearShare = 0.05;

/** The test part is a fifth of the vectors; of the rows it may be another share. */
export function splitRemark(test: number, rows: number, largest: number): string | null {
  if (Math.abs(test / rows - mendTestShare) <= nearShare) return null;
  return `A fifth of the feature vectors is ${formatShare(test / rows)} of the rows here, since rows that are alike stay together `
    + `(the largest vector has ${countOf(largest, 'row')}); one row a vector makes both shares the same.`;
}

/** Copies are about to go, and with them what contradicts them. */
export const hiddenConflicts = (vectors: number): string =>
  `${countOf(vectors, 'feature vector')} ${vectors === 1 ? 'stands' : 'stand'} under more than one category; one row a vector keeps the label `
  + 'of the first row and hides the others: leave undecidable rows out, or mark them, in the same go.';
