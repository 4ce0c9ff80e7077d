import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * A downloader for `@electron/get` that keeps what has come: a line that breaks goes on from there, in this start as long
 * as each attempt brings something, or else in the next one. Nothing but silence ends it, so a slow line may take hours.
 *
 * @param {string} folder where the parts are kept between starts
 * @param {(done: number, total: number) => void} progress in bytes
 */
export function resumingDownloader(folder, progress) {
  return {
    /** @param {string} url @param {string} target */
    async download(url, target) {
      mkdirSync(folder, { recursive: true });
      const part = join(folder, `${createHash('sha256').update(url).digest('hex')}.part`);
      for (;;) {
        const before = sizeOf(part);
        try {
          await goOn(url, part, progress);
          break;
        } catch (error) {
          if (sizeOf(part) <= before) throw error;
        }
      }
      await copyFile(part, target);
      // Whole, and checked by its checksum next: a wrong one must not be gone on with.
      await rm(part);
    },
  };
}

/** @param {string} url @param {string} part @param {(done: number, total: number) => void} progress */
async function goOn(url, part, progress) {
  const have = sizeOf(part);
  const response = await fetch(url, have === 0 ? {} : { headers: { range: `bytes=${have}-` } });
  if (response.status === 416) await rm(part, { force: true });
  if (!response.ok || response.body === null) throw new Error(`${new URL(url).host} answered ${response.status} ${response.statusText}`);
  // A server that knows no ranges sends everything again.
  let done = response.status === 206 ? have : 0;
  const total = done + Number(response.headers.get('content-length') ?? 0);
  const { body } = response;
  async function* counted() {
    for await (const chunk of body) {
      done += chunk.length;
      progress(done, total);
      yield chunk;
    }
  }
  await pipeline(counted, createWriteStream(part, { flags: response.status === 206 ? 'a' : 'w' }));
}

/** @param {string} path */
const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
