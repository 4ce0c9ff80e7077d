import { classesOfPair, type FilePair } from './pairOf';

/** What benign rows are called, how many either file has, and rows of `attack` and of each attack category. */
export type PairClassCounts = {
  benign: { name: string | null; here: number; there: number };
  classes: { of: string; here: number; there: number }[];
};

export function countClasses(pair: FilePair): PairClassCounts {
  const { attacks, benign, count, ...placesOf } = classesOfPair(pair);
  const [here, there] = (['here', 'there'] as const).map((side) => {
    const rows = new Array<number>(count).fill(0);
    pair[side].weights.forEach((weight, i) => { rows[placesOf[side][i]] += weight; });
    return rows;
  });
  const sumOf = (rows: number[]): number => rows.slice(1, -1).reduce((sum, one) => sum + one, 0);
  const all = [{ of: 'attack', here: sumOf(here), there: sumOf(there) }, ...attacks.map((of, i) => ({ of, here: here[i + 1], there: there[i + 1] }))]
    .filter((one) => one.here + one.there > 0);
  // Of one attack category alone nothing is said twice.
  return { benign: { name: benign, here: here[0], there: there[0] }, classes: all.length === 2 ? all.slice(0, 1) : all };
}
