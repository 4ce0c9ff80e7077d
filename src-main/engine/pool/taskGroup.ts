import type { TaskContext } from './taskContext';

type Task = (input: never, context: TaskContext) => unknown;

/**
 * Tasks that belong together and run on workers. A worker loads their code when the first of them is asked for; the main thread
 * never does. `id` is unique among the groups: a task goes by `id/name`.
 */
export type TaskGroup<W> = { id: string; work: () => Promise<W> };
/** A module whose exports are all tasks. */
export type TaskMap<W> = { [N in keyof W]: Task };
export type InputOf<T> = T extends (input: infer Input, ...rest: never) => unknown ? Input : never;
export type OutputOf<T> = T extends (...all: never) => infer Output ? Awaited<Output> : never;
/** The work of any group, for who walks all of them. */
export type AnyWork = { [task in string]: (input: unknown, context: TaskContext) => unknown };
