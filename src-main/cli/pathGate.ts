import { resolve } from 'node:path';
import { EngineError } from '../../src-shared/contract/errors';
import { fileSink } from '../engine/fileSink';
import type { FileGate } from '../engine/files';
import { fileSource } from '../engine/read/fileSource';

/** The shell's gate: a token is a path that stood on the command line, and no other path opens. */
export class PathGate implements FileGate {
  private readonly named = new Map<string, string>();

  name(path: string): string {
    this.named.set(path, resolve(path));
    return path;
  }

  readonly source = (token: string) => fileSource(this.path(token));
  readonly sink = (token: string) => fileSink(this.path(token));

  private path(token: string): string {
    const path = this.named.get(token);
    if (path === undefined) throw new EngineError('BAD_REQUEST', `“${token}” was not named on the command line.`);
    return path;
  }
}
