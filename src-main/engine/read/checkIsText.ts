import { EngineError } from '../../../src-shared/terms/errors';

const binarySignatures: [string, number[]][] = [
  ['a zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58]],
  ['a zstd archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['gzip data inside gzip', [0x1f, 0x8b]],
];

/** Throws a sentence that says what the bytes are, when they are not text. */
export function checkIsText(head: Uint8Array, name: string): void {
  for (const [what, signature] of binarySignatures) {
    if (signature.every((byte, i) => head[i] === byte)) {
      throw new EngineError('NOT_A_TABLE', `“${name}” is ${what}.`);
    }
  }
  let control = 0;
  for (let i = 0; i < head.length; i++) if (head[i] < 9 || (head[i] > 13 && head[i] < 32)) control++;
  if (control > head.length / 100) {
    throw new EngineError('NOT_A_TABLE', `“${name}” holds binary data (${control} control bytes in the first ${head.length}).`);
  }
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(!doctype|html|head|body|\?xml|script)/i.test(start)) {
    throw new EngineError('NOT_A_TABLE', `“${name}” holds a web page (line 1 begins with “${start.slice(0, 24).split('\n')[0]}”).`);
  }
}
