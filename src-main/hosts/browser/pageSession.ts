import type { IncomingMessage, ServerResponse } from 'node:http';
import { EngineError } from '../../../src-shared/contract/errors';
import type { SessionLine } from '../../../src-shared/contract/wire';
import type { FileTokens } from '../fileTokens';
import type { PageCalls } from '../pageCalls';
import { randomSecret } from './launchSecrets';

export type Delivery = { name: string; bytes: Uint8Array };
/** An upload as it arrives. */
export type Arrival = { request: IncomingMessage; response: ServerResponse };

/**
 * One open page: its key, the stream that lives as long as it does, and all that it holds. Ending it stops its calls,
 * closes its datasets, and forgets its tokens, uploads and downloads.
 */
export class PageSession {
  readonly key = randomSecret();
  readonly signal: AbortSignal;
  /** Files that were written for the page and wait to be fetched. */
  readonly deliveries = new Map<string, Delivery>();
  readonly awaited = new Map<string, (arrival: Arrival) => void>();
  calls!: PageCalls;
  private readonly tokens = new Set<string>();
  private readonly ending = new AbortController();

  constructor(private readonly stream: ServerResponse, private readonly files: FileTokens) {
    this.signal = this.ending.signal;
  }

  send(line: SessionLine): void {
    this.stream.write(`${JSON.stringify(line)}\n`);
  }

  /** Has this token forgotten when the page is gone. */
  own(token: string): string {
    if (this.signal.aborted) {
      this.files.forget(token);
      throw new EngineError('CANCELLED', 'the page was closed.');
    }
    this.tokens.add(token);
    return token;
  }

  end(): void {
    if (this.signal.aborted) return;
    this.ending.abort();
    this.calls.end();
    for (const token of this.tokens) this.files.forget(token);
    this.deliveries.clear();
    this.awaited.clear();
    this.stream.end();
  }
}
