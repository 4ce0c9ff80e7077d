import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import * as v from 'valibot';
import type { RecentFile } from '../../../src-shared/contract/contract';
import { togetherName } from '../../../src-shared/format/togetherName';
import { readJsonFile, writeJsonFile } from './jsonFile';

/** `also`: what was opened together with the first; older versions knew one file alone. */
const stored = v.array(v.object({ id: v.string(), path: v.string(), also: v.optional(v.array(v.string()), []), openedAt: v.string() }));
const most = 10;

/** The files that were opened last, newest first, kept between starts. They are offered, never opened by themselves. */
export class RecentFiles {
  private entries: v.InferOutput<typeof stored>;
  private tell: () => void = () => {};

  constructor(private readonly store: string) {
    const parsed = v.safeParse(stored, readJsonFile(store));
    this.entries = parsed.success ? parsed.output.slice(0, most) : [];
  }

  list(): RecentFile[] {
    return this.entries.map(({ id, path, also, openedAt }) =>
      ({ id, name: togetherName([path, ...also].map((one) => basename(one))), folder: shortened(dirname(path)), openedAt }));
  }

  pathsOf(id: string): string[] | null {
    const found = this.entries.find((entry) => entry.id === id);
    return found === undefined ? null : [found.path, ...found.also];
  }

  add([path, ...also]: string[]): void {
    const others = this.entries.filter((entry) => JSON.stringify([entry.path, ...entry.also]) !== JSON.stringify([path, ...also]));
    this.keep([{ id: randomUUID(), path, also, openedAt: new Date().toISOString() }, ...others].slice(0, most));
  }

  clear(): void {
    this.keep([]);
  }

  onChange(tell: () => void): void {
    this.tell = tell;
  }

  private keep(entries: typeof this.entries): void {
    this.entries = entries;
    writeJsonFile(this.store, entries);
    this.tell();
  }
}

/** A folder under the person's own is shown from there. */
function shortened(folder: string): string {
  const home = homedir();
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
