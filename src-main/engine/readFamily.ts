import { guardFamilyFile } from '../../src-shared/contract/guards';
import type { OwnFamily } from '../../src-shared/terms/ownFamily';
import type { ByteSource } from './files';
import { parseJson } from './parseJson';
import { readWhole } from './readWhole';

/** The family of a person's own that a source holds. @throws BAD_REQUEST for one that is none, or larger than any */
export async function readFamily(source: ByteSource, signal: AbortSignal): Promise<OwnFamily> {
  const bytes = await readWhole(source, 'settingsBytes', 'BAD_REQUEST', signal);
  const called = `the family file “${source.name}”`;
  return guardFamilyFile(parseJson(bytes, called), called);
}
