import type { Content } from 'pdfmake/interfaces';
import { correlationHeatmap, heatmapNames } from '../../../../src-shared/questions/correlation/correlationHeatmap';
import type { CorrelationPair, CorrelationResult } from '../../../../src-shared/questions/correlation/result';
import { correlationWords, dropRuleWords, hasGaps, isStrong } from '../../../../src-shared/questions/correlation/correlationWords';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { listNames } from '../../../../src-shared/format/listNames';
import { formatRate } from '../../../../src-shared/format/formatRate';
import type { Paper, Printed } from '../answer';
import { dataTable, type Column } from '../../paper/dataTable';
import { fitTheme } from '../../paper/fitTheme';
import { announcing, paragraph, subheading, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';

const shownPairs = 40;
/** Letters of the longest name of which four stand beside one another. */
const longestOfFour = 28;
/** Height of one row of a map, and what title and scale need besides the upright names. */
const cell = 10.2;
const head = 50;
const highest = 640;

/** Which numeric columns say the same: two maps, the ranked pairs, and what was dropped because of which. */
export const paper: Paper<'correlation'> = {
  sections: { correlation: section },
  glance: ({ columns, dropped, inAll, threshold }) => (dropped.length === 0 ? []
    : [`${dropped.length} of ${inAll?.columns ?? columns.length} numeric columns say much the same as another one (|r| > ${threshold}).`]),
};

function section({ answer: correlation, chart, theme, heading }: Printed<'correlation'>): Content[] {
  const { columns, constant, dropped } = correlation;
  const shown = new Set(columns);
  const kept = correlation.kept.filter((name) => shown.has(name));
  const cut = correlationWords(correlation);
  if (columns.length === 0) return [];
  const map = (names: string[], title: string): Content => {
    const besides = head + heatmapNames(theme, names);
    const height = Math.min(highest, Math.max(names.length * cell, 60) + besides);
    return chart(correlationHeatmap(correlation, names, title, fitTheme(theme, names.length, height - besides)),
      contentWidth, height);
  };
  const left = constant.length === 0 ? '' : ` Left out because they hold one value only: ${listNames(constant)}.`;
  return [
    together(heading,
      paragraph(`Pearson’s r between all pairs of ${columns.length} numeric columns.${left} `
        + `${cut === null ? '' : `${cut} `}${ruleSentence(correlation)}${gapsSentence(correlation)}`)),
    together(subheading('correlation', dropped.length === 0 ? 'All columns' : 'Before dropping'),
      map(columns, strongPairs(correlation))),
    ...(dropped.length === 0 ? [] : [
      together(subheading('correlation', 'After dropping'),
        map(kept, `${kept.length} columns remain, ${remaining(correlation)}`)),
    ]),
    ...pairTable(correlation),
    ...(dropped.length === 0 ? [] : droppedTable(correlation)),
  ];
}

const limitOf = ({ rule, threshold }: CorrelationResult): number => (rule === 'off' ? 0.6 : threshold);

/** The rule on r itself keeps negative pairs, so that what remains is counted and not presumed. */
function remaining(correlation: CorrelationResult): string {
  const kept = new Set(correlation.kept);
  const limit = limitOf(correlation);
  const strong = correlation.pairs.filter((pair) => isStrong(pair, limit));
  const count = strong.filter((pair) => kept.has(pair.a) && kept.has(pair.b)).length;
  return `${count === 0 ? 'no pair' : count === 1 ? '1 pair' : `${count} pairs`} of them with |r| > ${limit}`;
}

function strongPairs(correlation: CorrelationResult): string {
  const limit = limitOf(correlation);
  const count = correlation.pairs.filter((pair) => isStrong(pair, limit)).length;
  return `${formatCount(count)} ${count === 1 ? 'pair correlates' : 'pairs correlate'} with |r| > ${limit}`;
}

const ruleSentence = (correlation: CorrelationResult): string =>
  (correlation.rule === 'off' ? 'No column was dropped.' : `Rule: ${dropRuleWords(correlation)}.`);

/** Of how many rows pairs are, where columns have gaps. */
function gapsSentence({ pairs }: CorrelationResult): string {
  if (!hasGaps(pairs)) return '';
  const none = pairs.filter(({ r }) => r === null).length;
  return ' Each pair is of the rows in which both columns have a value; n is how many.'
    + `${none === 0 ? '' : ` For ${formatCount(none)} ${none === 1 ? 'pair' : 'pairs'} r is not defined: one of the two does not vary there.`}`;
}

function droppedTable({ dropped }: CorrelationResult): Content[] {
  return [
    announcing(subheading('correlation', 'Dropped columns')),
    dataTable({
      columns: [
        { title: 'Dropped', width: 170 }, { title: 'Because it goes with', width: 170 }, { title: 'r', align: 'right' },
      ],
      rows: dropped.map(({ column, partner, r }) => [column, partner, formatRate(r, 4)]),
    }),
  ];
}

function pairTable(correlation: CorrelationResult): Content[] {
  const limit = limitOf(correlation);
  const strong = correlation.pairs.filter((pair) => isStrong(pair, limit));
  const pairs = (strong.length === 0 ? correlation.pairs.slice(0, 10) : strong).slice(0, shownPairs);
  if (pairs.length === 0) return [];
  const gaps = hasGaps(correlation.pairs);
  const others = strong.length - shownPairs;
  const more = others > 0 ? `; the other ${others} are in the attached results` : '';
  const cells = (pair: CorrelationPair | undefined): string[] =>
    (pair === undefined ? ['', '', ''] : [pair.a, pair.b, formatRate(pair.r, 4)]).concat(gaps ? [pair === undefined ? '' : formatCount(pair.n)] : []);
  const columns: Column[] = [
    { title: 'Column', width: '*' }, { title: 'Column', width: '*' }, { title: 'r', align: 'right', width: 32 },
    ...(gaps ? [{ title: 'n', align: 'right' as const, width: 32 }] : []),
  ];
  const two = pairs.every(({ a, b }) => Math.max(a.length, b.length) <= longestOfFour);
  const rows: string[][] = [];
  if (!two) rows.push(...pairs.map(cells));
  else for (let at = 0; at < pairs.length; at += 2) rows.push([...cells(pairs[at]), '', ...cells(pairs[at + 1])]);
  return [
    announcing(subheading('correlation', 'Ranked pairs')),
    paragraph(strong.length === 0 ? `No pair has |r| > ${limit}; the strongest ten.`
      : `The ${pairs.length} strongest pairs with |r| > ${limit}${two ? ', two to a line' : ''}${more}.`),
    dataTable({ size: 'small', columns: two ? [...columns, { title: '', width: 6 }, ...columns] : columns, rows }),
  ];
}
