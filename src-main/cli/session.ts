import { byName, type ByName } from '../../src-shared/terms/byName';
import type { CallContext } from '../../src-shared/terms/progress';
import type { Source } from '../../src-shared/contract/contract';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { EngineError } from '../../src-shared/terms/errors';
import { listNames } from '../../src-shared/format/listNames';
import { unmatchedEntries } from '../../src-shared/schemas/labelMap';
import { jsonText } from '../../src-shared/format/jsonText';
import { createEngine, type Engine } from '../engine/engine';
import { parseJson } from '../engine/parseJson';
import { writeOut } from './output';
import { PathGate } from './pathGate';
import { plainLine, plainText } from './plainText';
import { ProgressLine } from './progressLine';
import { readSmallFile } from './readSmallFile';

/** What a command works with: the engine, the files named, and where to write. */
export type Session = {
  engine: Engine;
  files: PathGate;
  context: CallContext;
  /** Ends the progress bar, prints, and waits until it is out. */
  print: (text: string) => Promise<void>;
  /** The same for results, to the last character. */
  printJson: (value: unknown) => Promise<void>;
  /** Tells on stderr; where nobody hears, nothing is lost. */
  say: (text: string) => void;
};

export type SessionOptions = { workerUrl: URL; workers: number; version: string; signal: AbortSignal };

/** Runs one command with an engine of its own, which is closed whatever happens. */
export async function withSession(
  options: SessionOptions, command: (session: Session) => Promise<void>, files = new PathGate(),
): Promise<void> {
  const progress = new ProgressLine(process.stderr);
  const engine = createEngine({ ...options, files });
  const write = (text: string): Promise<void> => {
    progress.stop();
    return writeOut(`${text}\n`);
  };
  try {
    await command({
      engine, files, context: { signal: options.signal, progress: progress.update },
      print: (text) => write(plainText(text)),
      printJson: (value) => write(jsonText(value, 1)),
      say: (text) => {
        progress.stop();
        process.stderr.write(`${plainLine(text)}\n`);
      },
    });
  } finally {
    progress.stop();
    await engine.close();
  }
}

/** The files named, as one dataset, or the simulated sample where none is. */
export const sourceOf = (paths: readonly string[], seed: number, files: PathGate): Source =>
  (paths.length === 0 ? { kind: 'sample', seed } : { kind: 'files', files: paths.map((path) => files.name(path)) });

/** Entries of a label map that no label of the files is meant by, in a sentence. */
export function unmatchedWords(labelCategories: ByName<string>, summaries: readonly Pick<DatasetSummary, 'labels'>[]): string | null {
  const unmatched = unmatchedEntries(labelCategories, summaries.flatMap(({ labels }) => labels.map(({ label }) => label)));
  if (unmatched.length === 0) return null;
  return `The label map names ${listNames(unmatched.map((label) => `“${label}”`), 8)}, which ${unmatched.length === 1 ? 'is' : 'are'} no label of what was read.`;
}

/** Label → category entries from a JSON file. */
export async function readLabelMap(path: string | undefined, signal: AbortSignal): Promise<ByName<string>> {
  if (path === undefined) return byName([]);
  const content = parseJson(Buffer.from(await readSmallFile(path, 'the label map', signal)), `the label map “${path}”`);
  const entries = typeof content === 'object' && content !== null && !Array.isArray(content) ? Object.entries(content) : [];
  if (entries.length === 0 || entries.some(([, category]) => typeof category !== 'string')) {
    throw new EngineError('BAD_REQUEST', `the label map “${path}” holds an object of label → category, such as {"mirai": "dos"}.`);
  }
  return byName(entries as [string, string][]);
}
