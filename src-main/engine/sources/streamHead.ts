/** The first bytes of a stream, `length` of them if there are so many, and the whole stream with them. */
export async function streamHead(buffers: AsyncGenerator<Uint8Array>, length: number): Promise<{ first: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  let first: Uint8Array = new Uint8Array(0);
  for (let next = await buffers.next(); !next.done; next = await buffers.next()) {
    first = first.length === 0 ? Uint8Array.from(next.value) : Buffer.concat([first, next.value]);
    if (first.length >= length) break;
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
