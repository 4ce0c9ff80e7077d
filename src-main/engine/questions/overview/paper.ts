import type { OverviewResult } from '../../../../src-shared/questions/overview/result';
import { countOf } from '../../../../src-shared/format/countOf';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { rowsOfName } from '../../../../src-shared/terms/byName';
import type { Paper } from '../answer';
import { columnsSection } from './columnsSection';
import { distributionsSection } from './distributionsSection';
import { labelsSection } from './labelsSection';
import { overviewSection } from './overviewSection';

/** What is in the file: its labels, its rows and alerts, its columns, and those that mislead. */
export const paper: Paper<'overview'> = {
  sections: { labels: labelsSection, overview: overviewSection, columns: columnsSection, distributions: distributionsSection },
  glance: (overview) => [rowWords(overview), labelWords(overview), ...alertWords(overview)],
};

const rowWords = ({ rows, distinctRows }: OverviewResult): string =>
  `${countOf(rows, 'row')}, ${formatCount(distinctRows)} of them distinct: ${formatShare((rows - distinctRows) / rows)} repeat an earlier row.`;

function labelWords({ labels, categories, categoryOrder, rows }: OverviewResult): string {
  const shares = categoryOrder.filter((name) => rowsOfName(categories, name) > 0)
    .map((name) => `${name} ${formatShare(rowsOfName(categories, name) / rows)}`);
  return `${countOf(Object.keys(labels).length, 'label')} in ${countOf(Object.keys(categories).length, 'category', 'categories')}: ${shares.join(', ')}.`;
}

const alertWords = ({ alerts: { length } }: OverviewResult): string[] =>
  (length === 0 ? [] : [`${length} ${length === 1 ? 'alert' : 'alerts'} about the data, listed in the overview.`]);
