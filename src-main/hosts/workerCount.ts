import { availableParallelism } from 'node:os';
import { EngineError } from '../../src-shared/terms/errors';

/** Each holds tens of megabytes; more than the largest machines have use for is a slip of the finger. */
const mostWorkers = 64;

/**
 * Worker threads of the one pool: one per core, 2 to 4, or what `WIRETELL_WORKERS` says.
 * @throws BAD_REQUEST for what is no number of workers: a slip is told, never guessed at
 */
export function workerCount(setting = process.env.WIRETELL_WORKERS ?? ''): number {
  if (setting.trim() === '') return Math.min(4, Math.max(2, availableParallelism()));
  const workers = Number(setting);
  if (!Number.isInteger(workers) || workers < 1 || workers > mostWorkers) {
    throw new EngineError('BAD_REQUEST', `WIRETELL_WORKERS: a whole number from 1 to ${mostWorkers} was expected, “${setting}” was found.`);
  }
  return workers;
}
