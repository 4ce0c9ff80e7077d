import { EngineError } from '../../../src-shared/terms/errors';
import { letteringFor } from '../paper/lettering';
import { printPdf } from './printPdf';
import { setDrawingLetters } from '../paper/setLetters';

/** Points in a pixel, of which an inch has 96. */
const point = 72 / 96;

/**
 * A drawing as a PDF of one page, of its own size. It comes from a page: whatever in it is no line and no text opens no file.
 * @throws BAD_REQUEST for what is no drawing
 */
export async function chartPdf({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Uint8Array> {
  const lettering = await letteringFor(svg);
  const drawable = svg.replace(/>([^<>]+)</g, (_, text: string) => `>${lettering.drawable(text)}<`)
    .replace(/^<svg width="[\d.]+" height="[\d.]+"/, `<svg width="${width * point}" height="${height * point}"`);
  try {
    return await printPdf({
      pageSize: { width: width * point, height: height * point }, pageMargins: 0, defaultStyle: { font: 'Roboto' },
      content: [{ svg: setDrawingLetters(drawable, lettering) }],
    }, lettering.faces);
  } catch (error) {
    throw new EngineError('BAD_REQUEST', 'a drawing in SVG was expected, something else was found.', { cause: error });
  }
}
