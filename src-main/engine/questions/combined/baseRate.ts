/** The share of the target among rows of two classes, one after the other. */
export function baseRate(counts: ArrayLike<number>): number {
  let positives = 0;
  let rows = 0;
  for (let i = 0; i < counts.length; i++) {
    rows += counts[i];
    if (i % 2 === 1) positives += counts[i];
  }
  return positives / rows;
}
