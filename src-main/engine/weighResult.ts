/** What an object takes beside its entries, roughly: V8 needs some 16 to 56 bytes for each. */
const perObject = 40;

/**
 * About how many bytes a result takes in memory: numbers at 8 bytes, texts at one a character, arrays of numbers as they are.
 * Enough to keep many of them under a ceiling together.
 *
 * @example
 * weighResult({ p: 0.5, name: 'dos' }); // 51
 */
export function weighResult(result: unknown): number {
  if (typeof result === 'string') return result.length;
  if (typeof result !== 'object' || result === null) return 8;
  if (ArrayBuffer.isView(result)) return perObject + result.byteLength;
  let bytes = perObject;
  for (const value of Array.isArray(result) ? result : Object.values(result)) bytes += weighResult(value);
  return bytes;
}
