import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';

/** The built program as a process of its own, for what a test in this process cannot see: signals, streams, exit codes. */
export class CliProcess {
  readonly child: ChildProcess;
  out = '';
  err = '';
  private readonly ended: Promise<unknown[]>;

  constructor(args: string[], { stdio = ['ignore', 'pipe', 'pipe'] as StdioOptions, env = {} as NodeJS.ProcessEnv } = {}) {
    this.child = spawn(process.execPath, [process.env.WIRETELL_CLI!, ...args], { stdio, env: { ...process.env, ...env } });
    this.child.stdout?.on('data', (text: Buffer) => { this.out += text.toString(); });
    this.child.stderr?.on('data', (text: Buffer) => { this.err += text.toString(); });
    this.ended = once(this.child, 'close');
  }

  /** Its exit code; null where a signal ended it. */
  async end(): Promise<number | null> {
    const [code] = await this.ended;
    return code as number | null;
  }
}
