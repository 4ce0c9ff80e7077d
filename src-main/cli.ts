import { availableParallelism } from 'node:os';
import { version } from '../package.json';
import { runProgram } from './cli/program';

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for an orderly end.
    if (abort.signal.aborted) process.exit(1);
    abort.abort();
  });
}
// A reader that went away (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const workers = Number(process.env.WIRETELL_WORKERS) || Math.min(4, Math.max(2, availableParallelism()));
process.exitCode = await runProgram(process.argv.slice(2), {
  workerUrl: new URL('./engine-worker.js', import.meta.url), workers, version, signal: abort.signal,
});
