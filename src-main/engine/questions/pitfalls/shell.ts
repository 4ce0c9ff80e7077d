import { pitfalls as question } from '../../../../src-shared/questions/pitfalls/pitfalls';
import type { PitfallAnswers, PitfallsResult } from '../../../../src-shared/questions/pitfalls/result';
import { askedWords, pitfallNumber, pitfallWords, statusWords } from '../../../../src-shared/questions/pitfalls/words';
import { asking } from '../answer';
import { fromFile, toggle } from '../shellOption';
import { heading } from '../../terminal/terminalTable';

export const shell = asking('pitfalls', {
  options: {
    pitfalls: toggle('--pitfalls', 'also ten pitfalls of learning in security: what is seen of each, and four questions'),
    pitfallsAnswers: fromFile<PitfallAnswers>('--pitfalls-answers <json>', 'what you answer: a JSON file with the texts sampling, labels, lab and threat'),
  },
  settings: ({ pitfallsAnswers = question.usual }) => pitfallsAnswers,
  summary: describePitfalls,
});

/** A line for each, and one for what was answered. */
function describePitfalls({ pitfalls }: PitfallsResult): string {
  return [heading('Ten pitfalls'), ...pitfalls.flatMap((pitfall) => {
    const asked = askedWords(pitfall);
    const { id, status, sentence } = pitfall;
    return [`${pitfallNumber(id)} ${pitfallWords[id].title} (${statusWords[status].words}): ${sentence}`, ...(asked === null ? [] : [`    ${asked}`])];
  })].join('\n');
}
