import { loadPdfReader } from './loadPdfReader.fixture';

/** A piece of text on a page: where it begins and ends, in points from the left and from the foot, and how large its letters are. */
type PlacedText = { page: number; text: string; left: number; right: number; bottom: number; size: number; upright: boolean };
export type PlacedPages = { width: number; height: number; count: number; texts: PlacedText[] };

/** For tests: every text of a PDF with its place, as another program sees it. */
export async function placedTexts(pdf: Uint8Array): Promise<PlacedPages> {
  const { getDocument, VerbosityLevel } = await loadPdfReader();
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const texts: PlacedText[] = [];
  let [width, height] = [0, 0];
  for (let page = 1; page <= document.numPages; page++) {
    const proxy = await document.getPage(page);
    [, , width, height] = proxy.view;
    for (const item of (await proxy.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a, b, , , left, bottom] = item.transform as number[];
      const upright = Math.abs(b) > Math.abs(a);
      texts.push(
        { page, text: item.str, left, right: left + (upright ? 0 : item.width * Math.sign(a)), bottom, size: item.height, upright },
      );
    }
  }
  const count = document.numPages;
  await task.destroy();
  return { width, height, count, texts };
}
