import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The Python that scripts are tried with: `WIRETELL_PYTHON`, else `python3`. */
const program = process.env.WIRETELL_PYTHON ?? 'python3';

const succeeds = (code: string): boolean => spawnSync(program, ['-c', code], { stdio: 'ignore', timeout: 60_000 }).status === 0;

export const hasPython = succeeds('import ast');
export const withoutPython = hasPython ? '' : ` (skipped: ${program} does not run)`;

/** What reads Parquet for pandas. */
export const hasArrow = (): boolean => hasPackages() && succeeds('import pyarrow.parquet');

let packages: boolean | null = null;
/** Asked for only where it matters: the packages take seconds to come up. */
export const hasPackages = (): boolean => packages ??= hasPython && succeeds('import pandas, scipy.stats, sklearn');
export const withoutPackages = (): string => (hasPackages() ? ''
  : ` (skipped: ${program} has no pandas, SciPy and scikit-learn; WIRETELL_PYTHON names one that has)`);

/** Runs one of the programs in `fixtures`, once for all that is asked of it. */
export function runPython<T>(name: string, input: unknown): T {
  const { status, stdout, stderr, error } = spawnSync(program, [resolve(import.meta.dirname, 'fixtures', name)], {
    input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1 << 28, timeout: 500_000,
    // Many small fits: threads would only wait for each other.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  if (status !== 0) throw error ?? new Error(stderr);
  return JSON.parse(stdout) as T;
}

export type Asked = { script: string; folder: string; ask: { [name: string]: string } };
export type Answered = { figures: { [name: string]: unknown }; error: string | null };

export const runScripts = (asked: Asked[]): Answered[] => runPython('runScripts.py', asked);
