import type { Content } from 'pdfmake/interfaces';
import { barsHeight } from '../../../../src-shared/charts/bars';
import { flagTitle } from '../../../../src-shared/questions/overview/flagTitle';
import { attackShare } from '../../../../src-shared/questions/overview/attackShare';
import { categoryBalance } from '../../../../src-shared/questions/overview/categoryBalance';
import { mostLabels } from '../../../../src-shared/questions/overview/labelBars';
import { labelsByCategory } from '../../../../src-shared/questions/overview/labelsByCategory';
import { labelsByProtocol } from '../../../../src-shared/questions/overview/labelsByProtocol';
import type { Category } from '../../../../src-shared/terms/categories';
import { byName, ofName, rowsOfName } from '../../../../src-shared/terms/byName';
import type { Counts } from '../../../../src-shared/terms/byName';
import type { OverviewResult } from '../../../../src-shared/questions/overview/result';
import { countOf } from '../../../../src-shared/format/countOf';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { levelName } from '../../../../src-shared/format/levelName';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { asPublished, publishedRows, publishedWords } from '../../../../src-shared/questions/overview/publishedWords';
import { overviewWords } from '../../../../src-shared/questions/overview/overviewWords';
import type { Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { announcing, paragraph, subheading, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';

/** What is in the file: figures, alerts, and who is how frequent. */
export function overviewSection(printed: Printed<'overview'>): Content[] {
  const { answer: overview, result: { description }, theme, chart, heading } = printed;
  const cut = overviewWords(overview);
  return [
    together(heading, figures(overview, description.categories)),
    ...(cut === '' ? [] : [paragraph(cut)]),
    ...alerts(overview),
    ...publishedTable(overview),
    together(subheading('overview', 'Category balance'),
      chart(categoryBalance(overview, theme), contentWidth, barsHeight(theme, overview.categoryOrder.length, false))),
    together(subheading('overview', 'Labels by category'),
      chart(labelsByCategory(overview, theme), contentWidth, barsHeight(theme, drawnLabels(overview.labels)))),
    ...protocolCharts(printed),
    ...frequentLevels(overview),
  ];
}

function figures(overview: OverviewResult, categories: readonly Category[]): Content {
  const share = attackShare(overview, categories);
  const figure = (value: string, name: string): Content => ({
    stack: [{ text: value, fontSize: 14, bold: true }, { text: name, style: ['quiet', 'cell'] }],
  });
  return {
    margin: [0, 2, 0, 10],
    columns: [
      figure(formatCount(overview.rows), 'rows'),
      figure(formatCount(overview.distinctRows), 'distinct rows'),
      figure(formatCount(overview.conflictingRows), 'conflicting rows'),
      figure(formatCount(overview.missing), 'missing cells'),
      figure(formatCount(overview.constantColumns.length), 'constant columns'),
      ...(share === null ? [] : [figure(formatShare(share.attacks / share.rows), share.undecided === 0 ? 'of the rows are attacks' : 'of the decided rows are attacks')]),
    ],
  };
}

function alerts(overview: OverviewResult): Content[] {
  if (overview.alerts.length === 0) return [paragraph('No alerts.')];
  const rows = overview.alerts.map(({ code, column, message }) => [code.replaceAll('-', ' '), column ?? '–', message]);
  return [
    announcing(subheading('overview', 'Alerts')),
    dataTable({
      columns: [{ title: 'Kind', width: 80 }, { title: 'Column', width: 115 }, { title: 'What was seen', width: '*' }],
      rows,
    }),
  ];
}

/** Beside what was published: a sentence where all is the same, else a table. */
function publishedTable({ publishedRows: comparison }: OverviewResult): Content[] {
  if (comparison === undefined) return [];
  const words = paragraph(publishedWords(comparison).join(' '));
  if (asPublished(comparison)) return [words];
  const rows = publishedRows(comparison).map(({ name, published, here, difference }) =>
    [levelName(name), formatCount(published), formatCount(here), difference]);
  return [
    together(subheading('overview', 'Beside what was published'), words),
    dataTable({
      columns: [
        { title: comparison.of === 'label' ? 'Label' : 'Category', width: '*' }, { title: 'Published', align: 'right' },
        { title: 'Here', align: 'right' }, { title: 'Difference', align: 'right' },
      ],
      rows,
    }),
  ];
}

/** Protocols whose labels are drawn, the most frequent. */
const mostProtocols = 12;

const drawnLabels = (counts: Counts): number =>
  Math.min(mostLabels, Object.values(counts).filter((rows) => rows > 0).length);

function protocolCharts({ answer: overview, theme, chart }: Printed<'overview'>): Content[] {
  const protocols = Object.keys(overview.labelsByProtocol)
    .sort((a, b) => rowsOfName(overview.protocols, b) - rowsOfName(overview.protocols, a));
  const charts = protocols.slice(0, mostProtocols).map((protocol, index) => {
    const height = barsHeight(theme, drawnLabels(ofName(overview.labelsByProtocol, protocol) ?? byName([])));
    const drawn = chart(labelsByProtocol(overview, protocol, theme), contentWidth, height);
    return index === 0 ? together(subheading('overview', 'Labels by protocol'), drawn) : together(drawn);
  });
  const more = protocols.length - mostProtocols;
  return more > 0 ? [...charts, paragraph(`${formatCount(more)} rarer protocols are not drawn; the attached results hold them.`)] : charts;
}

function frequentLevels(overview: OverviewResult): Content[] {
  const shown = 15;
  const table = (title: string, counts: Counts): Content => {
    const sorted = Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const rows = sorted.slice(0, shown).map(([name, rowCount]) =>
      [levelName(name), formatCount(rowCount), formatShare(rowCount / overview.rows)]);
    const rest = sorted.slice(shown).reduce((sum, [, rowCount]) => sum + rowCount, 0);
    if (rest > 0) rows.push([countOf(sorted.length - shown, 'other'), formatCount(rest), formatShare(rest / overview.rows)]);
    return dataTable({
      columns: [
        { title, width: '*' }, { title: 'Rows', align: 'right' }, { title: 'Share', align: 'right', width: 38 },
      ],
      rows,
    });
  };
  const state = flagTitle(overview);
  const tables = [
    { title: 'Protocol', plural: 'protocols', counts: overview.protocols }, { title: 'Service', plural: 'services', counts: overview.services },
    { title: state, plural: state === 'Flag' ? 'flags' : state, counts: overview.flags },
  ].filter(({ counts }) => Object.keys(counts).length > 0);
  if (tables.length === 0) return [];
  const named = tables.map(({ plural }) => plural).join(', ').replace(/, ([^,]*)$/, ' and $1');
  return [together(subheading('overview', `${named[0].toUpperCase()}${named.slice(1)}`),
    { columns: tables.map(({ title, counts }) => table(title, counts)), columnGap: 20 })];
}
