import type { DroppedColumn } from '../../statistics/dropCorrelated';
import { namedRate } from '../../format/formatRate';

/** Why a correlated feature is left out of the models, in the words that their result repeats. */
export const dropReason = ({ partner, r }: DroppedColumn): string => `correlated with ${partner} (${namedRate('r', r, 3)})`;
