/** How a rule fares that calls some rows of two classes positive; balanced accuracy gives both classes the same weight. */
export type CalledRates = { recall: number; falsePositiveRate: number; balancedAccuracy: number };

/**
 * The rates of a rule by the rows that it calls positive: p⁺/P of the class, n⁺/N of everything else, and balanced accuracy
 * (p⁺/P + 1 − n⁺/N) / 2.
 * @param called rows called positive: of the class, and of everything else
 * @param all rows in all, likewise; neither is 0
 * @example calledRates([9, 1], [10, 10]) // → { recall: 0.9, falsePositiveRate: 0.1, balancedAccuracy: 0.9 }
 */
export function calledRates(called: readonly [number, number], all: readonly [number, number]): CalledRates {
  const [recall, falsePositiveRate] = [called[0] / all[0], called[1] / all[1]];
  return { recall, falsePositiveRate, balancedAccuracy: (recall + 1 - falsePositiveRate) / 2 };
}
