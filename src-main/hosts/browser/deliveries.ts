import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '../../../src-shared/terms/errors';
import { partsOf, withoutPath, type FileContent } from '../../engine/files';

export type Delivery = { name: string; bytes: number; file: FileHandle };

/** A page fetches what it saved at once, of one export up to five files: beyond so many, the oldest go. */
const mostWaiting = 8;

/**
 * Files that were written for a page and wait to be fetched. They lie on disk without a name: nobody else can open them,
 * and they are gone when they are closed, however the program ends.
 */
export class Deliveries {
  private readonly waiting = new Map<string, Delivery>();
  private ended = false;

  /** @throws CANNOT_WRITE */
  async keep(token: string, name: string, content: FileContent, signal: AbortSignal): Promise<void> {
    const { file, bytes } = await unnamedFile(content, signal).catch((error: Error) => {
      if (error instanceof EngineError || error.name === 'AbortError') throw error;
      throw new EngineError('CANNOT_WRITE', `“${name}” could not be kept for the page (${withoutPath(error)}).`, { cause: error });
    });
    this.drop(token);
    this.waiting.set(token, { name, bytes, file });
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

async function unnamedFile(content: FileContent, signal: AbortSignal): Promise<{ file: FileHandle; bytes: number }> {
  const path = join(tmpdir(), `wiretell-${randomUUID()}.tmp`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    for await (const bytes of partsOf(content)) await file.writeFile(bytes, { signal });
    return { file, bytes: (await file.stat()).size };
  } catch (error) {
    await file.close();
    throw error;
  }
}
