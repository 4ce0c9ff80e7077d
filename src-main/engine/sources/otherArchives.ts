import { EngineError } from '../../../src-shared/terms/errors';
import { beginsWith } from './container';

/** Ways of packing that are not unpacked here: the signature, where it stands, and what unpacks it. */
const others: { what: string; tool: string; signature: number[]; at?: number }[] = [
  { what: 'a bzip2 archive', tool: 'bunzip2', signature: [0x42, 0x5a, 0x68] },
  { what: 'an xz archive', tool: 'unxz', signature: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { what: 'an lz4 archive', tool: 'unlz4', signature: [0x04, 0x22, 0x4d, 0x18] },
  { what: 'a 7z archive', tool: '7z x', signature: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: 'a rar archive', tool: 'unrar x', signature: [0x52, 0x61, 0x72, 0x21] },
  { what: 'a tar archive', tool: 'tar -xf', signature: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257 },
];

/** Bytes that tell all of them. */
export const archiveSignature = 262;

/** @throws NOT_A_TABLE for an archive that is unpacked elsewhere, naming what does it */
export function refuseOtherArchive(first: Uint8Array, name: string): void {
  const found = others.find(({ signature, at }) => beginsWith(first, signature, at));
  if (found !== undefined) throw new EngineError('NOT_A_TABLE', `“${name}” is ${found.what}; unpack it with ${found.tool}, and open what was inside.`);
}
