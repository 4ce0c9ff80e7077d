import type { Derived, SavedDerived } from '../../../src-shared/contract/deriving';
import { formatBytes } from '../../../src-shared/format/formatBytes';
import { formatCount } from '../../../src-shared/format/formatCount';

/** What was derived, what was left aside and why, and what the rules met, in a few lines. */
export function describeDerived({ name, bytes, derived }: SavedDerived): string {
  const { connections, lacking, forgottenHosts } = derived;
  return [
    `${name}: ${formatCount(connections)} ${connections === 1 ? 'connection' : 'connections'}, ${derived.columns.length} columns, ${formatBytes(bytes)}`,
    ...describeSource(derived.source),
    `Not derivable: ${lacking.join(', ')}.`,
    ...(forgottenHosts > 0 ? [`The windows of ${formatCount(forgottenHosts)} hosts had to be forgotten, since there were too many at once: they begin anew.`] : []),
    ...describeLabels(derived.labels),
  ].join('\n');
}

function describeSource(source: Derived['source']): string[] {
  if (source.kind === 'log') {
    return [
      `${source.title}, ${formatCount(source.lines)} lines: ${source.note}`,
      ...(source.otherProtocol > 0 ? [`${formatCount(source.otherProtocol)} lines are of another protocol than TCP, UDP and ICMP.`] : []),
      ...(source.unreadable > 0 ? [`${formatCount(source.unreadable)} lines could not be read, the first on line ${source.firstUnreadable?.line}: ${source.firstUnreadable?.reason}.`] : []),
    ];
  }
  const unused = source.unused.map(({ reason, packets }) => `${formatCount(packets)} ${reason}`);
  return [
    `${formatCount(source.packets)} packets (${source.format}), ${formatCount(source.used)} of them in connections${unused.length > 0 ? `; left aside: ${unused.join(', ')}` : ''}.`,
    ...(source.cut ? ['The file ends within a packet: it was cut short, and read up to there.'] : []),
    ...(source.letGo > 0 ? [`${formatCount(source.letGo)} connections were let go before they were over, since too many were open at once: they stand as they were then.`] : []),
    ...(source.late > 0 ? [`${formatCount(source.late)} connections stand later than their first packet says, since the file is not in order of time.`] : []),
  ];
}

function describeLabels(labels: Derived['labels']): string[] {
  if (labels === null) return [];
  const { rules, several, unmatched, otherwise } = labels;
  const nothing = rules.filter(({ connections }) => connections === 0);
  return [
    `Labels by ${labels.name}: ${rules.filter(({ connections }) => connections > 0).map(({ label, line, connections }) => `${label} (line ${line}) ${formatCount(connections)}`).join(', ') || 'no rule met a connection'}.`,
    `${formatCount(unmatched)} connections met no rule and ${otherwise === null ? 'have no label' : `are “${otherwise}”`}.`,
    ...(nothing.length > 0 ? [`Rules that met nothing: ${nothing.map(({ line, label }) => `${label} (line ${line})`).join(', ')}.`] : []),
    ...(several > 0 ? [`${formatCount(several)} connections met several rules: the first one's label counts.`] : []),
  ];
}
