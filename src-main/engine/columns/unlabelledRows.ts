import type { OwnCategories } from '../../../src-shared/schemas/labelMap';
import { isMissingLabel, labelText, readLabel } from '../../../src-shared/schemas/labelText';
import type { EncodedPart } from '../read/encodeLines';
import { decodeText } from '../read/decodeText';
import type { ColumnPlan } from '../read/planColumns';

/**
 * Which patterns of each part have no label: 1 for each, `null` for a part where all have one. What the label map names is a
 * label, however it looks.
 * @param label the place of the label among the columns, and how its cells are read
 */
export function unlabelledPatterns(
  parts: readonly EncodedPart[], label: number, { labels }: ColumnPlan, { labelCategories, benign = [] }: OwnCategories,
): (Uint8Array | null)[] {
  const named = new Set([...Object.keys(labelCategories), ...benign].map(labelText));
  const lacks = (text: string): boolean => isMissingLabel(text) && !named.has(text);
  return parts.map(({ patterns, columns }) => {
    const column = columns[label];
    if (column === null) return lacks(readLabel('', labels)) ? new Uint8Array(patterns).fill(1) : null;
    if (column.kind !== 'codes') return null;
    const { codes, dictionary: { bytes, offsets } } = column;
    const missing = Uint8Array.from({ length: offsets.length - 1 }, (_, code) => {
      return lacks(readLabel(decodeText(bytes, offsets[code], offsets[code + 1]), labels)) ? 1 : 0;
    });
    return missing.includes(1) ? Uint8Array.from(codes.subarray(0, patterns), (code) => missing[code]) : null;
  });
}
