import type { Style, StyleDictionary } from 'pdfmake/interfaces';
import type { PaperSize } from '../../../src-shared/contract/contract';
import { printTheme } from '../../../src-shared/charts/theme';

/** Width between the margins, in points: the same on every paper, so that every table and chart fits it. */
export const contentWidth = 515;

/** What a page leaves to the content, in points. */
export type Page = { size: PaperSize; margins: [left: number, top: number, right: number, bottom: number]; height: number };

const papers: { readonly [size in PaperSize]: { width: number; height: number } } = {
  A4: { width: 595.28, height: 841.89 }, Letter: { width: 612, height: 792 },
};

/** The page of a paper: what one is wider than another goes into its margins. */
export function pageOf(size: PaperSize): Page {
  const { width, height } = papers[size];
  const side = (width - contentWidth) / 2;
  const [top, bottom] = [52, 48];
  return { size, margins: [side, top, side, bottom], height: Math.floor(height - top - bottom) };
}

/** Ground of right and of wrong predictions in a confusion matrix, and of a remark. */
export const tints = { right: '#ddeeeb', wrong: '#f8e6e9', remark: '#fdf3dc', quiet: '#f4f6f8' };

export const defaultStyle: Style = { font: 'Roboto', fontSize: 9, lineHeight: 1.25, color: printTheme.ink };

export const reportStyles: StyleDictionary = {
  title: { fontSize: 21, bold: true, lineHeight: 1.1, margin: [0, 0, 0, 4] },
  subtitle: { fontSize: 11, color: printTheme.secondInk, margin: [0, 0, 0, 14] },
  h1: { fontSize: 15, bold: true, lineHeight: 1.15, margin: [0, 18, 0, 6] },
  h2: { fontSize: 11, bold: true, lineHeight: 1.15, margin: [0, 14, 0, 4] },
  text: { margin: [0, 0, 0, 6] },
  caption: { fontSize: 8, color: printTheme.secondInk, margin: [0, 1, 0, 8] },
  note: { italics: true, margin: [0, 0, 0, 8] },
  quiet: { color: printTheme.secondInk },
  cell: { fontSize: 8, lineHeight: 1.1 },
  smallCell: { fontSize: 7.2, lineHeight: 1.1 },
  fineCell: { fontSize: 6.7, lineHeight: 1.08 },
  running: { fontSize: 7.5, color: printTheme.secondInk },
};
