import type { PostHoc } from '../../../../src-shared/questions/tests/postHocResults';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { levelName } from '../../../../src-shared/format/levelName';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { postHocCells } from '../../../../src-shared/statistics/postHocCells';

/** A large table names this many of its cells; the residuals of all of them stand beside. */
const mostCells = 50;
/** The cells that drive a result are the fewest that make up this share of chi-square. */
const driving = 0.8;

type Table = Pick<ContingencyTest, 'observed' | 'levels' | 'outcomes' | 'alpha'>;

/** Which cells of a table drive its chi-square, and which stay significant when all of them are tested at once. */
export function postHocOf({ observed, levels, outcomes, alpha }: Table): PostHoc | null {
  const tested = postHocCells(observed);
  if (tested.length === 0) return null;
  const strongest = [...tested].sort((a, b) =>
    b.contribution - a.contribution || Math.abs(b.residual) - Math.abs(a.residual) || a.row - b.row || a.column - b.column);
  const significant = tested.filter((cell) => cell.pHolm < alpha);
  const evidence = {
    cells: strongest.slice(0, mostCells).map(({ row, column, ...cell }) => ({ level: levels[row], outcome: outcomes[column], ...cell })),
    tested: tested.length,
    significant: significant.length,
    significantUnder5: significant.filter((cell) => cell.expected < 5).length,
    significantFrom: significant.length === 0
      ? null : significant.reduce((least, cell) => Math.min(least, Math.abs(cell.residual)), Infinity),
    drivers: driversOf(strongest.map((cell) => cell.contribution)),
  };
  return { ...evidence, verdict: verdictOf(evidence, alpha) };
}

function driversOf(contributions: number[]): PostHoc['drivers'] {
  let share = 0;
  for (const [i, contribution] of contributions.entries()) {
    share += contribution;
    // Shares that make exactly four fifths may add up to a little less.
    if (share >= driving * (1 - 1e-12)) return { cells: i + 1, share: Math.min(1, share) };
  }
  return { cells: 0, share: 0 };
}

function verdictOf(evidence: Omit<PostHoc, 'verdict'>, alpha: number): string {
  const { cells, drivers, tested, significant, significantUnder5 } = evidence;
  if (tested === 4) return 'In a 2 × 2 table all four cells depart from independence by the same residual.';
  if (drivers.cells === 0) return 'No cell departs from what independence would give.';
  const named = cells.slice(0, Math.min(3, drivers.cells)).map(({ level, outcome }) => `${levelName(level)} × ${levelName(outcome)}`);
  const more = drivers.cells - named.length;
  const who = more > 0 ? `${named.join(', ')} and ${more} more ${more === 1 ? 'cell' : 'cells'}`
    : named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named[named.length - 1]}` : named[0];
  const after = `after Holm’s correction over all ${tested} cells`;
  const remain = significant === 0 ? `no cell is significant at α = ${alpha} ${after}`
    : `${significant} ${significant === 1 ? 'cell is' : 'cells are'} significant at α = ${alpha} ${after}`;
  const doubtful = significantUnder5 === 0 ? ''
    : `, ${significantUnder5} of them on an expected count under 5, where p is only a rough guide`;
  return `${who} ${drivers.cells === 1 ? 'makes' : 'make'} up ${formatShare(drivers.share, 0)} of χ²; ${remain}${doubtful}.`;
}
