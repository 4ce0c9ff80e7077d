import type { DatasetSummary } from '../terms/datasetSummary';
import type { Derived, RuleCounts } from '../terms/deriving';
import { cutText } from './cutText';
import { formatCount } from './formatCount';
import { listNames } from './listNames';

const many = (count: number, thing: string): string => `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`;
/** Rules that are named one by one. */
const mostRules = 12;

/** What became of the packets or lines of a source, in a sentence: how many there are, how many were used, what was left aside and why. */
export function leftAsideWords(source: Derived['source']): string {
  if (source.kind === 'log') return `${source.title}, ${many(source.lines, 'line')}: ${source.note}`;
  const unused = source.unused.map(({ reason, packets }) => `${formatCount(packets)} ${reason}`);
  return `${many(source.packets, 'packet')} (${source.format}), ${formatCount(source.used)} of them in connections${unused.length > 0 ? `; left aside: ${unused.join(', ')}` : ''}.`;
}

/** What is to be known of a derived table, a sentence each: what was used and left aside, what cannot be had, what the rules met. */
export const derivedWords = ({ source, lacking, forgottenHosts, labels }: Derived): string[] => [
  leftAsideWords(source),
  ...(source.kind === 'log' ? [
    ...(source.otherProtocol > 0 ? [`${many(source.otherProtocol, 'line')} of another protocol than TCP, UDP and ICMP.`] : []),
    ...(source.unreadable > 0 ? [`${many(source.unreadable, 'line')} could not be read, the first on line ${source.firstUnreadable?.line}: ${source.firstUnreadable?.reason}.`] : []),
  ] : [
    ...(source.cut ? ['The file ends within a packet: it was cut short, and read up to there.'] : []),
    ...(source.letGo > 0 ? [`${many(source.letGo, 'connection')} let go before they were over, since too many were open at once: they stand as they were then.`] : []),
    ...(source.late > 0 ? [`${many(source.late, 'connection')} later in the table than their first packet says, since the file is not in order of time.`] : []),
  ]),
  `Not derivable: ${lacking.join(', ')}.`,
  ...(forgottenHosts > 0 ? [`The windows of ${many(forgottenHosts, 'host')} had to be forgotten, since there were too many at once: they begin anew.`] : []),
  ...(labels === null ? [] : ruleWords(labels)),
];

/** What was derived of the files of a dataset, with its file where there are several. */
export const derivedFiles = ({ data: { files }, format }: Pick<DatasetSummary, 'data' | 'format'>): { name: string | null; derived: Derived }[] =>
  (files.length > 1 ? files : [{ name: null, format }]).flatMap(({ name, format: { derived } }) =>
    (derived === undefined ? [] : [{ name, derived }]));

/** The same as sentences, and how the files go together. */
export function derivedRemarks(dataset: Pick<DatasetSummary, 'data' | 'format'>): string[] {
  const files = derivedFiles(dataset);
  const words = files.flatMap(({ name, derived }) => derivedWords(derived).map((sentence) => (name === null ? sentence : `${cutText(name)}: ${sentence}`)));
  return files.length < 2 ? words
    : [...words, 'Each file was derived by itself: connections and windows do not run from one into the next. “wiretell derive” takes several as one stream of traffic.'];
}

/** What label rules met, a sentence each. */
export function ruleWords({ name, rules, several, unmatched, otherwise }: RuleCounts): string[] {
  const named = ({ line, label }: RuleCounts['rules'][number]): string => `${cutText(label)} (line ${line})`;
  const met = rules.filter(({ connections }) => connections > 0);
  const nothing = rules.filter(({ connections }) => connections === 0);
  return [
    `Labels by ${name}: ${met.length === 0 ? 'no rule met a connection' : listNames(met.map((rule) => `${named(rule)} ${formatCount(rule.connections)}`), mostRules)}.`,
    `${many(unmatched, 'connection')} met no rule and ${otherwise === null ? 'have no label' : `are “${otherwise}”`}.`,
    ...(nothing.length > 0 ? [`Rules that met nothing: ${listNames(nothing.map(named), mostRules)}.`] : []),
    ...(several > 0 ? [`${many(several, 'connection')} met several rules: the first one's label counts.`] : []),
  ];
}
