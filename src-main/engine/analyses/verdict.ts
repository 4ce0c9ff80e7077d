import type { ContingencyTest } from '../../../src-shared/contract/results';
import { formatP } from '../../../src-shared/format/formatP';

/** Cohen's words for an effect, by w = V·√(min(rows, columns) − 1). */
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
 * with half a million rows every p-value is small.
 */
export function verdictOf(test: Evidence, alpha: number): string {
  if (test.p === null || test.cramersV === null) return 'Nothing can be said: fewer than two levels or outcomes have rows.';
  const p = formatP(test.p, test.log10P);
  const smaller = Math.min(test.levels.length, test.outcomes.length);
  const effect = `${effectWord(test.cramersV, smaller)} effect (Cramér’s V ${test.cramersV.toFixed(3)})`;
  const who = test.levels.length === 2 ? `${test.levels[0]} and ${test.levels[1]}` : `the ${test.levels.length} levels of ${test.factor}`;
  const verb = test.p >= alpha ? 'No difference shown' : 'They differ';
  const detail = test.outcomes.length === 2
    ? `the share of ${test.outcomes[0]} between ${who} ${sharesOf(test)}`
    : `${who} have ${test.p >= alpha ? 'no clearly different mix' : 'another mix'} of ${plural(test.outcome)}; `;
  return `${verb}: ${detail}${p} at α = ${alpha}, ${effect}.`;
}

const plural = (outcome: string): string => outcome === 'category' ? 'categories' : outcome === 'label' ? 'labels' : `${outcome} values`;

/** The two shares, or the lowest and highest of several. */
function sharesOf(test: Evidence): string {
  const known = test.proportions.filter((proportion) => proportion.share !== null);
  if (known.length < 2) return '';
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  if (known.length === 2) return `is ${percent(known[0].share!)} and ${percent(known[1].share!)}; `;
  const sorted = [...known].sort((a, b) => a.share! - b.share!);
  const last = sorted[sorted.length - 1];
  return `runs from ${percent(sorted[0].share!)} (${sorted[0].level}) to ${percent(last.share!)} (${last.level}); `;
}
