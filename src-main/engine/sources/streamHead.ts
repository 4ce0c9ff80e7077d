/**
 * The first bytes of a stream, as many as are `enough` (their number, or what they must hold) if there are so many, and the whole
 * stream with them.
 */
export async function streamHead(
  buffers: AsyncGenerator<Uint8Array>, enough: number | ((first: Uint8Array) => boolean),
): Promise<{ first: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  let first: Uint8Array = new Uint8Array(0);
  for (let next = await buffers.next(); !next.done; next = await buffers.next()) {
    first = first.length === 0 ? Uint8Array.from(next.value) : Buffer.concat([first, next.value]);
    if (typeof enough === 'number' ? first.length >= enough : enough(first)) break;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield first;
      yield* buffers;
    } finally {
      await buffers.return(undefined);
    }
  }
  return { first, all: all() };
}
