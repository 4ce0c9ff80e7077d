import { parseSplit, splitForms } from '../../../src-shared/terms/splitRule';

/** An option of a shell, whatever reads its arguments. `T` is the type of what it gives. */
export type ShellOption<T> = {
  /** As they are typed, with the name of the value: `--path <points>`. */
  flags: string;
  about: string;
  /** What it gives unless it is named. */
  usual?: T;
  choices?: readonly string[];
  /** What it gives where it is named without its value. */
  bare?: T;
  /** Reads what was typed; `earlier` is what it gave before, of one that may be repeated. @throws Error that says what was expected */
  parse?: (typed: string, earlier: never) => T;
};
/** Options by the names that their values go by. */
export type ShellOptions = { readonly [name in string]: ShellOption<unknown> };
/** What options give, by their names. */
export type Given<O> = { [K in keyof O]: O[K] extends ShellOption<infer T> ? T : never };

/** On where it is named. */
export const toggle = (flags: string, about: string): ShellOption<boolean | undefined> => ({ flags, about });
/** With the name of a file: it gives what stands in there, which the shell reads before anything is asked. */
export const fromFile = <T>(flags: string, about: string): ShellOption<T | undefined> => ({ flags, about });

/** With a value that `parse` reads, or refuses with an `Error` that says what it expected. */
export function valued<T>(flags: string, about: string, parse: (typed: string, earlier: T) => T, usual: T): ShellOption<T>;
export function valued<T>(flags: string, about: string, parse: (typed: string) => T): ShellOption<T | undefined>;
export function valued<T>(flags: string, about: string, parse: (typed: string, earlier: T) => T, usual?: T): ShellOption<T | undefined> {
  return { flags, about, parse: parse as ShellOption<T>['parse'], ...(usual !== undefined && { usual }) };
}

/** One word of a few. */
export const oneOf = <const T extends string>(flags: string, about: string, choices: readonly T[], usual: NoInfer<T>): ShellOption<T> =>
  ({ flags, about, choices, usual });
/** The same, asked by its name alone too: then it gives `bare`. */
export const mayBeOneOf = <const T extends string>(
  flags: string, about: string, choices: readonly T[], bare: NoInfer<T>,
): ShellOption<T | undefined> => ({ flags, about, choices, bare });

export const text = (typed: string): string => typed;
/** Of an option that may be repeated, all that was typed. */
export const each = (typed: string, earlier: string[]): string[] => [...earlier, typed];
/** Names, separated by commas. */
export const list = (typed: string): string[] => typed.split(',').map((name) => name.trim()).filter((name) => name !== '');

/** @throws Error for what is no such number */
export const number = (what: string, holds: (value: number) => boolean) => (typed: string): number => {
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  if (!Number.isFinite(value) || !holds(value)) throw new Error(`Expected ${what}.`);
  return value;
};
/** A whole number of `least` or more. */
export const wholeFrom = (least: number, what: string) => number(what, (value) => Number.isSafeInteger(value) && value >= least);
/** A whole number of a range, both ends included: `what` it is a number of stands in the error. */
export const whole = (what: string, from: number, to: number) =>
  number(`${what} from ${from} to ${to}`, (value) => Number.isInteger(value) && value >= from && value <= to);

/** @throws Error for what is no rule that shares rows out */
export function splitRule(typed: string): string {
  try {
    parseSplit(typed);
    return typed;
  } catch {
    throw new Error(`Expected ${splitForms}.`);
  }
}
