import type { Content } from 'pdfmake/interfaces';
import type { Giveaway } from '../../../../src-shared/questions/giveaways/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { easinessWords, tellingCount, tellingRows } from '../../../../src-shared/questions/giveaways/giveawayVerdict';
import { blindTable, blindWords, easinessOf, methodsWords, methodWords, sourceWords } from '../../../../src-shared/questions/giveaways/giveawayWords';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { announcingAll, paragraph, subheading, together } from '../../paper/headings';

/** Is the dataset too easy: the giveaway of each category with what it rests on. */
export const paper: Paper<'giveaways'> = {
  sections: { giveaways: section },
  glance: ({ duplicates }) => [duplicates.verdict],
};

function section({ answer: { categories, duplicates }, heading }: Printed<'giveaways'>): Content[] {
  return [
    together(
      heading,
      paragraph(`The best single feature of each attack category, over every row, both classes weighted alike. ${methodsWords}`),
      ...(categories.length === 0 ? [paragraph('No row belongs to an attack category.')] : [summary(categories)]),
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
    { text: one.category, bold: true }, { text: one.feature, below: methodWords[one.method] }, easinessOf(one), `${one.group}${one.identifier ? ', identifier' : ''}`,
    formatShare(one.recall), formatShare(one.falsePositiveRate), formatShare(one.allRows), formatShare(one.distinctRows),
  ]),
});

function describe(giveaway: Giveaway): Content[] {
  const { category, feature, blind } = giveaway;
  const telling = tellingRows(giveaway);
  const { trained, rows } = blindTable(giveaway);
  return [
    ...announcingAll([
      subheading('giveaways', `${category}: “${feature}”`),
      paragraph(`${easinessWords(giveaway)} The feature is ${sourceWords(giveaway)}. ${tellingCount(giveaway)} ${blindWords(giveaway)}`),
    ]),
    ...(telling.length === 0 ? [] : [dataTable({
      size: 'small',
      columns: [{ title: 'Feature', width: 130 }, { title: `Values that tell ${category}`, width: 160 }, { title: `Rows of ${category}`, align: 'right' }, { title: 'Other rows', align: 'right' }],
      rows: telling.map(({ feature: name, what, inside, outside }) => [name, what, formatCount(inside), formatCount(outside)]),
    })]),
    ...(blind.length === 0 ? [] : [dataTable({
      size: 'small',
      columns: [
        { title: 'Judged on (share found)', width: 160 }, { title: 'Rows', align: 'right' },
        ...trained.map((name) => ({ title: `fitted to ${name}`, align: 'right' as const })),
      ],
      rows: rows.map(({ judgedOn, rows: count, recalls }) =>
        [judgedOn, formatCount(count), ...recalls.map((recall) => formatShare(recall))]),
    })]),
  ];
}
