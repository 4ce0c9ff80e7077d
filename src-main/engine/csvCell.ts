import { markFormula } from '../../src-shared/format/formulaCell';

/** A cell as RFC 4180 has it: quoted where it holds a separator (comma or semicolon), a quote or a line break. */
export const csvCell = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Texts as cells, those that a spreadsheet would take for formulas with a mark in front where `markFormulas` says so; `marked`: which
 * got one.
 */
export function textCells(markFormulas: boolean): { asText: (text: string) => string; marked: Set<string> } {
  const marked = new Set<string>();
  const asText = (text: string): string => {
    const cell = markFormulas ? markFormula(text) : text;
    if (cell !== text) marked.add(text);
    return csvCell(cell);
  };
  return { asText, marked };
}
