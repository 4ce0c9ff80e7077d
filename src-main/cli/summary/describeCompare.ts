import type { ComparedCheck, ComparedPair, CompareResult } from '../../../src-shared/contract/compare';
import { changeWords, cutsWords, featureWords, holdsWord, letterOf, sharedWords, shiftGap, shiftMeasures } from '../../../src-shared/format/compareWords';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatRate } from '../../../src-shared/format/formatRate';
import { formatShare } from '../../../src-shared/format/formatShare';
import { checkOf } from '../../../src-shared/questions/audit/checkList';
import { figureText, severityWords } from '../../../src-shared/questions/audit/words';
import { heading, terminalTable } from '../../engine/terminal/terminalTable';

/** Lines of a long list that a summary shows; the result file has all. */
const most = 15;

/** Datasets side by side: audits, labels, and what differs from the first. */
export function describeCompare(result: CompareResult): string {
  const { datasets, checks, labels, labelsInAll, categories, pairs } = result;
  const letters = datasets.map((_, i) => letterOf(i));
  const counts = (rows: number[]): string[] => rows.map((one) => formatCount(one));
  return [
    heading('Datasets side by side'),
    terminalTable(['', 'dataset', 'family', 'rows', 'distinct', 'features'], datasets.map(({ name, family, rows, distinctRows, features }, i) =>
      [letters[i], name, family ?? 'none known', formatCount(rows), formatCount(distinctRows), formatCount(features)]), 3),
    '', heading('The audits'),
    terminalTable(['check', ...letters], checks.map((check) => [checkOf(check.id).title, ...check.results.map(verdictOf)]), datasets.length + 1),
    '', heading('Categories and labels'),
    terminalTable(['category', ...letters], categories.map(({ category, rows }) => [category, ...counts(rows)])),
    '', terminalTable(['label', ...letters], labels.slice(0, 40).map(({ label, rows }) => [label, ...counts(rows)])),
    ...(labelsInAll > 40 ? [` … of ${formatCount(labelsInAll)} labels`] : []),
    ...pairs.flatMap((pair) => ['', describePair(pair, result)]),
  ].join('\n');
}

const verdictOf = ({ severity, figure: { value, unit } }: ComparedCheck['results'][number]): string =>
  `${severityWords[severity]}${value === null ? '' : ` ${figureText(value, unit)}`}`;

function describePair(pair: ComparedPair, { datasets }: CompareResult): string {
  const { to, labelChanges, cuts } = pair;
  const [gap, other] = [shiftGap(pair), letterOf(to)];
  const changes = labelChanges?.changes ?? [];
  return [
    heading(`${other} against A: ${datasets[to].name}, ${datasets[0].name}`),
    ...featureWords(pair), sharedWords(pair, datasets), changeWords(pair),
    ...(changes.length === 0 ? [] : [terminalTable(['label in A', `label in ${other}`, 'rows'],
      changes.slice(0, most).map(({ from, to: now, rows }) => [from, now, formatCount(rows)]), 2)]),
    ...(gap === null ? ['', shiftTable(pair)] : [gap]),
    ...(cuts.length === 0 ? [] : ['', ...cutsWords(pair), terminalTable(['class', 'best features in A', 'its cut', 'in A', `in ${other}`],
      cuts.flatMap(({ of, features }) => features.slice(0, 3).map((cut) =>
        [of, cut.feature, holdsWord(cut), formatShare(cut.here), formatShare(cut.there)])), 3)]),
  ].join('\n');
}

const shiftTable = ({ to, shifts }: ComparedPair): string =>
  terminalTable(['shift among benign rows', 'distance', `A to ${letterOf(to)}`],
    shifts.slice(0, most).map(({ feature, measure, distance }) => [feature, shiftMeasures[measure], formatRate(distance, 3)]), 2);
