import { EngineError } from '../../src-shared/terms/errors';

/** A folder that is dropped on a page comes as a file that nobody can read. @throws FILE_NOT_READABLE */
export async function refuseFolder(file: Blob & { name: string }): Promise<void> {
  await file.slice(0, 1).arrayBuffer().catch((cause: unknown) => {
    throw new EngineError('FILE_NOT_READABLE', `a page in a browser reads files: “${file.name}” is a folder, or may not be read. Drop the files in it, or name the folder: npm run serve -- FOLDER.`, { cause });
  });
}
