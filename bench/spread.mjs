import { median } from './statistics.mjs';

/** Smallest, middle and largest figure of each feature over the seeds. */
export function spreadOf(fits) {
  const range = (values) => ({ least: Math.min(...values), median: median(values), most: Math.max(...values) });
  return [...new Set(fits.map((fit) => fit.feature))].map((feature) => {
    const own = fits.filter((fit) => fit.feature === feature);
    return {
      feature, seeds: own.length, accuracy: range(own.map((fit) => fit.accuracy)),
      falseNegativeRate: range(own.map((fit) => fit.falseNegativeRate)),
    };
  });
}
