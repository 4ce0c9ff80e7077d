import { version } from '../package.json';
import { asEngineError } from '../src-shared/terms/errors';
import { plainLine } from './cli/plainText';
import { failureOf, misused, runProgram } from './cli/program';
import { workerCount } from './hosts/workerCount';

const args = process.argv.slice(2);
const tell = (thrown: unknown): void => void process.stderr.write(`${plainLine(asEngineError(thrown).message)}\n`);
// What cannot be printed is told by whoever prints; where not even that can be told, the exit code says it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.on('uncaughtException', (error) => {
  tell(error);
  process.exit(failureOf(args));
});

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
  process.on(signal, () => {
    if (!abort.signal.aborted) return abort.abort();
    // Whoever asks twice does not want to wait for an orderly end. Temporary files go all the same.
    tell(abort.signal.reason);
    process.exit(failureOf(args));
  });
}

async function main(): Promise<number> {
  let workers: number;
  try {
    workers = workerCount();
  } catch (error) {
    tell(error);
    return misused;
  }
  const workerUrl = new URL('./engine-worker.js', import.meta.url);
  return runProgram(args, { workerUrl, workers, version, signal: abort.signal });
}

process.exitCode = await main();
