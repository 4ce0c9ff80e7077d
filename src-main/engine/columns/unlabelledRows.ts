import type { ByName } from '../../../src-shared/terms/byName';
import { isMissingLabel, labelText } from '../../../src-shared/schemas/labelText';
import type { EncodedPart } from '../read/encodeLines';
import { decodeText } from '../read/decodeText';

/**
 * Which patterns of each part have no label: 1 for each, `null` for a part where all have one. What the label map names is a
 * label, however it looks.
 * @param label the place of the label among the columns
 */
export function unlabelledPatterns(parts: readonly EncodedPart[], label: number, labelCategories: ByName<string>): (Uint8Array | null)[] {
  const named = new Set(Object.keys(labelCategories).map(labelText));
  return parts.map(({ patterns, columns }) => {
    const column = columns[label];
    if (column === null) return new Uint8Array(patterns).fill(1);
    if (column.kind !== 'codes') return null;
    const { codes, dictionary: { bytes, offsets } } = column;
    const missing = Uint8Array.from({ length: offsets.length - 1 }, (_, code) => {
      const text = labelText(decodeText(bytes, offsets[code], offsets[code + 1]));
      return isMissingLabel(text) && !named.has(text) ? 1 : 0;
    });
    return missing.includes(1) ? Uint8Array.from(codes.subarray(0, patterns), (code) => missing[code]) : null;
  });
}
