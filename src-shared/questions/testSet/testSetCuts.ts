import type { TestSetResult } from './result';
import { formatCount } from '../../format/formatCount';

/** How many labels of a second file never occur in training, named or not. */
export const novelLabels = ({ novel, inAll }: Pick<TestSetResult, 'novel' | 'inAll'>): number => inAll?.novelLabels ?? novel.labels.length;

/** Which lists of a second file's checks hold only the entries with most rows, in a sentence; `null` where all are whole. */
export function testSetCuts({ inAll, schema, novel, recall }: Pick<TestSetResult, 'inAll' | 'schema' | 'novel' | 'recall'>): string | null {
  if (inAll === undefined) return null;
  const of = (named: number, all: number | undefined, what: string): string[] =>
    (all === undefined ? [] : [`${formatCount(named)} of ${formatCount(all)} ${what}`]);
  return `Only those with most rows are named: ${[
    ...of(schema.unseenLevels.length, inAll.unseenLevels, 'new values of text columns'),
    ...of(schema.unknownLabels.length, inAll.unknownLabels, 'labels that the map does not know'),
    ...of(novel.labels.length, inAll.novelLabels, 'labels new to training'),
    ...of(recall[0]?.labels.length ?? 0, inAll.recallLabels, 'labels judged one by one'),
  ].join(', ')}.`;
}
