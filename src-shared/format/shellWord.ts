/**
 * A text as one word of a command: in quotes where a shell would read it as something else.
 * @example shellWord('kddcup.data.gz') // → 'kddcup.data.gz'
 * @example shellWord('Flow Bytes/s') // → "'Flow Bytes/s'"
 */
export const shellWord = (text: string): string => (/^[\w.+,:@/=-]+$/.test(text) ? text : `'${text.replaceAll('\'', '\'\\\'\'')}'`);
