import type { OverviewResult } from './result';

/** What the column of connection states is called in titles: KDD's is `Flag`, any other goes by its own name. */
export const flagTitle = ({ flagColumn }: Pick<OverviewResult, 'flagColumn'>): string =>
  (flagColumn === null || flagColumn === 'flag' ? 'Flag' : flagColumn);
