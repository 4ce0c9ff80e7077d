import type { SettingsFile } from '../../src-shared/contract/contract';
import { guardSettingsFile } from '../../src-shared/contract/guards';
import type { ByteSource } from './files';
import { parseJson } from './parseJson';
import { readWhole } from './readWhole';

/** The study file that a source holds. @throws BAD_REQUEST for one that is none, or larger than any */
export async function readSettings(source: ByteSource, signal: AbortSignal): Promise<SettingsFile> {
  const bytes = await readWhole(source, 'settingsBytes', 'BAD_REQUEST', signal);
  const called = `the settings file “${source.name}”`;
  return guardSettingsFile(parseJson(bytes, called), called);
}
