import { expect, test } from 'vitest';
import { plainly, readInMemory } from './readInMemory.fixture';

const plain = '\ufeffbytes,service,label\r\n1,http,normal\r\n22,Über,smurf.\r\n\r\n1,http,normal\n333,,neptune\n1,http,normal\n4,x,smurf';
const quoted = 'bytes,note,label\n1,"a,b",normal\n22,"two\nÜber\nlines",smurf.\n1,"say ""hi""",normal\r\n\n333,"",neptune\n4,"x","smurf"';

test.each([['plain', plain], ['quoted', quoted]] as const)(
  '%s: the same bytes cut at every offset give the same dataset', async (_, text) => {
    const bytes = Buffer.from(text);
    const whole = await readInMemory(bytes);
    expect(whole.dataset.rows).toBeGreaterThan(4);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const broken = await readInMemory(bytes, { cuts: [cut] });
      expect(plainly(broken.dataset), `cut at ${cut}`).toEqual(plainly(whole.dataset));
    }
  });

test.each([['plain', plain, 40], ['quoted', quoted, 32]] as const)(
  '%s: so do slots of every size that holds a line, and any number of workers', async (way, text, smallest) => {
    const bytes = Buffer.from(text);
    const whole = await readInMemory(bytes, { way });
    for (let slotBytes = smallest; slotBytes <= bytes.length + 1; slotBytes++) {
      for (const parts of [1, 3]) {
        const cut = await readInMemory(bytes, { way, slotBytes, parts });
        expect(plainly(cut.dataset), `slots of ${slotBytes} bytes`).toEqual(plainly(whole.dataset));
        expect(cut.rejected).toEqual(whole.rejected);
        expect(cut.lines).toBe(whole.lines);
      }
    }
  });

test('a line longer than a slot is an error that says where it begins', async () => {
  const text = `a,b,label\n1,2,normal\n1,${'x'.repeat(100)},smurf\n`;
  await expect(readInMemory(text, { slotBytes: 64 })).rejects.toMatchObject({ code: 'LINE_TOO_LONG' });
});
