/** Cuts a list into parts of at most `most`, as even as may be: six of ten beside four would look torn off. An empty list is one part. */
export function evenParts<T>(list: readonly T[], most: number): T[][] {
  const each = Math.ceil(list.length / Math.max(1, Math.ceil(list.length / most)));
  return list.length === 0 ? [[]] : Array.from({ length: Math.ceil(list.length / each) }, (_, i) => list.slice(i * each, (i + 1) * each));
}
