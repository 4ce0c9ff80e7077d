import { EngineError } from '../../src-shared/terms/errors';
import { writeReason } from '../engine/fileSink';

/** Whoever read the output went away (`| head`): nobody waits for the rest, and nothing failed. */
export class ReaderGone extends Error {}

/**
 * Prints results, and waits until they are out.
 * @throws CANNOT_WRITE where they are not, ReaderGone where nobody reads them any more
 */
export function writeOut(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (!error) resolve();
      else if (error.code === 'EPIPE') reject(new ReaderGone('the reader of the output went away.'));
      else reject(new EngineError('CANNOT_WRITE', `not all of the output was written, ${writeReason(error)}.`, { cause: error }));
    });
  });
}
