import { describe, expect, it } from 'vitest';
import { limitsFrom } from '../limits';
import { attachedFile } from './attachedFile';
import { attachmentName } from './attachmentName';
import { attached, buildPdf, withAttachment, type PdfPart } from './hostilePdf.fixture';

const read = (pdf: Uint8Array): string | null => {
  const content = attachedFile(pdf, attachmentName);
  return content === null ? null : Buffer.from(content).toString();
};
const text = '{"wiretell":1}';

describe('what other programs make of a report', () => {
  it('is read where its file was stored as it is', () => {
    expect(read(withAttachment({ dictionary: '/Type /EmbeddedFile', stream: Buffer.from(text) }))).toBe(text);
  });

  it('is read where the names are a tree, and in UTF-16', () => {
    const utf16 = `feff${[...attachmentName].map((letter) => `00${letter.charCodeAt(0).toString(16)}`).join('')}`;
    const parts: PdfPart[] = [
      '<< /Names 2 0 R >>', '<< /EmbeddedFiles << /Kids [3 0 R 4 0 R] >> >>', '<< /Names [] >>', '<< /Names [(a) 5 0 R (b) 6 0 R] >>',
      '<< /F (other.json) /EF << /F 7 0 R >> >>', `<< /UF <${utf16}> /EF << /F 7 0 R >> >>`, attached(text),
    ];
    expect(read(buildPdf(parts))).toBe(text);
  });

  it('is read where changes were put behind its end, the newest of them', () => {
    const written = Buffer.from(withAttachment(attached('old')));
    const again = `3 0 obj\n<< /Length ${text.length} >>\nstream\n${text}\nendstream\nendobj\n`;
    const start = /startxref\n(\d+)/.exec(written.toString('latin1'))![1];
    const table = `xref\n0 1\n0000000000 65535 f \n3 1\n${String(written.length).padStart(10, '0')} 00000 n \n`
      + `trailer\n<< /Root 1 0 R /Prev ${start} >>\nstartxref\n${written.length + again.length}\n%%EOF\n`;
    expect(read(Buffer.concat([written, Buffer.from(again + table)]))).toBe(text);
  });
});

it('is inflated up to the ceiling, which can be raised', () => {
  const pdf = withAttachment(attached('x'.repeat(5000)));
  expect(attachedFile(pdf, attachmentName, limitsFrom('reportBytes=5000'))).toHaveLength(5000);
  expect(() => attachedFile(pdf, attachmentName, limitsFrom('reportBytes=4999'))).toThrow(/at most 4,999 bytes .*WIRETELL_LIMITS=reportBytes=N/);
});
