import { randomNumbers } from '../../randomNumbers.fixture';

export type MadeRow = { cells: number[]; label: string };

/** Classes by their names, and how far each lies from the first in every number, in spreads. */
const classes: readonly (readonly [label: string, share: number, away: number])[] = [
  ['normal', 0.5, 0], ['dos', 0.2, 0.7], ['probe', 0.15, -0.7], ['web', 0.1, 0.6], ['botnet', 0.05, -0.6],
];
const numbers = 10;

/**
 * A dataset as it should be: classes that overlap in every number, no copies, rows in random order. Each class is moved in a number of its
 * own, so that none alone tells, and what is learnt of one attack finds no other.
 */
export function healthyRows(count: number, seed = 11): MadeRow[] {
  const random = randomNumbers(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => {
    let draw = random();
    const own = Math.max(0, classes.findIndex(([, share]) => (draw -= share) < 0));
    const [label, , away] = classes[own];
    const cells = Array.from({ length: numbers }, (_, at) => normal() + (own > 0 && (at === own || at === own + 4) ? away : 0));
    return { cells, label };
  });
}

/** The rows as a table. */
export const tableOf = (rows: readonly MadeRow[]): string => [
  [...rows[0].cells.map((_, at) => `n${at}`), 'label'].join(','),
  ...rows.map(({ cells, label }) => [...cells.map((cell) => cell.toFixed(6)), label].join(',')),
].join('\n');

/** The same rows, their labels shuffled among them. */
export function withShuffledLabels(rows: readonly MadeRow[], seed = 5): MadeRow[] {
  const random = randomNumbers(seed);
  const labels = rows.map(({ label }) => label);
  for (let at = labels.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [labels[at], labels[other]] = [labels[other], labels[at]];
  }
  return rows.map(({ cells }, at) => ({ cells, label: labels[at] }));
}
