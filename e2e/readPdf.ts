import { readFile } from 'node:fs/promises';
import { loadPdfReader } from '../src-main/engine/report/loadPdfReader.fixture';

/** A PDF as a reader sees it: the text of its pages, one after the other, and the entries of its outline. */
export type PdfText = { pages: number; text: string; outline: string[] };

/** Opens a PDF with PDF.js. Runs of white space become one space. */
export async function readPdf(path: string): Promise<PdfText> {
  const { getDocument } = await loadPdfReader();
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const pdf = await task.promise;
  const parts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    parts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const outline = (await pdf.getOutline() ?? []).map(({ title }) => title);
  await task.destroy();
  return { pages: parts.length, text: parts.join(' ').replace(/\s+/g, ' '), outline };
}
