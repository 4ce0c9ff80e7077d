import { byName, type ByName } from '../../src-shared/contract/byName';
import type { CallContext, Source } from '../../src-shared/contract/contract';
import { EngineError } from '../../src-shared/contract/errors';
import { createEngine, type Engine } from '../engine/engine';
import { PathGate } from './pathGate';
import { plainText } from './plainText';
import { ProgressLine } from './progressLine';
import { readSmallFile } from './readSmallFile';

/** What a command works with: the engine, the files named, and where to write. */
export type Session = {
  engine: Engine;
  files: PathGate;
  context: CallContext;
  /** Ends the progress bar before anything is printed. */
  print: (text: string) => void;
  /** The same for results, to the last character. */
  printJson: (value: unknown) => void;
  say: (text: string) => void;
};

export type SessionOptions = { workerUrl: URL; workers: number; version: string; signal: AbortSignal };

/** Runs one command with an engine of its own, which is closed whatever happens. */
export async function withSession(options: SessionOptions, command: (session: Session) => Promise<void>): Promise<void> {
  const files = new PathGate();
  const progress = new ProgressLine(process.stderr);
  const engine = createEngine({ ...options, files });
  const write = (stream: NodeJS.WriteStream, text: string): void => {
    progress.stop();
    stream.write(`${text}\n`);
  };
  try {
    await command({
      engine, files, context: { signal: options.signal, progress: progress.update },
      print: (text) => write(process.stdout, plainText(text)), say: (text) => write(process.stderr, plainText(text)),
      printJson: (value) => write(process.stdout, JSON.stringify(value, null, 1)),
    });
  } finally {
    progress.stop();
    await engine.close();
  }
}

/** The file named, or the simulated sample where none is. */
export const sourceOf = (file: string | undefined, seed: number, files: PathGate): Source =>
  (file === undefined ? { kind: 'sample', seed } : { kind: 'file', file: files.name(file) });

/** Label → category entries from a JSON file. */
export async function readLabelMap(path: string | undefined): Promise<ByName<string>> {
  if (path === undefined) return byName([]);
  const text = await readSmallFile(path, 'the label map');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new EngineError('BAD_REQUEST', `the label map “${path}” is not JSON (${(error as Error).message}).`);
  }
  const entries = typeof content === 'object' && content !== null && !Array.isArray(content) ? Object.entries(content) : [];
  if (entries.length === 0 || entries.some(([, category]) => typeof category !== 'string')) {
    throw new EngineError('BAD_REQUEST', `the label map “${path}” holds an object of label → category, such as {"mirai": "dos"}.`);
  }
  return byName(entries as [string, string][]);
}
