import { ofName } from '../../../../src-shared/terms/byName';
import type { Counts } from '../../../../src-shared/terms/byName';
import type { OverviewResult } from '../../../../src-shared/questions/overview/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { asPublished, publishedRows, publishedWords } from '../../../../src-shared/questions/overview/publishedWords';
import { overviewWords } from '../../../../src-shared/questions/overview/overviewWords';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { levelName } from '../../../../src-shared/format/levelName';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { cutLines, heading, terminalTable } from '../../terminal/terminalTable';

const [shownServices, shownProtocols] = [10, 12];

/** Rows, categories, labels, protocols and services, and the alerts. */
export function describeOverview(overview: OverviewResult): string {
  const { rows, distinctRows, missing } = overview;
  const shares = (counts: Counts): string[][] =>
    sorted(counts).map(([name, count]) => [levelName(name), formatCount(count), formatShare(count / rows)]);
  const labels = sorted(overview.labels).map(([label, count]) => [levelName(label), ofName(overview.labelCategories, label) ?? '', formatCount(count), formatShare(count / rows)]);
  const cut = overviewWords(overview);
  const services = shares(overview.services);
  const sections = [
    heading('What is in it'),
    `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}, ${formatCount(distinctRows)} of them distinct (${formatShare(distinctRows / rows)}), ${formatCount(missing)} missing values`,
    ...(cut === '' ? [] : [cut]),
    '', terminalTable(['category', 'rows', 'share'], shares(overview.categories)),
    '', terminalTable(['label', 'category', 'rows', 'share'], labels, 2),
  ];
  for (const [name, levels, most] of [['protocol', shares(overview.protocols), shownProtocols], ['service', services, shownServices]] as const) {
    if (levels.length === 0) continue;
    const more = levels.length - most;
    sections.push('', terminalTable([name, 'rows', 'share'], levels.slice(0, most)), ...(more > 0 ? [` … and ${more} more`] : []));
  }
  sections.push(...describePublished(overview));
  sections.push('', heading('Alerts'), ...describeAlerts(overview));
  return sections.join('\n');
}

/** Beside what was published: a line where all is the same, else a table. */
function describePublished({ publishedRows: comparison }: OverviewResult): string[] {
  if (comparison === undefined) return [];
  const rows = publishedRows(comparison).map(({ name, published, here, difference }) =>
    [levelName(name), formatCount(published), formatCount(here), difference]);
  return ['', ...cutLines(publishedWords(comparison)), ...(asPublished(comparison) ? []
    : ['', terminalTable([comparison.of, 'published', 'here', 'difference'], rows)])];
}

function describeAlerts({ alerts }: OverviewResult): string[] {
  if (alerts.length === 0) return ['None.'];
  return cutLines(alerts.map(({ column, message }) => `• ${column === null ? '' : `${column}: `}${message}`));
}

/** Every column with its summary. */
export function describeColumns({ columns }: OverviewResult): string {
  const rows = columns.map((column) => [
    column.name, column.group, column.kind, formatCount(column.distinct), formatCount(column.missing),
    formatShare(column.zeroShare), ...[column.mean, column.sd, column.min, column.median, column.max].map((value) => formatNumber(value)),
  ]);
  return `${heading('Columns')}\n${terminalTable(['column', 'group', 'kind', 'distinct', 'missing', 'zero', 'mean', 'sd', 'min', 'median', 'max'], rows, 3)}`;
}

const sorted = (counts: Counts): [string, number][] => Object.entries(counts).sort((a, b) => b[1] - a[1]);
