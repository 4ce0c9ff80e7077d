import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatCount } from '../../../src-shared/format/formatCount';
import type { SessionLine } from '../../../src-shared/contract/wire';
import { currentLimits } from '../../engine/limits';
import { FileTokens } from '../fileTokens';
import type { PageCalls } from '../pageCalls';
import { Deliveries } from './deliveries';
import { randomSecret } from './launchSecrets';
import { Refusal } from './refusal';

/** An upload as it arrives. */
export type Arrival = { request: IncomingMessage; response: ServerResponse };

/** Bytes of its stream that a page may leave unread: some hundred lines. */
const mostUnread = 16 << 10;
/** Names of earlier uploads that are kept. */
const mostSettled = 1000;

/**
 * One open page: its key, the stream that lives as long as it does, and all that it holds: no other page reaches its
 * files and results. Ending it stops its calls, closes its datasets, and forgets its tokens, uploads and downloads.
 */
export class PageSession {
  readonly key = randomSecret();
  readonly signal: AbortSignal;
  readonly files = new FileTokens();
  readonly deliveries = new Deliveries();
  readonly awaited = new Map<string, (arrival: Arrival) => void>();
  /** The last uploads that were asked for and are no longer awaited. */
  private readonly settled = new Set<string>();
  calls!: PageCalls;
  private underWay = 0;
  private readonly ending = new AbortController();

  constructor(private readonly stream: ServerResponse) {
    this.signal = this.ending.signal;
  }

  /** A page that does not read its stream is as good as gone. */
  send(line: SessionLine): void {
    if (this.signal.aborted) return;
    if (this.stream.writableLength > mostUnread) this.stream.destroy();
    else this.stream.write(`${JSON.stringify(line)}\n`);
  }

  /**
   * Counts the bytes of a request for as long as it is under way.
   * @returns to be told of the bytes as they come; throws Refusal 413 if those of all the page's requests are too many
   */
  weigh(response: ServerResponse): (bytes: number) => void {
    const { studyBytes } = currentLimits();
    let own = 0;
    response.on('close', () => { this.underWay -= own; });
    return (bytes) => {
      own += bytes;
      this.underWay += bytes;
      if (this.underWay <= studyBytes) return;
      throw new Refusal(413, `requests under way of at most ${formatCount(studyBytes)} bytes together were expected.`, 'TOO_LARGE');
    };
  }

  /** An upload that came, or that nobody waits for any longer. */
  settle(upload: string): void {
    this.awaited.delete(upload);
    this.settled.add(upload);
    if (this.settled.size > mostSettled) this.settled.delete(this.settled.values().next().value as string);
  }

  wasAskedFor(upload: string): boolean {
    return this.settled.has(upload);
  }

  end(): void {
    if (this.signal.aborted) return;
    this.ending.abort();
    this.calls.end();
    this.deliveries.end();
    this.awaited.clear();
    this.settled.clear();
    this.stream.end();
  }
}
