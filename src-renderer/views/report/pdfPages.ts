import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy, type RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';

/** An open report: only ever one that this app has just written itself. */
export type PdfPages = { count: number; width: number; height: number; page: (number: number) => Promise<PDFPageProxy>; close: () => void };
export type { RenderTask };

/** Opens a report for the screen; its parser runs in a worker of its own. Sizes are in points. */
export async function openPages(pdf: Uint8Array): Promise<PdfPages> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  // Fonts are embedded, and nothing else than text and lines is in it: nothing is fetched, compiled, or run.
  const task = getDocument({ data: pdf.slice(), useWasm: false, useWorkerFetch: false, enableXfa: false, stopAtErrors: true });
  const document: PDFDocumentProxy = await task.promise;
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  return { count: document.numPages, width, height, page: (number) => document.getPage(number), close: () => void task.destroy() };
}

/** Draws a page so wide into a canvas, in as many dots as the screen has. */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): RenderTask {
  const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  return page.render({ canvas, viewport });
}

/** What is written on a page, for who does not see it. */
export async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('').replace(/\s+/g, ' ').trim();
}
