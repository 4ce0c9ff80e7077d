import { constants, deflateSync } from 'node:zlib';
import { attachmentName } from './attachmentName';

/** An object of a PDF: what stands between `obj` and `endobj`. */
export type PdfPart = string | { dictionary: string; stream: Uint8Array };

/** For tests: a PDF of these objects, numbered from 1, of which the first is the catalog. */
export function buildPdf(parts: PdfPart[], trailer = ''): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = chunks[0].length;
  const write = (chunk: string | Uint8Array): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
  };
  parts.forEach((part, i) => {
    places.push(length);
    write(`${i + 1} 0 obj\n`);
    if (typeof part === 'string') write(part);
    else {
      write(`<< ${part.dictionary}${part.dictionary.includes('/Length') ? '' : ` /Length ${part.stream.length}`} >>\nstream\n`);
      write(part.stream);
      write('\nendstream');
    }
    write('\nendobj\n');
  });
  const start = length;
  write(`xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`);
  write(`trailer\n<< /Size ${parts.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(chunks);
}

/** A catalog whose only attachment is `wiretell-results.json`, in object 3; the further objects are numbered from 5. */
export const withAttachment = (content: PdfPart, further: PdfPart[] = [], trailer = ''): Uint8Array => buildPdf([
  `<< /Type /Catalog /Pages 4 0 R /Names << /EmbeddedFiles << /Names [(it) 2 0 R] >> >> >>`,
  `<< /Type /Filespec /F (${attachmentName}) /UF (${attachmentName}) /EF << /F 3 0 R >> >>`,
  content, '<< /Type /Pages /Count 0 /Kids [] >>', ...further,
], trailer);

/** An attachment that is compressed as Wiretell does it. */
export const attached = (content: string | Uint8Array): PdfPart => ({ dictionary: '/Type /EmbeddedFile /Filter /FlateDecode', stream: deflateSync(content) });

/**
 * Gigabytes of zeros under one or more layers of compression, a few kilobytes under two. Blocks of a compressed stream that
 * end in a full flush can be repeated, so that nothing of that size is ever held; a sum at its end is left out.
 */
export function zeros(gigabytes: number, layers: number): Uint8Array {
  const block = deflateSync(new Uint8Array(64 << 20), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  let content = Buffer.concat([block, ...Array.from({ length: gigabytes * 16 - 1 }, () => block.subarray(2))]);
  for (let layer = 1; layer < layers; layer++) content = deflateSync(content, { level: 9 });
  return content;
}
