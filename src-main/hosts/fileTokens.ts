import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PickedFile } from '../../src-shared/contract/contract';
import { EngineError } from '../../src-shared/terms/errors';
import { togetherName } from '../../src-shared/format/togetherName';
import { fileSink } from '../engine/fileSink';
import type { ByteSink, ByteSource, ChosenFiles, FileGate } from '../engine/files';
import { chosenFiles } from '../engine/read/chosenFiles';
import { gatherFiles } from '../engine/read/gatherFiles';
import { fileSource } from '../engine/read/fileSource';

type Readable = { use: 'read'; name: string; path: string | null; open: () => Promise<ByteSource> };
/** Several that were chosen together, by their own tokens. */
type Group = { use: 'group'; parts: string[] };
type Entry = Readable | Writable | Group;
type Writable = { use: 'write'; path: string | null; open: () => ByteSink; written: boolean };

/** Beyond so many, the token that was unused for longest is forgotten. */
const mostTokens = 4096;

/**
 * A host's gate: a token stands for one file that a person chose, to read or to write, never both. Tokens are random
 * UUIDs, so a page can neither guess one nor name a path. Whoever has no token gets `BAD_REQUEST`. Sentences about a file
 * name it without the path to it.
 */
export class FileTokens implements FileGate {
  private readonly known = new Map<string, Entry>();

  /** A token to read the file at `path`, with what a page shows of it. A file that is not there is told on opening. */
  async pickToRead(path: string): Promise<PickedFile> {
    const there = await stat(path).catch(() => null);
    const file = this.add({ use: 'read', name: basename(path), path, open: () => fileSource(path, basename(path)) });
    return { file, name: basename(path), bytes: there?.isFile() ? there.size : null };
  }

  /** A token to write the file at `path`. */
  pickToWrite(path: string): PickedFile {
    const file = this.add({ use: 'write', path, written: false, open: () => fileSink(path, basename(path)) });
    return { file, name: basename(path), bytes: null };
  }

  /** A token for bytes that are no file on this disk: an upload. */
  addSource(name: string, open: (token: string) => Promise<ByteSource>): string {
    const token: string = this.add({ use: 'read', name, path: null, open: () => open(token) });
    return token;
  }

  /** A token for bytes that go to no file on this disk: a download. */
  addSink(open: (token: string) => ByteSink): string {
    const token: string = this.add({ use: 'write', path: null, written: false, open: () => open(token) });
    return token;
  }

  readonly source = async (token: string): Promise<ByteSource> => {
    const entry = this.use(token);
    if (entry?.use !== 'read') throw notGiven('read');
    return entry.open();
  };

  readonly chosen = async (token: string): Promise<ChosenFiles> => {
    const entry = this.use(token);
    if (entry?.use === 'group') return gatherFiles(entry.parts, this);
    if (entry?.use === 'read' && entry.path !== null) return chosenFiles(entry.path, basename(entry.path));
    const source = await this.source(token);
    return { name: source.name, sources: [source], passedOver: [] };
  };

  readonly sink = (token: string): ByteSink => {
    const entry = this.use(token);
    if (entry?.use !== 'write') throw notGiven('written');
    const sink = entry.open();
    return {
      ...sink,
      write: async (content, signal) => {
        await sink.write(content, signal);
        entry.written = true;
      },
    };
  };

  /**
   * A token for files that were chosen together, or for several such choices: they open as one dataset. @throws BAD_REQUEST for a
   * token of nothing to read
   */
  together(files: string[]): PickedFile {
    const parts = [...new Set(files.flatMap((file) => {
      const entry = this.known.get(file);
      return entry?.use === 'group' ? entry.parts : [file];
    }))];
    const names = parts.map((part) => {
      const entry = this.use(part);
      if (entry?.use !== 'read') throw notGiven('read');
      return entry.name;
    });
    return { file: this.add({ use: 'group', parts }), name: togetherName(names), bytes: null };
  }

  /** A token for one path or several. */
  async pickAll(paths: string[]): Promise<PickedFile> {
    const picked = [];
    for (const path of paths) picked.push(await this.pickToRead(path));
    return picked.length === 1 ? picked[0] : this.together(picked.map(({ file }) => file));
  }

  /** The paths behind a token to read; none for an upload. */
  readPaths(token: string): string[] {
    const entry = this.known.get(token);
    if (entry?.use === 'group') return entry.parts.flatMap((part) => this.readPaths(part));
    return entry?.use === 'read' && entry.path !== null ? [entry.path] : [];
  }

  /** The path of a file that was written with this token. @throws BAD_REQUEST if nothing was */
  writtenPath(token: string): string {
    const entry = this.known.get(token);
    if (entry?.use !== 'write' || !entry.written || entry.path === null) {
      throw new EngineError('BAD_REQUEST', 'file: the token of a file that was saved before was expected.');
    }
    return entry.path;
  }

  private add(entry: Entry): string {
    const token = randomUUID();
    this.known.set(token, entry);
    for (const oldest of this.known.keys()) if (this.known.size > mostTokens) this.known.delete(oldest);
    return token;
  }

  private use(token: string): Entry | undefined {
    const entry = this.known.get(token);
    if (entry === undefined) return undefined;
    // Last in the row again: the first ones are forgotten.
    this.known.delete(token);
    this.known.set(token, entry);
    return entry;
  }
}

const notGiven = (use: string): EngineError =>
  new EngineError('BAD_REQUEST', `file: the token of a file that was chosen to be ${use} was expected.`);
