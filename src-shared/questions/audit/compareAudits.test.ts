import { expect, test } from 'vitest';
import type { Thresholds } from './check';
import { compareAudits, type EarlierCheck } from './compareAudits';
import { exitCodeOf, failingChecks } from './failing';

const usual: Thresholds = { warn: 0.05, severe: 0.25 };
const of = (severity: EarlierCheck['severity'], value: number | null, thresholds = usual) => ({ id: 'copies' as const, severity, figure: { value }, thresholds });
const change = (before: EarlierCheck[], now: ReturnType<typeof of>): string => compareAudits(before, [now])[0].change;

test.each([
  ['worse', of('warn', 0.2), of('severe', 0.26)], ['better', of('severe', 0.3), of('warn', 0.2)],
  ['same', of('severe', 0.3), of('severe', 0.319)], ['worse', of('severe', 0.3), of('severe', 0.321)], ['better', of('severe', 0.3), of('severe', 0.279)],
  ['new', of('notJudged', null), of('severe', 0.3)], ['notJudged', of('severe', 0.3), of('notJudged', null)],
  ['same', of('note', null), of('note', 0.3)], ['worse', of('ok', 0.01), of('note', 0.01)],
] as const)('%s: from %o to %o', (expected, before, now) => {
  expect(change([before], now)).toBe(expected);
});

test('a check that was not there is new; small figures may be the bad ones; without thresholds no figure counts', () => {
  expect(change([], of('ok', 0))).toBe('new');
  const below: Thresholds = { warn: 0.3, severe: null, below: true };
  expect(change([of('warn', 0.2)], of('warn', 0.16, below))).toBe('worse');
  expect(change([of('warn', 0.2)], of('warn', 0.18, below))).toBe('same');
  expect(change([of('warn', 0.2)], of('warn', 0.9, { warn: null, severe: null }))).toBe('same');
});

test('with a baseline an audit fails by what got worse or is new', () => {
  const now = [of('severe', 0.3)];
  const code = (before: EarlierCheck[] | null): number =>
    exitCodeOf(failingChecks(now, { failOn: 'severe', strict: false }, before === null ? null : compareAudits(before, now)));
  expect([null, [], [of('severe', 0.3)], [of('severe', 0.1)], [of('severe', 0.5)]].map(code)).toEqual([1, 1, 0, 1, 0]);
});
