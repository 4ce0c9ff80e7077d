import { availableParallelism } from 'node:os';

/** Worker threads of the one pool: one per core, 2 to 4, or what `WIRETELL_WORKERS` says. */
export const workerCount = (): number =>
  Number(process.env.WIRETELL_WORKERS) || Math.min(4, Math.max(2, availableParallelism()));
