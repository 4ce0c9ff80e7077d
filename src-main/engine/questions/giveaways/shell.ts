import { formatShare } from '../../../../src-shared/format/formatShare';
import { listNames } from '../../../../src-shared/format/listNames';
import type { GiveawaysResult } from '../../../../src-shared/questions/giveaways/result';
import { asking } from '../answer';
import { toggle } from '../shellOption';
import { cutLines, heading } from '../../terminal/terminalTable';

export const shell = asking('giveaways', {
  options: { giveaways: toggle('--giveaways', 'also what gives each category away') },
  settings: () => true,
  summary: describeGiveaways,
});

/** One verdict per category, with what it rests on. */
function describeGiveaways({ categories, duplicates, inAll }: GiveawaysResult): string {
  const lines = categories.flatMap(({ category, verdict, blind }) => {
    const others = blind.filter((entry) => entry.rows >= 20);
    const learnt = others.map(({ trainedOn, judgedOn, recall }) => `${trainedOn} → ${judgedOn} ${formatShare(recall)}`);
    return [`• ${category}: ${verdict}`, ...(learnt.length === 0 ? [] : [`    fitted to one attack, found of another: ${listNames(learnt)}`])];
  });
  return [heading('Is it too easy?'), ...cutLines(lines),
    ...(inAll === undefined ? [] : [`Only the ${categories.length} categories with most rows of ${inAll.categories} were looked at.`]), `• ${duplicates.verdict}`].join('\n');
}
