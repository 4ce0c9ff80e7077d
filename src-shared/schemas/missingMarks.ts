/** How files write “no value”, in small letters: these in every column but the label, text or numbers. */
export const marksAnywhere: readonly string[] = ['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '<na>', '\\n'];
/**
 * These in columns of numbers alone: in text they are levels (UNSW-NB15's service `-` is “none of the known ones”). What is
 * infinite counts as missing, too.
 */
const amongNumbers: readonly string[] = ['?', '-', '--', '(empty)', 'inf', '+inf', '-inf', 'infinity', '+infinity', '-infinity'];
/** All that is missing in a column of numbers. */
export const missingMarks: readonly string[] = [...marksAnywhere, ...amongNumbers];

const inText = new Set(marksAnywhere);
const inNumbers = new Set(missingMarks);

/** Whether a cell of a text column has no value. */
export const isMissingText = (text: string): boolean => inText.has(text.toLowerCase());

/** Whether a cell of a column of numbers has no value. */
export const isMissingNumber = (text: string): boolean => inNumbers.has(text.toLowerCase());
