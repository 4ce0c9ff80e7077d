import { EngineError } from '../../src-shared/terms/errors';
import { fileSink } from '../engine/fileSink';
import type { FileGate } from '../engine/files';
import { chosenFiles } from '../engine/read/chosenFiles';
import { fileSource } from '../engine/read/fileSource';
import { pipeSource } from './pipeSource';
import { standardInput, standardOutput, standardStream } from './standardStreams';

/**
 * The shell's gate: a token is a path that stood on the command line, and no other path opens. It goes to the system as it
 * was typed: behind a link, `link/../x` lies beside what the link leads to, and not where the text says.
 */
export class PathGate implements FileGate {
  private readonly named = new Set<string>();

  /** @param streams whether `-` names standard input and output, and no file of that name */
  constructor(private readonly streams = false) {}

  name(path: string): string {
    this.named.add(path);
    return path;
  }

  readonly source = async (token: string) =>
    (this.path(token) === standardStream && this.streams ? standardInput() : await pipeSource(token) ?? fileSource(token));
  readonly chosen = async (token: string) => (this.path(token) === standardStream && this.streams
    ? { name: token, sources: [standardInput()], passedOver: [] } : chosenFiles(token, token));
  readonly sink = (token: string) => (this.path(token) === standardStream && this.streams ? standardOutput() : fileSink(token, token));

  private path(token: string): string {
    if (!this.named.has(token)) throw new EngineError('BAD_REQUEST', `“${token}” was not named on the command line.`);
    return token;
  }
}
