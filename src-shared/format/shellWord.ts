/**
 * A word as a shell takes it: in quotes where it holds more than letters, digits and marks that mean nothing there.
 * @example shellWord('a.csv') // → 'a.csv'
 * @example shellWord('Flow Duration') // → '\'Flow Duration\''
 */
export const shellWord = (text: string): string => (/^[\w.+,:@/-]+$/.test(text) ? text : `'${text.replaceAll('\'', '\'\\\'\'')}'`);
