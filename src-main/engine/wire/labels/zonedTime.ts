/** Whole seconds since 1970, and whole nanoseconds beyond them: a double of both together is exact to a tenth of a microsecond at best. */
export type Moment = { seconds: number; nanoseconds: number };

/** Whole nanoseconds from a second to a moment. */
export const nanosecondsSince = ({ seconds, nanoseconds }: Moment, second: number): number => (seconds - second) * 1e9 + nanoseconds;

/**
 * A moment as published label tables write it (2017-07-07 15:56, 2017-07-07T15:56:30.5, with or without Z or an offset) as
 * whole nanoseconds since 1970, in two parts. A time without a zone of its own is read in `zone`: an offset (+02:00, -3) or
 * a name of the IANA list (America/Halifax).
 * @returns seconds and nanoseconds; `null` where the text is no time, or bears no zone and none is given
 */
export function zonedTime(text: string, zone: string | null): Moment | null {
  const match = /^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d\d?(?::?\d\d)?)?$/.exec(text.trim());
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(local);
  if (month < 1 || month > 12 || read.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 60) return null;
  const offset = offsetOf(match[8] ?? zone, local);
  if (offset === null) return null;
  return { seconds: local / 1000 - offset * 60, nanoseconds: Number((match[7] ?? '').padEnd(9, '0')) };
}

/** Whether a zone is known: an offset, or a name of the IANA list. */
export const isZone = (zone: string): boolean => offsetOf(zone, 0) !== null;

/** Minutes that a zone is ahead of UTC at a local time. */
function offsetOf(zone: string | null, local: number): number | null {
  if (zone === null) return null;
  if (/^(Z|UTC|GMT)$/i.test(zone)) return 0;
  const fixed = /^([+-])(\d\d?)(?::?(\d\d))?$/.exec(zone);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return minutes > 14 * 60 ? null : (fixed[1] === '-' ? -minutes : minutes);
  }
  try {
    // The zone's offset at the moment that the clock on the wall shows: twice, since the first guess may lie beyond a change of clocks.
    const guess = offsetAt(zone, local);
    return offsetAt(zone, local - guess * 60_000);
  } catch {
    return null;
  }
}

function offsetAt(zone: string, moment: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return (Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - moment) / 60_000;
}
