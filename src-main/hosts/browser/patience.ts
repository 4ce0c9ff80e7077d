import type { IncomingMessage, ServerResponse } from 'node:http';
import { currentLimits } from '../../engine/limits';

const day = 24 * 60 * 60;

/** Whole seconds that a page may be silent for where it is its turn; timers take no more than some days. */
export const patience = (): number => Math.min(Math.ceil(currentLimits().patience), day);

/**
 * The parts of a request's body as they come. Only the time counts in which somebody waits for the next one: a reader
 * that is busy does not make the page late.
 * @throws what `late` makes, when none comes for too long
 */
export async function* bodyParts(request: IncomingMessage, late: () => Error): AsyncGenerator<Buffer> {
  const parts = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(late()), patience() * 1000);
    });
    const next = await Promise.race([parts.next(), silence]).finally(() => clearTimeout(timer));
    if (next.done) return;
    yield next.value;
  }
}

/** An answer that is complete but is not taken for too long ends with its connection. */
export function expectReader(response: ServerResponse): void {
  response.setTimeout(patience() * 1000, () => response.destroy());
}
