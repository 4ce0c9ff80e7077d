/** How files write “no value”, in small letters: these in every column but the label, text or numbers. */
export const missingAnywhere: readonly string[] = [
  '', 'na', 'n/a', '#na', '#n/a', '#n/a n/a', 'nan', '+nan', '-nan', 'nan(ind)', '-nan(ind)', '1.#ind', '-1.#ind', '1.#qnan', '-1.#qnan', 'null', 'none',
  '<na>', '\\n', '#null!', '#div/0!', '#value!', '#ref!', '#name?', '#num!',
];
/**
 * These in columns of numbers alone: in text they are levels (UNSW-NB15's service `-` is “none of the known ones”). What is
 * infinite counts as missing, too.
 */
export const missingAmongNumbers: readonly string[] = [
  '?', '-', '--', '---', '(empty)', 'inf', '+inf', '-inf', 'infinity', '+infinity', '-infinity', '∞', '+∞', '-∞', '1.#inf', '-1.#inf',
];

const [anywhere, amongNumbers] = [new Set(missingAnywhere), new Set(missingAmongNumbers)];

/** Whether a cell of a text column has no value; `marks` are further ones of its dataset, in small letters. */
export const isMissingText = (text: string, marks?: readonly string[]): boolean =>
  anywhere.has(text.toLowerCase()) || marks?.includes(text.toLowerCase()) === true;

/** Whether a cell of a column of numbers has no value. */
export const isMissingNumber = (text: string, marks?: readonly string[]): boolean =>
  isMissingText(text, marks) || amongNumbers.has(text.toLowerCase());

/** Whether a mark says that a number is infinite. */
export const isInfinite = (mark: string): boolean => /^[+-]?(?:1\.#)?(?:inf|infinity|∞)$/i.test(mark.trim());
