import type { Content } from 'pdfmake/interfaces';
import { sortLabels } from '../../../../src-shared/questions/overview/labelBars';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatShare } from '../../../../src-shared/format/formatShare';
import type { Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { announcing, paragraph, together } from '../../paper/headings';
import { labelMapWords } from '../../paper/settingWords';
import { ofName, rowsOfName } from '../../../../src-shared/terms/byName';

/** Lines of a table that still share a page with their heading. */
const mostTogether = 45;

/** Which label counts as which category, with its rows: two tables side by side. */
export function labelsSection({ answer: overview, result: { settings }, heading }: Printed<'overview'>): Content[] {
  const rows = sortLabels(overview.labels, overview, 'category').map((label) => [
    label, ofName(overview.labelCategories, label) ?? 'unknown', formatCount(rowsOfName(overview.labels, label)),
    formatShare(rowsOfName(overview.labels, label) / overview.rows),
  ]);
  const half = Math.ceil(rows.length / 2);
  const table = (part: string[][]): Content => (part.length === 0 ? { text: '' } : dataTable({
    columns: [
      { title: 'Label', width: '*' }, { title: 'Category', width: 66 }, { title: 'Rows', align: 'right', width: 45 },
      { title: 'Share', align: 'right', width: 42 },
    ],
    rows: part,
  }));
  const parts: Content[] = [
    paragraph(`Map: ${labelMapWords(settings)}. Published work uses several maps; a figure by category is comparable `
      + 'only under the same one.'),
    { columns: [table(rows.slice(0, half)), table(rows.slice(half))], columnGap: 24 },
  ];
  return half <= mostTogether ? [together(heading, ...parts)] : [announcing(heading), ...parts];
}
