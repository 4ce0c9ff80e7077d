import type * as v from 'valibot';
import type { BasicSettings } from '../terms/basicSettings';
import type { DatasetSummary } from '../terms/datasetSummary';
import type { Json } from '../terms/json';

/**
 * The shape of what the engine answers: a type without a value. An answer is made by the engine and not checked on its way
 * out; that it is plain JSON (no `Map`, `Date` or typed array) is proven here.
 */
export type Shape<T extends Json> = { readonly shape?: T };
export const shape = <T extends Json>(): Shape<T> => ({});

/** One call: the guard that a request has to pass, and the shape of its answer. */
export type Call = { ask: v.GenericSchema; answer: Shape<Json> };
export type RequestOf<C> = C extends { ask: infer Ask extends v.GenericSchema } ? v.InferOutput<Ask> : never;
export type ResponseOf<C> = C extends { answer: Shape<infer Answer> } ? Answer : never;

/** What a study sets of a question; `null` for a question that every study answers. */
export type SettingsBy<S> = S extends v.GenericSchema ? v.InferOutput<S> : null;

/** What is known before a study is run. `count` writes a whole number the way its reader likes. */
export type Outlined = { summary: DatasetSummary; settings: BasicSettings; count: (value: number) => string };

/**
 * A section of the report: its title, and in a line what it will hold, told before the study is run. `set` is `null` where the
 * question is not asked, or has nothing to set.
 */
export type Section<S> = { title: string; holds: (set: S | null, outlined: Outlined) => string };

/**
 * Declares a question, once for every world: its one name, its words for people, its calls, what a study can set of it,
 * what it answers, and its sections of the report. It returns what it is given; it is there to check it.
 */
export const question = <
  const Id extends string,
  const Calls extends { [M in keyof Calls]: M extends `${Id}.${string}` ? Call : never },
  Settings extends v.GenericSchema | null,
  Result extends Json,
  const Sections extends { [id: string]: Section<SettingsBy<Settings>> },
  const View extends boolean,
  const Needs extends string = never,
>(declared: {
  /** The name of calls, option, sections, store, folders, and key of settings and result file. */
  id: Id;
  /** Its name in the side bar, and a line about it. */
  title: string;
  about: string;
  /** Whether it has a view of its own, or is shown in another question's. */
  view: View;
  /** By their full names, `id.verb`, so that a search finds them. */
  calls: Calls;
  /** The guard of what a study sets of it; `null` for a question that every study answers. */
  settings: Settings;
  /** What it is asked unless somebody says how. */
  usual: SettingsBy<Settings>;
  result: Shape<Result>;
  /** In their order; a section may be of no other question. */
  sections: Sections;
  /** Questions that must be asked with it, by id. */
  needs?: readonly Needs[];
  /** It is about a second file beside the open one. */
  onSecondFile?: boolean;
}) => declared;
