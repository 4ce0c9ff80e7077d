/**
 * For tests: another program's view of a report. Loads PDF.js without a worker thread of its own: its parser is imported here and
 * found under
 * `globalThis.pdfjsWorker`, where PDF.js looks first, so that no file has to lie beside the bundle.
 *
 * On being loaded, PDF.js looks for a canvas package to draw with, warns that there is none, and makes one
 * `DOMMatrix`. Nothing is drawn here, only an attachment is read: an empty class is matrix enough, and those warnings
 * (and no others) are kept from the terminal.
 */
export async function loadPdfReader(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const warn = console.warn;
  console.warn = (...parts: unknown[]) => {
    if (!/@napi-rs\/canvas|Cannot polyfill/.test(String(parts[0]))) warn(...parts);
  };
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });
  try {
    const parser: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: parser });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}
