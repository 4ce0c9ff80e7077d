import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { faultsOf } from '../engine/resultSchema.fixture';
import { runProgram } from './program';

/** For tests: a folder of its own, emptied afterwards. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'wiretell-test-'));

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  bytes(name: string): Uint8Array {
    return Uint8Array.from(readFileSync(this.at(name)));
  }

  text(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  json(name: string): unknown {
    return JSON.parse(this.text(name));
  }

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export type CliResult = { code: number; out: string; err: string };

/** The shell's program with real workers, and what it printed; a result file that it wrote is one as its schema says. */
export async function runCli(args: string[], { signal = new AbortController().signal, workers = 2 } = {}): Promise<CliResult> {
  const printed = { out: '', err: '' };
  const catching = (to: 'out' | 'err') => (text: string | Uint8Array, done?: unknown): boolean => {
    printed[to] += typeof text === 'string' ? text : Buffer.from(text).toString();
    if (typeof done === 'function') done();
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(catching('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(catching('err'));
  try {
    const code = await runProgram(args, { workerUrl: new URL(process.env.WIRETELL_WORKER!), workers, version: '0.0.0-test', signal });
    const json = args.indexOf('--json') + 1;
    if (code === 0 && args[0] === 'study' && json > 0 && args[json] !== '-') {
      expect(faultsOf(JSON.parse(readFileSync(args[json], 'utf8')))).toEqual([]);
    }
    return { code, ...printed };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
