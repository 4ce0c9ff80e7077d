import { countOf } from '../../format/countOf';
import { formatCount } from '../../format/formatCount';
import { formatShare } from '../../format/formatShare';
import { levelName } from '../../format/levelName';
import { listNames } from '../../format/listNames';
import type { RowCondition } from '../../contract/rowConditions';
import { bestLearner, type LearnerFigures, type Rule } from './rule';

/** What each learner does, for a line under a table. */
export const learnerNote = 'Cut: the best threshold of a number, or the best set of levels of a text. Band: the best interval. Table: a cell for each '
  + 'value or range, learnt on one half of the rows and judged on the other, copies together.';

export const learnerWords: { readonly [L in Rule['learner']]: string } = { cut: 'cut', band: 'band', levels: 'levels', table: 'table' };

/** The best learner of a column, which of a text is its set of levels. */
export function learnerName(figures: LearnerFigures): string {
  const { learner } = bestLearner(figures);
  return learnerWords[learner === 'cut' && figures.band === null ? 'levels' : learner];
}

/** A number of a column in a sentence: six digits tell it. */
const numberText = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');

/**
 * Which rows a rule calls positive.
 * @example whichRows({ learner: 'cut', at: 51, positive: 'above', recall: 1, falsePositiveRate: 0, balancedAccuracy: 1 }) // → 'from 51 on'
 */
export function whichRows(rule: Rule): string {
  switch (rule.learner) {
    case 'cut':
      if (rule.at === null) return 'only rows without a value';
      return rule.positive === 'below' ? `up to ${numberText(rule.at)}` : `from ${numberText(rule.at)} on`;
    case 'band': return bandWords(rule);
    default: return `${formatCount(rule.called)} of its ${rule.learner === 'levels' ? countOf(rule.of, 'value') : countOf(rule.of, 'cell')}`
      + `${rule.values.length === 0 ? '' : `: ${listNames(rule.values.map(levelName))}${rule.called > rule.values.length ? ' …' : ''}`}`;
  }
}

function bandWords({ from, to, positive }: Extract<Rule, { learner: 'band' }>): string {
  const inside = positive === 'inside';
  if (from === null && to === null) return 'any value';
  if (from === null) return inside ? `up to ${numberText(to!)}` : `above ${numberText(to!)}`;
  if (to === null) return inside ? `from ${numberText(from)} on` : `below ${numberText(from)}`;
  if (from === to) return inside ? `${numberText(from)}` : `anything but ${numberText(from)}`;
  return inside ? `from ${numberText(from)} to ${numberText(to)}` : `below ${numberText(from)} or above ${numberText(to)}`;
}

/** What it finds: `hold 98.5 % of the attacks and 5.9 % of the normal rows`. */
export const whatItFinds = ({ recall, falsePositiveRate }: Rule, benign: string, attacks = 'the attacks'): string =>
  `${formatShare(recall)} of ${attacks} and ${formatShare(falsePositiveRate)} of the ${benign} rows`;

/** The same rows as conditions, where they can be said so. */
export function conditionsOf(column: string, rule: Rule): RowCondition[] | null {
  const range = (from: number | null, to: number | null): RowCondition[] =>
    [{ kind: 'range', column, from: from ?? -Number.MAX_VALUE, to: to ?? Number.MAX_VALUE, closed: true }];
  switch (rule.learner) {
    case 'cut':
      if (rule.at === null) return null;
      return rule.positive === 'below' ? range(null, rule.at) : range(rule.at, null);
    case 'band': return rule.positive === 'inside' ? range(rule.from, rule.to) : null;
    default: return rule.exact && rule.called > 0 ? [{ kind: 'value', column, values: rule.values }] : null;
  }
}

/** Cells of a table: what each learner reaches. */
export const figureCells = ({ cut, band, table, auc }: LearnerFigures): string[] =>
  [cut, band, table, auc].map((value) => formatShare(value));
export const figureHeads = ['Cut', 'Band', 'Table', 'AUC'].map((title) => ({ title, numeric: true as const }));
