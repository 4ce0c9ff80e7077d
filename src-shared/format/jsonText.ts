/**
 * A value as JSON in which no character steers what shows it: controls, marks that turn the direction of writing, line
 * separators and the byte order mark are written as `\uXXXX`. Whoever parses it gets every character back.
 * @param indent blanks before each level
 * @example jsonText('a\u202eb', 1) // → '"a\\u202eb"'
 */
export const jsonText = (value: unknown, indent: number): string =>
  JSON.stringify(value, null, indent).replace(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
