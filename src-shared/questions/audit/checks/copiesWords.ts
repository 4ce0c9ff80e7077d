import type { CategoryRole } from '../../../terms/categories';
import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatFixed } from '../../../format/formatFixed';
import { formatShare } from '../../../format/formatShare';
import { listNames } from '../../../format/listNames';
import { fewestRows } from '../thresholds';
import type { CategoryCopies, CopiesEvidence, HiddenCopies } from './copies';

/** What repeats by nature, by its role. */
const nature = new Map<CategoryRole, string>([['dos', 'floods'], ['ddos', 'floods'], ['scan', 'scans']]);
/** From this share of all repeats on a category is named, and from the other on they are what natural repetition explains. */
const named = 0.1;
const most = 0.5;

/** Floods and scans that most of the repeats belong to; none where most repeats are of other categories. */
export function naturallyRepeated(categories: readonly CategoryCopies[]): CategoryCopies[] {
  const all = repeatsOf(categories);
  const natural = categories.filter(({ role, repeats }) => nature.has(role) && repeats >= named * all && repeats > 0);
  return repeatsOf(natural) >= most * all ? natural.sort((a, b) => b.repeats - a.repeats) : [];
}

const repeatsOf = (categories: readonly CategoryCopies[]): number => categories.reduce((sum, { repeats }) => sum + repeats, 0);

/** @param byNear whether near copies alone are what is wrong */
export function sentenceOf(evidence: CopiesEvidence, byNear: boolean): string {
  const { rows, distinctRows, overlap } = evidence;
  const repeats = rows - distinctRows;
  const rounded = `rounded to two significant digits, ${nearWords(evidence)}`;
  if (repeats === 0) return byNear ? `No row repeats another, but ${rounded}.` : 'No row repeats another.';
  if (distinctRows === 1) return `All ${countOf(rows, 'row')} are the same.`;
  const start = `${formatCount(repeats)} of ${countOf(rows, 'row')} (${formatShare(repeats / rows)}) ${repeats === 1 ? 'repeats' : 'repeat'} an earlier one`;
  if (byNear) return `${start}; ${rounded}.`;
  const split = overlap === null ? '' : `; of a random fifth, ${formatShare(overlap)} would also stand in training${apartWords(evidence)}`;
  return `${start}${naturalWords(evidence)}${split}.`;
}

/** What a column that tells every row from every other hides. */
export function hiddenWords({ rows, distinctRows }: CopiesEvidence, { columns, repeats }: HiddenCopies): string {
  const named = listNames(columns.map((name) => `“${name}”`));
  const differ = columns.length === 1 ? `${named} has` : `${named} have`;
  return `${distinctRows === rows ? 'No row repeats another' : 'Hardly any row repeats another'}, but ${differ} a value of its own in every row: without `
    + `${columns.length === 1 ? 'it' : 'them'} ${countOf(repeats, 'row')} (${formatShare(repeats / rows)}) would.`;
}

/** `, 96.7 % of these in dos, as floods do`. */
function naturalWords({ categories }: CopiesEvidence): string {
  const natural = naturallyRepeated(categories);
  if (natural.length === 0) return '';
  const kinds = natural.map(({ role }) => nature.get(role)!).filter((kind, i, all) => all.indexOf(kind) === i);
  const share = repeatsOf(natural) / repeatsOf(categories);
  return `, ${share === 1 ? 'all' : formatShare(share)} of these in ${listNames(natural.map(({ name }) => name))}, as ${kinds.join(' and ')} do`;
}

/** ` (dos 89.5 %, u2r none)`: where it is most and where it is least. */
function apartWords({ categories }: CopiesEvidence): string {
  const ranked = categories.filter(({ overlap }) => overlap !== null).sort((a, b) => b.overlap! - a.overlap!);
  if (ranked.length < 2 || ranked[0].overlap === ranked.at(-1)!.overlap) return '';
  return ` (${[ranked[0], ranked.at(-1)!].map(({ name, overlap }) => `${name} ${overlap === 0 ? 'none' : formatShare(overlap)}`).join(', ')})`;
}

/** `7.3 % repeat the features of an earlier one, 5.7 points more than as they stand`. */
function nearWords({ rows, distinctVectors, nearVectors }: CopiesEvidence): string {
  const points = formatFixed((100 * (distinctVectors - nearVectors)) / rows, 1);
  return `${formatShare((rows - nearVectors) / rows)} repeat the features of an earlier one, ${points} points more than as they stand`;
}

/** `3.9`, `22,741`: an effective number. */
export const effectiveWords = (number: number): string => formatFixed(number, number < 100 ? 1 : 0);

/** @param found whether anything is wrong @param withNear whether near copies are still to be told, since the sentence does not */
export function detailsOf(evidence: CopiesEvidence, found: boolean, withNear: boolean): string[] {
  const { rows, distinctRows, distinctVectors, nearVectors, categories } = evidence;
  const otherLabel = distinctRows - distinctVectors;
  const largest = [...categories].filter((one) => one.rows >= fewestRows && one.repeats > 0).sort((a, b) => b.largest - a.largest)[0];
  return [
    ...(otherLabel > 0 ? [`${countOf(otherLabel, 'distinct row')} ${otherLabel === 1 ? 'has' : 'have'} the features of another one and another label: see the conflicts.`] : []),
    ...(withNear && nearVectors < distinctVectors ? [`Rounded to two significant digits, ${nearWords(evidence)}.`] : []),
    ...(found && largest !== undefined ? [`The ${countOf(largest.rows, 'row')} of ${largest.name} are worth ${effectiveWords(largest.effective)} different ones: `
      + `one vector alone has ${formatCount(largest.largest)}.`] : []),
    ...(found && naturallyRepeated(categories).length > 0 ? ['Floods and scans repeat by nature, and that is no fault of the dataset; the test part still must not hold '
      + 'rows that training held.'] : []),
    ...(found && distinctRows < rows ? ['Seen rows may flatter a model or, where they contradict each other, hold it back: say its figures on new rows beside those on all.'] : []),
  ];
}
