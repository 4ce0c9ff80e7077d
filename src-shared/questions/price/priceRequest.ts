import type { PriceRequest } from './price';
import type { DatasetSummary } from '../../terms/datasetSummary';
import { usualWindowRule } from '../../terms/deriving';

/** How often each configuration is measured, unless it is said. */
export const usualRounds = 9;

/** What is asked of the price of a dataset's features: by its own window rule where it was derived. */
export const priceRequest = ({ format }: Pick<DatasetSummary, 'format'>, seed: number): Omit<PriceRequest, 'dataset'> =>
  ({ windows: format.derived?.windows ?? usualWindowRule, seed, rounds: usualRounds });
