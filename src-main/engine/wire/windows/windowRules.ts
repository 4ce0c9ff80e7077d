import type { WindowRuleName } from '../../../../src-shared/terms/deriving';

/**
 * How the windows are cut and read. The names say which connections the host window holds, how many, and how the
 * "different" rates are read:
 * - `share`: connections to another service (or host), out of all;
 * - `distinct`: the number of different services (or hosts), the present one among them, out of all; 0 if there is one.
 */
export type WindowRule = {
  /** Most connections of the time window. */
  timeLimit: number;
  hostWindow: number;
  /** Whose connections: those of all hosts, of the same destination host, or along the records sorted by host. */
  hosts: 'all' | 'same' | 'sorted';
  difference: 'share' | 'distinct';
};

/** The rules, from the one that is recommended to the task page's own words. */
export const windowRules = {
  /** As the published KDD files have them, but for what sorting leaves there: for models trained on those files. */
  'host-255-distinct': { timeLimit: 511, hostWindow: 255, hosts: 'same', difference: 'distinct' },
  /** The files' own way, in two passes: records sorted by destination host, then start. */
  'sorted-255-distinct': { timeLimit: 511, hostWindow: 255, hosts: 'sorted', difference: 'distinct' },
  /** As public extractors have it. */
  'all-100-share': { timeLimit: Infinity, hostWindow: 100, hosts: 'all', difference: 'share' },
  'all-255-distinct': { timeLimit: 511, hostWindow: 255, hosts: 'all', difference: 'distinct' },
  /** The task page's words: a window of 100 connections to the same host. */
  'host-100-share': { timeLimit: Infinity, hostWindow: 100, hosts: 'same', difference: 'share' },
} as const satisfies { [N in WindowRuleName]: WindowRule };
