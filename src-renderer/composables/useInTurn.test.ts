import { effectScope, nextTick, ref } from 'vue';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useInTurn } from './useInTurn';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('gives each its own task, the latest value, and nothing to those that are gone', async () => {
  const theme = ref('light');
  const scopes = [effectScope(), effectScope(), effectScope()];
  const charts = scopes.map((scope, i) => scope.run(() => useInTurn(() => `${theme.value} ${i}`))!);
  const drawn = (): unknown[] => charts.map(({ value }) => value);
  expect(drawn()).toEqual([null, null, null]);
  vi.advanceTimersToNextTimer();
  expect(drawn()).toEqual(['light 0', null, null]);
  theme.value = 'dark';
  await nextTick();
  scopes[2].stop();
  vi.advanceTimersToNextTimer();
  expect(drawn()).toEqual(['light 0', 'dark 1', null]);
  vi.runAllTimers();
  expect(drawn()).toEqual(['dark 0', 'dark 1', null]);
});
