import type { Contract, Method } from '../../src-shared/contract/contract';
import type { Progress } from '../../src-shared/terms/progress';
import { EngineError } from '../../src-shared/terms/errors';
import type { WireReply } from '../../src-shared/contract/wire';
import { asReply, type Door } from './door';

/** Far more than a page asks for at once. */
const mostCalls = 64;

/**
 * The work of one page: its calls under way. When the page is gone, `end` stops the calls and whatever they left open:
 * nothing that nobody waits for keeps a worker or memory.
 */
export class PageCalls {
  private readonly running = new Map<string, AbortController>();
  private ended = false;

  /** @param close forgets what the calls of this page opened */
  constructor(private readonly door: Door, private readonly close: () => void) {}

  /** Runs a call under the page's own name for it. Never rejects. */
  run(
    callId: string, method: Method, request: unknown, progress: (progress: Progress) => void,
  ): Promise<WireReply<Contract[Method]['response']>> {
    return asReply(async () => {
      if (this.ended) throw new EngineError('CANCELLED', 'the page was closed.');
      if (this.running.has(callId)) throw new EngineError('BAD_REQUEST', `callId: “${callId}” is under way already.`);
      if (this.running.size >= mostCalls) {
        throw new EngineError('BAD_REQUEST', `at most ${mostCalls} calls of a page are under way at once; wait for one to end.`);
      }
      const abort = new AbortController();
      this.running.set(callId, abort);
      try {
        return await this.door(method, request, { signal: abort.signal, progress });
      } finally {
        this.running.delete(callId);
      }
    });
  }

  cancel(callId: string): void {
    this.running.get(callId)?.abort();
  }

  end(): void {
    this.ended = true;
    for (const abort of this.running.values()) abort.abort();
    this.close();
  }
}
