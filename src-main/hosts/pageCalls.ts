import type { Contract, Method, Progress } from '../../src-shared/contract/contract';
import { EngineError } from '../../src-shared/contract/errors';
import type { WireReply } from '../../src-shared/contract/wire';
import { asReply, type Door } from './door';

/**
 * The work of one page: its calls under way and the datasets it opened. When the page is gone, `end` stops the calls
 * and closes the datasets: nothing that nobody waits for keeps a worker or memory.
 */
export class PageCalls {
  private readonly running = new Map<string, AbortController>();
  private readonly datasets = new Set<string>();
  private ended = false;

  constructor(private readonly door: Door) {}

  /** Runs a call under the page's own name for it. Never rejects. */
  run(
    callId: string, method: Method, request: unknown, progress: (progress: Progress) => void,
  ): Promise<WireReply<Contract[Method]['response']>> {
    return asReply(async () => {
      if (this.ended) throw new EngineError('CANCELLED', 'the page was closed.');
      if (this.running.has(callId)) throw new EngineError('BAD_REQUEST', `callId: “${callId}” is under way already.`);
      const abort = new AbortController();
      this.running.set(callId, abort);
      try {
        const value = await this.door(method, request, { signal: abort.signal, progress });
        this.note(method, request, value, abort.signal);
        return value;
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
    for (const dataset of this.datasets) this.close(dataset);
    this.datasets.clear();
  }

  private note(method: Method, request: unknown, value: Contract[Method]['response'], signal: AbortSignal): void {
    if (method === 'dataset.open') {
      const { dataset } = value as Contract['dataset.open']['response'];
      if (signal.aborted) {
        // Cancelled when all was done already: whoever cancelled will not ask for it again.
        this.close(dataset);
        throw new EngineError('CANCELLED', 'the work was stopped.');
      }
      this.datasets.add(dataset);
    } else if (method === 'dataset.close') {
      this.datasets.delete((request as Contract['dataset.close']['request']).dataset);
    }
  }

  private close(dataset: string): void {
    const context = { signal: new AbortController().signal, progress: () => {} };
    void this.door('dataset.close', { dataset }, context).catch(() => {});
  }
}
