import { costs as question } from '../../../../src-shared/questions/costs/costs';
import type { CostsResult } from '../../../../src-shared/questions/costs/result';
import { partTitle } from '../../../../src-shared/format/combinedWords';
import {
  contestParts, costText, dearestWords, decisionNames, decisions, matrixOf, placeWords, totalText, weighingWords, whyNoRuler,
} from '../../../../src-shared/questions/costs/costWords';
import { formatCount } from '../../../../src-shared/format/formatCount';
import type { CostTable } from '../../../../src-shared/schemas/costTables';
import { asking } from '../answer';
import { fromFile } from '../shellOption';
import { heading, terminalTable } from '../../terminal/terminalTable';

export const shell = asking('costs', {
  options: { costs: fromFile<CostTable>('--costs <matrix>', 'also what wrong answers of the combined model cost: kdd99, ones, or a CSV file of costs') },
  settings: ({ costs = question.usual }) => costs,
  summary: describeCosts,
});

/** What the combined model's answers cost, by both ways of deciding, and where that stands among published results. */
function describeCosts(result: CostsResult): string {
  const costs = matrixOf(result);
  const why = whyNoRuler(result);
  return [
    heading('What wrong answers cost'),
    `Costs: ${result.costs.name}.`,
    terminalTable(['rows', '', 'decides for', 'summed cost', 'average'], result.parts.flatMap((part) => decisions.map((decision, i) => [
      i === 0 ? partTitle(part) : '', i === 0 ? formatCount(part.rows) : '', decisionNames[decision], totalText(part[decision].total), costText(part[decision].average),
    ])), 1),
    ...result.parts.slice(0, 1).map(weighingWords).filter((words) => words !== ''),
    ...result.parts.flatMap((part) => [
      `${partTitle(part)}, ${decisionNames.leastCost}: ${dearestWords(part.leastCost.confusion, costs, result.classes, part.rowWeights)}`,
      `  always one answer: ${part.constant.map(({ class: name, average }) => `${name} ${costText(average)}`).join(', ')}`,
    ]),
    ...contestParts(result).map((part) => `On the contest’s ruler: ${costText(part.leastCost.average)} is ${placeWords(part.leastCost.average!)}.`),
    ...(why === null ? [] : [why]),
  ].join('\n');
}
