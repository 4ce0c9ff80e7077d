import { randomNumbers } from '../../randomNumbers.fixture';

export type MadeRow = { cells: (number | string)[]; label: string };

/** Classes by their names, and how far each lies from the first in every number, in spreads. */
const classes: readonly (readonly [label: string, share: number, away: number])[] = [
  ['normal', 0.5, 0], ['dos', 0.2, 1.4], ['probe', 0.15, -1.4], ['web', 0.1, 1.3], ['botnet', 0.05, -1.3],
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

/** Names of the first columns, in order. */
export const usualNames = Array.from({ length: numbers }, (_, at) => `n${at}`);

/** The rows as a table. */
export const tableOf = (rows: readonly MadeRow[], names: readonly string[] = usualNames): string => [
  [...names, 'label'].join(','),
  ...rows.map(({ cells, label }) => [...cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(6) : cell)), label].join(',')),
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

/** The same rows with a further cell: one value in this share of the rows of each attack, another in all other rows. */
export function withMark(rows: readonly MadeRow[], share: number, [mark, other]: readonly [string, string] = ['1', '0']): MadeRow[] {
  const seen = new Map<string, number>();
  return rows.map(({ cells, label }) => {
    const nth = seen.get(label) ?? 0;
    seen.set(label, nth + 1);
    return { cells: [...cells, label !== 'normal' && (nth * 37) % 100 < 100 * share ? mark : other], label };
  });
}
