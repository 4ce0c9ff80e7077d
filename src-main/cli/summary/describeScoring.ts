import type { FeatureShift, ScoringResult } from '../../../src-shared/contract/scoring';
import { formatAmount } from '../../../src-shared/format/formatAmount';
import { countOf } from '../../../src-shared/format/countOf';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatNumber } from '../../../src-shared/format/formatNumber';
import { formatShare } from '../../../src-shared/format/formatShare';
import { listNames } from '../../../src-shared/format/listNames';
import { describePart } from '../../engine/questions/combined/describeCombined';
import { cutLines, heading, terminalTable } from '../../engine/terminal/terminalTable';

const shownFeatures = 15;
const index = (value: number | null): string => formatAmount(value, 3);

/** A saved model on other rows: first what has shifted since training, then what it called them and, with labels, how rightly. */
export function describeScoring({ model, source, shift, predicted, judged, labels, unlabelled }: ScoringResult): string {
  const { rejected, rows } = source;
  const shifted = [...shift.features].sort((a, b) => (b.psi ?? 0) - (a.psi ?? 0));
  const lines = [
    heading(`A model of ${model.training} on ${listNames(source.files.map(({ name }) => name), 4)}`),
    `${countOf(rows, source.kind === 'table' ? 'row' : 'connection')}${rejected.count === 0 ? '' : `; ${countOf(rejected.count, 'line')} did not fit (line ${rejected.examples[0].line}: ${rejected.examples[0].reason})`}.`,
    '', 'What has shifted since training:', ...shift.remarks.map((remark) => `• ${remark}`),
    '', terminalTable(['feature', 'stability index', 'in training', 'here'], shifted.slice(0, shownFeatures).map((one) => [one.name, index(one.psi), ...before(one)])),
    ...(shifted.length > shownFeatures ? [` … and ${shifted.length - shownFeatures} features that shifted less`] : []),
    '', terminalTable(['class', 'in training', 'called so here', 'rows'], shift.classes.map((one) =>
      [one.class, formatShare(one.trained), formatShare(one.predicted), formatCount(
        Object.entries(predicted).find(([name]) => name === one.class)?.[1] ?? 0,
      )])),
  ];
  if (judged !== null) {
    lines.push('', describePart(judged, model.classes), '', 'Rows of each label, and the share that got their own class:', terminalTable(['label', 'category', 'in training', 'rows', 'right'],
      [...labels].sort((a, b) => b.rows - a.rows).map((one) => [one.label, one.category, one.novel ? 'never' : 'yes', formatCount(one.rows), formatShare(one.right / one.rows)]), 3));
    if (unlabelled > 0) lines.push(`${countOf(unlabelled, 'row')} ${unlabelled === 1 ? 'has no label: it counts' : 'have no label: they count'} in none of these.`);
  }
  return cutLines(lines, 400).join('\n');
}

/** What is told of a feature on both sides: quantiles of numbers, or the share of unseen levels. */
function before(one: FeatureShift): [string, string] {
  if (one.kind === 'text') {
    const { rows, share, levels, inAll } = one.unseen;
    return ['', rows === 0 ? 'known levels' : `${formatShare(share)} unseen: ${listNames(levels.map(({ level }) => `“${level}”`), 4)}${inAll > levels.length ? ' …' : ''}`];
  }
  const told = (quantiles: number[] | null): string => (quantiles === null ? 'none' : quantiles.map((value) => formatNumber(value, 3)).join(' · '));
  return [told(one.trained), told(one.here)];
}
