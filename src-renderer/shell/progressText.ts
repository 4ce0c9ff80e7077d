import type { Progress } from '../../src-shared/terms/progress';
import { formatBytes } from '../../src-shared/format/formatBytes';
import { formatCount } from '../../src-shared/format/formatCount';
import type { Finished } from '../stores/activity';

/** Work under way in words: `Reading · 34.1 MB of 75.0 MB · 224,000 rows`. */
export function progressText(name: string, progress: Progress | null): string {
  if (progress === null) return `${name}…`;
  const { step, done, total, unit, rows, packets } = progress;
  const amount = (value: number): string => (unit === 'bytes' ? formatBytes(value) : formatCount(value));
  const what = unit === 'bytes' ? '' : ` ${unit}`;
  const parts = [step, total === null ? `${amount(done)}${what}` : `${amount(done)} of ${amount(total)}${what}`];
  if (packets !== undefined) parts.push(`${formatCount(packets)} packets`);
  if (rows !== null && rows > 0) parts.push(`${formatCount(rows)} rows`);
  return parts.join(' · ');
}

/** How long something took, as people say it: `0.4 s`, `12 s`, `2 min 5 s`. */
export function secondsText(seconds: number): string {
  if (seconds < 0.095) return 'under 0.1 s';
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** How the last piece of work ended: `Reading: done in 0.4 s`. */
export function finishedText({ name, outcome, seconds }: Finished): string {
  return `${name}: ${outcome === 'done' ? `done in ${secondsText(seconds)}` : outcome}`;
}
