import { ofName, type ByName } from '../terms/byName';
import { isMissingNumber } from './missingMarks';

/** Without zeros in front, which a number in a name (`007`) may have. */
const number = /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d{0,15})?$/;

/**
 * A label as it is known from here on: without blanks and marks around it, without the stop that KDD's files put behind it,
 * and a number as it is usually written, so that `1` and `1.0` are one class.
 * @example labelText('smurf. ') // → 'smurf'
 * @example labelText('1.0') // → '1'
 */
export function labelText(text: string): string {
  const bare = text.trim().replace(/\.$/, '');
  return number.test(bare) ? String(Number(bare)) : bare;
}

/**
 * A label without what tells none of a release apart: letter case, blanks and every mark, so that `Web Attack – XSS` is one label
 * in whatever encoding its dash was lost. A number stays as it is.
 * @example looseLabel('DDOS attack-HOIC') // → 'ddosattackhoic'
 * @example looseLabel('-1') // → '-1'
 */
export function looseLabel(label: string): string {
  const bare = labelText(label).toLowerCase();
  return number.test(bare) ? bare : bare.replace(/[^\p{L}\p{N}&+]+/gu, '') || bare;
}

/** How the cells of a label column become labels: what an empty one means, and each label's own writing by its loose one. */
export type LabelReading = { blank?: string; writings: ByName<string> };

/** The label that a cell holds, as the release documents it where it does. */
export function readLabel(cell: string, reading: LabelReading | undefined): string {
  const bare = labelText(cell);
  if (reading === undefined) return bare;
  if (reading.blank !== undefined && isMissingLabel(bare)) return reading.blank;
  return ofName(reading.writings, looseLabel(bare)) ?? bare;
}

/** Labels that are words for “normal”, and so are no gap: an attack of type `None` is none. */
const benignWords = new Set(['none', '---', '--']);
/** What tools write where somebody is to put a label. */
const placeholders = new Set(['no label', 'nolabel', 'needmanuallabel', 'unlabelled', 'unlabeled']);

/** Whether a row with this label has none. */
export function isMissingLabel(label: string): boolean {
  const lower = label.toLowerCase();
  return placeholders.has(lower) || (!benignWords.has(lower) && isMissingNumber(label));
}

/** The label of rows that someone marked as undecidable, since the same features stand under several labels. */
export const ambiguousLabel = 'ambiguous';

/** Pairs of labels of which the first means benign and the second attack, in small letters. */
const pairs = [['0', '1'], ['false', 'true'], ['no', 'yes']];

/** What a label column of yes and no says: which label is normal and which is an attack, what is marked as undecidable
 * being neither; `null` for any other labels. */
export function binaryLabels(labels: readonly string[]): { normal: string; attack: string } | null {
  const lower = labels.filter((label) => label !== ambiguousLabel).map((label) => label.toLowerCase());
  const pair = pairs.find((both) => lower.length > 0 && lower.every((label) => both.includes(label)));
  return pair === undefined ? null : { normal: pair[0], attack: pair[1] };
}
