/**
 * How likely a test row of a random split has a copy in training, by how many rows are like it, in closed form: no draw, no seed. Of N rows
 * t = round(share · N) are drawn for the test part. A test row whose vector has n rows has *no* copy in training where the other n − 1 were
 * drawn, too: Π_{j=0}^{n−2} (t − 1 − j) / (N − 1 − j), hypergeometric. Its mean over rows is the share of test rows to expect with a copy
 * in training; what lies there has been learnt by heart, not judged.
 *
 * @param rows all of them, N
 * @param share of the test part
 * @returns for rows of one vector, itself included, the probability that training holds another one
 * @example splitOverlap(10, 0.2)(1) // → 0
 * @example splitOverlap(10, 0.2)(2) // → 0.8889 (the other one is the second test row in 1 of 9 cases)
 * @example splitOverlap(10, 0.2)(3) // → 1
 */
export function splitOverlap(rows: number, share: number): (copies: number) => number {
  const others = Math.round(share * rows) - 1;
  // [n]: all n rows of a vector lie in the test part, given that one does. It falls to 0 long before n is large.
  const together = [1, 1];
  while (together[together.length - 1] > 0) {
    const drawn = together.length - 2;
    together.push(together[together.length - 1] * Math.max((others - drawn) / (rows - 1 - drawn), 0));
  }
  return (copies) => 1 - (together[copies] ?? 0);
}
