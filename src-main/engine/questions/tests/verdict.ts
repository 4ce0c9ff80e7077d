import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { formatP } from '../../../../src-shared/format/formatP';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { levelName } from '../../../../src-shared/format/levelName';
import { formatShare } from '../../../../src-shared/format/formatShare';

/** Cohen's words for an effect, by w = V·√(k − 1), k the smaller number of filled levels or outcomes. */
function effectWord(v: number, smallerDimension: number): string {
  const w = v * Math.sqrt(smallerDimension - 1);
  if (w < 0.1) return 'a negligible';
  if (w < 0.3) return 'a small';
  if (w < 0.5) return 'a medium';
  return 'a large';
}

type Evidence = Omit<ContingencyTest, 'verdict'>;

/**
 * One plain sentence: whether the levels differ at alpha, by how much, and where. It speaks of the effect first, since
 * with half a million rows every p-value is small. Of several pairs tested together it goes by Holm's p; the word for the
 * effect is that of the bias-corrected V.
 */
export function verdictOf(test: Evidence, alpha: number): string {
  if (test.p === null || test.cramersV === null) return 'Nothing can be said: fewer than two levels or outcomes have rows.';
  const decided = test.pHolm ?? test.p;
  const p = test.pHolm === null ? formatP(test.p, test.log10P, alpha) : formatP(test.pHolm, test.log10PHolm, alpha, 'p (Holm)');
  const joined = test.leftOut?.joined !== undefined;
  const who = test.levels.length === 2 ? test.levels.map(levelName).join(' and ')
    : `the ${test.levels.length - (joined ? 1 : 0)} levels of ${test.factor}${joined ? ' and the others together' : ''}`;
  const verb = decided >= alpha ? 'No difference shown' : 'They differ';
  const detail = test.outcomes.length === 2
    ? `the share of ${test.outcomes[0]} between ${who} ${sharesOf(test)}`
    : `${who} have ${decided >= alpha ? 'no clearly different mix' : 'another mix'} of ${plural(test.outcome)}; `;
  return `${verb}: ${detail}${p} at α = ${alpha}, ${effectOf(test)}.`;
}

function effectOf({ observed, cramersV, cramersVCorrected }: Evidence): string {
  const filled = (table: number[][]): number => table.filter((cells) => cells.some((count) => count > 0)).length;
  const smaller = Math.min(filled(observed), filled(observed[0].map((_, j) => observed.map((cells) => cells[j]))));
  const plain = `Cramér’s V ${formatRate(cramersV, 3)}`;
  if (cramersVCorrected === null) return `too few rows to size the effect (${plain})`;
  return `${effectWord(cramersVCorrected, smaller)} effect (${plain}, bias-corrected ${formatRate(cramersVCorrected, 3)})`;
}

const plural = (outcome: string): string => outcome === 'category' ? 'categories' : outcome === 'label' ? 'labels' : `${outcome} values`;

/** The two shares, or the lowest and highest of several. */
function sharesOf(test: Evidence): string {
  const known = test.proportions.filter((proportion) => proportion.share !== null);
  if (known.length < 2) return '';
  const percent = (share: number): string => formatShare(share);
  if (known.length === 2) return `is ${percent(known[0].share!)} and ${percent(known[1].share!)}; `;
  const sorted = [...known].sort((a, b) => a.share! - b.share!);
  const last = sorted[sorted.length - 1];
  return `runs from ${percent(sorted[0].share!)} (${sorted[0].level || 'empty'}) to ${percent(last.share!)} (${last.level || 'empty'}); `;
}
