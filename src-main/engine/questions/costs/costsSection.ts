import type { Content } from 'pdfmake/interfaces';
import { contestRulerChart, contestRulerHeight, rulerMarks } from '../../../../src-shared/questions/costs/contestRulerChart';
import type { CostsResult } from '../../../../src-shared/contract/combinedResults';
import { partTitle } from '../../../../src-shared/format/combinedWords';
import {
  contestParts, costText, dearestWords, decisionNames, decisions, matrixOf, partWords, totalText, weighingWords, whyNoRuler, type CostedPart,
} from '../../../../src-shared/questions/costs/costWords';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { classConfusionContent } from '../../paper/classConfusionTable';
import { dataTable } from '../../paper/dataTable';
import { paragraph, sectionHeading, subheading, together } from '../../paper/headings';
import type { ReportContext } from '../../paper/reportContext';
import { contentWidth } from '../../paper/reportStyles';

/** What the combined model's answers cost, by both ways of deciding, and where that stands. Empty if not asked for. */
export function costsSection({ result: { costs }, theme, chart }: ReportContext): Content[] {
  if (costs === undefined) return [];
  const why = whyNoRuler(costs);
  return [
    together(
      sectionHeading('costs', 'What wrong answers cost'),
      paragraph(`The answers of the model of several features, at these costs a row (${costs.costs.name}; down: is, across: predicted). `
        + 'The likeliest class is decided for, or the class of least expected cost.'),
      costTable(costs), summary(costs),
    ),
    ...costs.parts.flatMap((part) => describePart(part, costs)),
    contestParts(costs).length > 0 ? together(subheading('costs', 'The contest’s ruler'),
      chart(contestRulerChart(costs, theme), contentWidth, contestRulerHeight(rulerMarks(costs), theme)))
      : paragraph(why ?? ''),
  ];
}

function costTable(costs: CostsResult): Content {
  const matrix = matrixOf(costs);
  return dataTable({
    columns: [{ title: 'is, predicted' }, ...costs.classes.map((name) => ({ title: name, align: 'right' as const }))],
    rows: costs.classes.map((name, actual) => [{ text: name, bold: true }, ...matrix[actual].map((cost) => String(cost))]),
  });
}

function summary({ parts, classes }: CostsResult): Content {
  const right = (title: string) => ({ title, align: 'right' as const });
  return dataTable({
    size: 'small',
    columns: [{ title: 'Rows', width: '*' }, right(''), { title: 'Decides for' }, right('Summed cost'), right('Average'), ...classes.map((name) => right(`always ${name}`))],
    rows: parts.flatMap((part) => decisions.map((decision, i) => [
      { text: i === 0 ? partTitle(part) : '', bold: true }, i === 0 ? formatCount(part.rows) : '', decisionNames[decision],
      totalText(part[decision].total), costText(part[decision].average), ...part.constant.map(({ average }) => (i === 0 ? costText(average) : '')),
    ])),
  });
}

function describePart(part: CostedPart, costs: CostsResult): Content[] {
  const matrix = matrixOf(costs);
  return [
    together(subheading('costs', partTitle(part)), paragraph(`It costs ${partWords(part)}. ${weighingWords(part)}`.trim()),
      paragraph(`By ${decisionNames.likeliest}:`), classConfusionContent(costs.classes, part.likeliest.confusion)),
    together(paragraph(`By ${decisionNames.leastCost}:`), classConfusionContent(costs.classes, part.leastCost.confusion),
      paragraph(dearestWords(part.leastCost.confusion, matrix, costs.classes, part.rowWeights))),
  ];
}
