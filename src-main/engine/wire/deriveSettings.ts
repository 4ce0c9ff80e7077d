import type { Timeouts } from './connections';
import type { WindowRuleName } from './windows/windowRules';

/** How connections become features: what a person may choose, as plain JSON. */
export type DeriveSettings = {
  windows: WindowRuleName;
  timeouts: Timeouts;
  /** A rules file's text and name; `zone` for times without one, `otherwise` the label of what no rule meets. */
  labels: { name: string; text: string; zone: string | null; otherwise: string | null } | null;
};
