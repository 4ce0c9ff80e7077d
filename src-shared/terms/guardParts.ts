import * as v from 'valibot';

/** What a text that is named in a request holds at most: a column's name, a label, a file's token. */
export const text = v.pipe(v.string(), v.maxLength(1000));

/** Names in one list: no fewer than a dataset may have columns. */
export const mostNames = 20_000;

/** A list of at most so many entries; its length is known before any of them is looked at. */
export const list = <const S extends v.GenericSchema>(entry: S, most: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most, `at most ${most} entries were expected`), v.array(entry));

/** A list in which an entry counts once, however often it stands there: equal ones would be the same work again. */
export const set = <const S extends v.GenericSchema>(entry: S, most: number) =>
  v.pipe(list(entry, most), v.transform((entries) => [...new Map(entries.map((one) => [JSON.stringify(one), one])).values()]));

export const names = set(text, mostNames);

/** A whole number from `least` to `most`; `what` is the sentence for one that is less or more. */
export const whole = (least: number, most: number, tooFew: string, tooMany: string) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least, tooFew), v.maxValue(most, tooMany));
