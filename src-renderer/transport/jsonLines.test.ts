import { expect, it } from 'vitest';
import { jsonLines } from './jsonLines';

it('gives the same values wherever the stream is cut, inside a line or a letter', async () => {
  const values = [{ progress: { step: 'Reading', done: 1 } }, { ok: true, value: 'Zoë – 10⁻³⁰⁰' }];
  const bytes = new TextEncoder().encode(`${values.map((value) => JSON.stringify(value)).join('\n')}\n\n`);
  for (let cut = 1; cut < bytes.length; cut++) {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, cut));
        controller.enqueue(bytes.slice(cut));
        controller.close();
      },
    });
    const read: unknown[] = [];
    for await (const value of jsonLines(stream)) read.push(value);
    expect(read).toEqual(values);
  }
});
