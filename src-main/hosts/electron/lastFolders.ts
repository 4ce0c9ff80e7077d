import { join } from 'node:path';
import * as v from 'valibot';
import { readJsonFile, writeJsonFile } from './jsonFile';

const stored = v.object({ open: v.optional(v.string()), save: v.optional(v.string()) });
type Use = 'open' | 'save';

/** Where a dialog was left the last time, kept between starts. */
export class LastFolders {
  private folders: v.InferOutput<typeof stored>;

  constructor(private readonly store: string, private readonly usual: string) {
    const parsed = v.safeParse(stored, readJsonFile(store));
    this.folders = parsed.success ? parsed.output : {};
  }

  /** A dialog's `defaultPath`. */
  path(use: Use, name = ''): string {
    return join(this.folders[use] ?? this.usual, name);
  }

  remember(use: Use, folder: string): void {
    if (this.folders[use] === folder) return;
    this.folders = { ...this.folders, [use]: folder };
    writeJsonFile(this.store, this.folders);
  }
}
