import type { Content } from 'pdfmake/interfaces';
import { groupNames } from '../../../../src-shared/charts/metricBars';
import type { Giveaway } from '../../../../src-shared/contract/furtherResults';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { blindTable, blindWords, duplicateWords, easinessOf, sourceWords } from '../../../../src-shared/format/giveawayWords';
import { dataTable } from '../dataTable';
import { paragraph, sectionHeading, subheading, together } from '../headings';
import type { ReportContext } from '../reportContext';

/** Is the dataset too easy: the giveaway of each category with what it rests on. Empty if it was not asked. */
export function giveawaysSection({ result: { giveaways } }: ReportContext): Content[] {
  if (giveaways === undefined) return [];
  const { categories, duplicates } = giveaways;
  return [
    together(
      sectionHeading('giveaways', 'Is it too easy?'),
      paragraph('The best single feature of each attack category: every row, both classes weighted alike, judged on the rows that it was fitted to.'),
      ...(categories.length === 0 ? [paragraph('No row of this file belongs to an attack category.')] : [summary(categories)]),
      paragraph(duplicates.verdict),
    ),
    ...categories.flatMap(describe),
  ];
}

const summary = (categories: Giveaway[]): Content => dataTable({
  columns: [
    { title: 'Category' }, { title: 'Best feature', width: '*' }, { title: 'Verdict' }, { title: 'Group' }, { title: 'Found', align: 'right' },
    { title: 'False alarms', align: 'right' }, { title: 'All rows', align: 'right' }, { title: 'Distinct rows', align: 'right' },
  ],
  rows: categories.map((one) => [
    { text: one.category, bold: true }, one.feature, easinessOf(one), `${groupNames[one.group]}${one.identifier ? ', identifier' : ''}`,
    formatShare(one.recall), formatShare(one.falsePositiveRate), formatShare(one.allRows), formatShare(one.distinctRows),
  ]),
});

function describe(giveaway: Giveaway): Content[] {
  const { category, feature, tellingValues, verdict, blind } = giveaway;
  const { trained, rows } = blindTable(giveaway);
  return [
    together(
      subheading('giveaways', `${category}: “${feature}”`),
      paragraph(`${verdict} The feature is ${sourceWords(giveaway)}. ${duplicateWords(giveaway)} ${blindWords(giveaway)}`),
      ...(tellingValues.length === 0 ? [] : [dataTable({
        size: 'small',
        columns: [{ title: `Value of ${feature}`, width: 160 }, { title: `Rows of ${category}`, align: 'right' }, { title: 'Other rows', align: 'right' }],
        rows: tellingValues.map(({ value, inside, outside }) => [value, formatCount(inside), formatCount(outside)]),
      })]),
    ),
    ...(blind.length === 0 ? [] : [dataTable({
      size: 'small',
      columns: [
        { title: 'Judged on (share found)', width: 160 }, { title: 'Rows', align: 'right' },
        ...trained.map((name) => ({ title: `fitted to ${name}`, align: 'right' as const })),
      ],
      rows: rows.map(({ judgedOn, rows: count, recalls }) => [judgedOn, formatCount(count), ...recalls.map((recall) => formatShare(recall))]),
    })]),
  ];
}
