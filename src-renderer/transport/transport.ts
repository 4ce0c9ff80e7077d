import type { Contract, Method, PickedFile } from '../../src-shared/contract/contract';
import type { Progress } from '../../src-shared/terms/progress';
import type { MenuCommand } from '../../src-shared/contract/wire';

export type CallOptions = { signal?: AbortSignal; progress?: (progress: Progress) => void };

/**
 * The way from the page to the engine, whatever host lies between. Every call of the contract works the same way here:
 * what a host does by native dialogs, the page does by its own means where there are none.
 */
export type Transport = {
  /** Rejects with an `EngineError`; aborting the signal cancels the work in the engine and rejects with `CANCELLED`. */
  call: <M extends Method>(
    method: M, request: Contract[M]['request'], options?: CallOptions,
  ) => Promise<Contract[M]['response']>;
  /** Files that were dropped on the page become a token for `dataset.open`, one for all. */
  offerFiles: (files: readonly File[]) => Promise<PickedFile>;
  /** Listens to the application menu, where there is one. Returns the function that ends the listening. */
  onMenu: (listener: (command: MenuCommand) => void) => () => void;
  /** Told once, with a sentence, when the host is gone for good. */
  onLost: (listener: (sentence: string) => void) => () => void;
};
