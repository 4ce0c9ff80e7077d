import { expect, test } from 'vitest';
import { EngineError } from '../../src-shared/terms/errors';
import type { Door } from './door';
import { PageCalls } from './pageCalls';

/** A door whose calls end only when they are stopped. */
const endless: Door = (_method, _request, { signal }) => new Promise((_, reject) => {
  signal.addEventListener('abort', () => reject(new EngineError('CANCELLED', 'the work was stopped.')));
});

test('a page has so many calls under way and no more; ending it stops them and closes what they opened', async () => {
  let closed = 0;
  const calls = new PageCalls(endless, () => { closed++; });
  const start = (id: string) => calls.run(id, 'engine.describe', null, () => {});
  const running = Array.from({ length: 64 }, (_, i) => start(`call ${i}`));
  const tooMany = { code: 'BAD_REQUEST', detail: expect.stringContaining('at most 64') };
  expect(await start('one more')).toMatchObject({ ok: false, error: tooMany });
  calls.cancel('call 3');
  expect(await running[3]).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  const next = start('next');
  calls.end();
  for (const reply of await Promise.all([...running, next])) expect(reply).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  expect(closed).toBe(1);
  expect(await start('late')).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
});
