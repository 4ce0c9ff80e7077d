import { constants } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { currentLimits, refuseOver, type Limits } from '../limits';
import { tooLong } from '../parseJson';
import { PdfError, PdfObjects, type PdfDictionary } from './pdfObjects';
import { PdfName, type PdfValue } from './pdfValues';

/** Branches and leaves of the tree of attachments that are looked at. */
const mostNodes = 1000;

/**
 * The content of a file that is attached to a PDF, by its name; `null` where none is called so.
 *
 * Compression can make gigabytes of a few kilobytes, and several layers of it anything of nothing: one layer is inflated,
 * up to the ceiling of a report, and nothing else in the file is.
 * @throws PdfError for what is no PDF that Wiretell wrote;
 *   REPORT_BROKEN for more than the ceiling
 */
export function attachedFile(pdf: Uint8Array, name: string, limits = currentLimits()): Uint8Array | null {
  const objects = new PdfObjects(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  const catalog = objects.dictionary(objects.trailer.get('Root'));
  const attachments = objects.dictionary(catalog.get('Names')).get('EmbeddedFiles');
  for (const attachment of leaves(objects, attachments)) {
    if (!['F', 'UF'].some((key) => readable(objects.resolve(attachment.get(key))) === name)) continue;
    const content = objects.stream(objects.dictionary(attachment.get('EF')).get('F'));
    if (content !== null) return inflated(content, objects, tooLong(`the attachment ${name}`), limits);
  }
  return null;
}

/** What hangs on a name tree: in each node names and their objects by turns, or further nodes. */
function* leaves(objects: PdfObjects, root: PdfValue | undefined): Generator<PdfDictionary> {
  const waiting = [root];
  let seen = 0;
  const count = (): void => {
    if (seen++ === mostNodes) throw new PdfError('is a PDF file with more attachments than a report has');
  };
  while (waiting.length > 0) {
    count();
    const node = objects.dictionary(waiting.pop());
    for (const attachment of objects.list(node.get('Names')).filter((_, i) => i % 2 === 1)) {
      count();
      yield objects.dictionary(attachment);
    }
    waiting.push(...objects.list(node.get('Kids')));
  }
}

/** A text as people read it: in UTF-16 where it begins with that mark. */
function readable(value: PdfValue): string | null {
  if (typeof value !== 'string') return null;
  return value.startsWith('\xfe\xff') ? new TextDecoder('utf-16be').decode(Buffer.from(value.slice(2), 'latin1')) : value;
}

type Stream = NonNullable<ReturnType<PdfObjects['stream']>>;

function inflated({ dictionary, stored }: Stream, objects: PdfObjects, sentence: (most: string) => string, limits: Limits): Uint8Array {
  const filter = objects.resolve(dictionary.get('Filter'));
  const filters = (Array.isArray(filter) ? filter : [filter]).map((one) => objects.resolve(one)).filter((one) => one !== null);
  if (filters.length === 0) return stored;
  if (filters.length > 1 || !(filters[0] instanceof PdfName) || filters[0].name !== 'FlateDecode' || dictionary.has('DecodeParms')) {
    throw new PdfError('is a PDF file whose attachment is not compressed as Wiretell does it');
  }
  try {
    return inflateSync(stored, { maxOutputLength: Math.min(limits.reportBytes, constants.MAX_LENGTH) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') refuseOver('reportBytes', Infinity, sentence, limits, 'REPORT_BROKEN');
    throw new PdfError('is a PDF file whose attachment is damaged', { cause: error });
  }
}
