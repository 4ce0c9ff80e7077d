/**
 * A number as a person types it: `0.5`, `0,5`, `1,000`, `1 000`, `1.000,5`, `1e-3`. A comma before exactly three digits
 * groups thousands, as the app itself writes them, unless only a 0 stands before it (`0,001`); any other comma is a decimal
 * one. Where both marks stand, the last is the decimal one.
 * @returns NaN for what is no number, and for what could be two
 * @example typedNumber('1.000,5') // → 1000.5
 * @example typedNumber('0,001') // → 0.001
 */
export function typedNumber(text: string): number {
  if (text.length > longest) return Number.NaN;
  const plain = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  const written = [pointed, commaed, grouped, dotted].map((form) => form(plain)).find((number) => number !== null);
  return written === undefined || written === null ? Number.NaN : Number(written);
}

/** No number that is typed has more characters. */
const longest = 60;

const pointed = (text: string): string | null => (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,4})?$/i.test(text) ? text : null);
const grouped = (text: string): string | null => (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : null);
const commaed = (text: string): string | null =>
  (/^[+-]?\d+,\d+$/.test(text) && grouped(text) === null ? text.replace(',', '.') : null);
const dotted = (text: string): string | null =>
  (/^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : null);
