/**
 * What the tables of one result may weigh. Whatever grows with the square of levels or columns, or with labels × columns,
 * is cut at these numbers, the most telling first, and the result says how many there are in all. They lie above what KDD
 * Cup 99 has (70 services, 38 numeric columns, 41 features and 5 categories, 40 labels).
 */
export const tableCeilings = {
  /** Levels that one test compares at once, the most frequent first. */
  levels: 200,
  /** Levels of which every pair is tested: 3,160 tests. */
  pairLevels: 80,
  /** Levels and outcomes named that stand together as one. */
  mergedNames: 1000,
  /** Numeric columns that are correlated with one another: 499,500 pairs are computed. */
  correlated: 1000,
  /** Columns of the correlation matrix that is handed over, those with the strongest partners; with it all their pairs. */
  matrixColumns: 200,
  /** Protocols whose labels are counted apart, and labels named for each: the most frequent. */
  protocols: 200,
  protocolLabels: 1000,
  /** Counts held by all histograms together; one column's can always be asked for. */
  histogramCounts: 1_000_000,
  /** Single-feature fits of every target: targets × features, the targets with most rows first. */
  targetFits: 30_000,
  /** Labels of a category that blind generalisation looks at, the most frequent. */
  blindLabels: 50,
  /** Features that all pairs are formed of: 19,900 fits, of the features that tell most alone. */
  pairedFeatures: 200,
  /** Levels of a text that have a column of their own in a model, the most frequent; the others share one. */
  levelColumns: 100,
  /** Parameters of one model of several features, columns × classes, and columns whose coefficients are handed over. */
  parameters: 1_000_000,
  coefficients: 5000,
  /** Labels, and levels of all columns, that a second file's checks name: those with most rows. */
  namedLabels: 1000,
  namedLevels: 1000,
} as const;

/** The places with the largest values, as many as there may be, in their old order; all of them where they fit. */
export function largestPlaces(values: ArrayLike<number>, most: number): number[] {
  const places = Array.from({ length: values.length }, (_, place) => place);
  if (places.length <= most) return places;
  return places.sort((a, b) => values[b] - values[a] || a - b).slice(0, most).sort((a, b) => a - b);
}
