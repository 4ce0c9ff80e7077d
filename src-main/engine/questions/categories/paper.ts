import type { Content } from 'pdfmake/interfaces';
import { bestCell, orderedFeatures } from '../../../../src-shared/questions/categories/categoryCells';
import { categoryHeatmap, categoryHeatmapHeight } from '../../../../src-shared/questions/categories/categoryHeatmap';
import type { CategoriesResult } from '../../../../src-shared/questions/categories/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatInterval } from '../../../../src-shared/format/formatInterval';
import { formatPercent, formatShare } from '../../../../src-shared/format/formatShare';
import { splitWords } from '../../../../src-shared/format/splitWords';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { mostCharted } from '../../paper/fitPaper';
import { fitList } from '../../paper/fitTheme';
import { paragraph, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';
import { balanceWords, penaltyWords } from '../../paper/settingWords';

/** Every category against the rest: the best feature of each with its spread, and a map of all. */
export const paper: Paper<'categories'> = {
  sections: { categories: section },
  set: ({ draws }) => ['Every category', `over ${draws === 1 ? 'one random draw' : `${draws} random draws`}`],
};

function section(printed: Printed<'categories'>): Content[] {
  const { answer: categories, result: { settings }, heading } = printed;
  if (categories.targets.length + categories.skipped.length === 0) return [];
  const { draws, skipped, targets } = categories;
  const averaged = draws === 1 ? 'one random draw' : `${draws} random draws (the first of seed ${settings.seed}, the others of seeds mixed from it)`;
  return [
    together(
      heading,
      paragraph(`One logistic regression per feature and target; every other row is negative. Over ${averaged}. Balance: ${balanceWords(settings)}. `
        + `Split: ${splitWords(settings)}. Penalty: ${penaltyWords(settings)}. Intervals are of the first draw.`),
      ...(targets.length === 0 ? [] : [bestTable(categories)]),
    ),
    ...[...targets.filter(({ note }) => note !== '').map(({ note }) => note),
      ...skipped.map(({ target, reason }) => `${target} was not fitted. ${reason}`)].map(paragraph),
    ...map(printed),
  ];
}

function bestTable(categories: CategoriesResult): Content {
  const exact = (value: number | null): string => formatPercent(value);
  return dataTable({
    size: 'small',
    columns: [
      { title: 'Target' }, { title: 'Rows', align: 'right' }, { title: 'Base rate', align: 'right' }, { title: 'Most accurate feature', width: '*' },
      { title: 'Accuracy, %', align: 'right' }, { title: 'from – to', align: 'right' }, { title: '95 %', align: 'right' },
      { title: 'FNR, %', align: 'right' }, { title: 'from – to', align: 'right' }, { title: 'MCC', align: 'right' }, { title: 'AUC', align: 'right' },
    ],
    rows: categories.targets.map((models) => {
      const best = bestCell(models, 'accuracy');
      const rate = formatShare(models.baseRate);
      const name = { text: models.target, bold: true, ...(models.tooFew ? { below: 'too few to say' } : {}) };
      if (best === null) return [name, formatCount(models.positives), rate, 'none', ...Array<string>(7).fill('–')];
      const { accuracy, falseNegativeRate, mcc, auc } = best.spread;
      const range = ({ min, max }: typeof accuracy): string => (min === null || max === null ? '–' : `${exact(min)}–${exact(max)}`);
      return [
        name, formatCount(models.positives), rate, best.name, exact(accuracy.mean), range(accuracy),
        formatInterval(best.intervals.accuracy, exact).replaceAll(' ', ''), exact(falseNegativeRate.mean), range(falseNegativeRate),
        formatRate(mcc.mean, 3), formatRate(auc.mean, 3),
      ];
    }),
  });
}

function map({ answer: categories, theme: print, longCharts, page }: Printed<'categories'>): Content[] {
  const all = orderedFeatures(categories, 'accuracy', { kind: 'strongest' });
  const features = all.slice(0, mostCharted);
  if (features.length === 0) return [];
  const theme = fitList(print, features.length, (page.height - 120) / 1.4);
  const option = categoryHeatmap({
    result: categories, metric: 'accuracy', features, width: contentWidth,
    title: `Accuracy of ${features.length === 1 ? 'one feature' : `${all.length > features.length ? `${features.length} of ` : ''}${all.length} features`} against each target`,
  }, theme);
  return longCharts([option], categoryHeatmapHeight(categories, features, theme));
}
