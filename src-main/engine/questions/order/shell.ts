import type { OrderResult, RunsOf } from '../../../../src-shared/questions/order/result';
import {
  columnWords, filesCells, filesHead, hasLabelsApart, labelsCutWords, orderSentences, runsCells, runsHead,
} from '../../../../src-shared/questions/order/words';
import { asking } from '../answer';
import { toggle } from '../shellOption';
import { cutLines, heading, terminalTable } from '../../terminal/terminalTable';

/** What is found, then every category, file and label. */
function summary(result: OrderResult): string {
  const { categories, labels, files } = result;
  const table = (of: string, rows: readonly RunsOf[]): string => terminalTable([of, ...runsHead], rows.map((one) => runsCells(one, files)));
  const cut = labelsCutWords(result);
  return [
    heading('In which order do the rows come?'), ...cutLines(orderSentences(result).map((sentence) => `• ${sentence}`)), '',
    table('category', categories),
    ...(files === undefined ? [] : ['', terminalTable(['file', 'order', ...filesHead], files.map(filesCells), 2)]),
    ...(hasLabelsApart(result) ? ['', ...(cut === null ? [] : [cut]), table('label', labels)] : []), '', columnWords,
  ].join('\n');
}

export const shell = asking('order', {
  options: { order: toggle('--order', 'also whether the rows come in runs of one category') },
  settings: () => true,
  summary,
});
