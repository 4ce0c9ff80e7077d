import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '../../../src-shared/contract/errors';
import { withoutPath } from '../../engine/files';

export type Delivery = { name: string; bytes: number; file: FileHandle };

/** A page fetches what it saved at once: beyond so many, the oldest go. */
const mostWaiting = 4;

/**
 * Files that were written for a page and wait to be fetched. They lie on disk without a name: nobody else can open them,
 * and they are gone when they are closed, however the program ends.
 */
export class Deliveries {
  private readonly waiting = new Map<string, Delivery>();
  private ended = false;

  /** @throws CANNOT_WRITE */
  async keep(token: string, name: string, bytes: Uint8Array): Promise<void> {
    const file = await unnamedFile(bytes).catch((error: Error) => {
      throw new EngineError('CANNOT_WRITE', `“${name}” could not be kept for the page (${withoutPath(error)}).`, { cause: error });
    });
    this.drop(token);
    this.waiting.set(token, { name, bytes: bytes.length, file });
    for (const oldest of this.waiting.keys()) if (this.ended || this.waiting.size > mostWaiting) this.drop(oldest);
  }

  /** The file goes to whoever takes it, and is theirs to close. */
  take(token: string): Delivery | undefined {
    const delivery = this.waiting.get(token);
    this.waiting.delete(token);
    return delivery;
  }

  end(): void {
    this.ended = true;
    for (const token of this.waiting.keys()) this.drop(token);
  }

  private drop(token: string): void {
    this.take(token)?.file.close().catch(() => {});
  }
}

async function unnamedFile(bytes: Uint8Array): Promise<FileHandle> {
  const path = join(tmpdir(), `wiretell-${randomUUID()}.tmp`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    await file.writeFile(bytes);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
