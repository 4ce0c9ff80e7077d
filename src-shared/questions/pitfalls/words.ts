import { pitfallIds, type Pitfall, type PitfallAnswers, type PitfallId } from './result';

/** What a pitfall is called, what it is, and what is asked of a person where no table shows it. */
export type PitfallWords = { title: string; about: string; asks?: { key: keyof PitfallAnswers; question: string } };

export const pitfallWords: { readonly [I in PitfallId]: PitfallWords } = {
  'sampling-bias': {
    title: 'Sampling bias', about: 'The rows do not stand for the traffic that is to be judged.',
    asks: { key: 'sampling', question: 'Where, when and how was the traffic recorded, and which traffic is it to stand for?' },
  },
  'label-inaccuracy': {
    title: 'Label inaccuracy', about: 'Labels are wrong, or change with time.',
    asks: { key: 'labels', question: 'How were the labels made, and who looked them over?' },
  },
  'data-snooping': { title: 'Data snooping', about: 'Something of the test part is known while learning.' },
  'spurious-correlations': { title: 'Spurious correlations', about: 'What tells the classes apart is the recording’s, not the attack’s.' },
  'parameter-selection': { title: 'Biased parameter selection', about: 'Settings were chosen by the figures that they are judged by.' },
  baseline: { title: 'Inappropriate baseline', about: 'Nothing simpler was tried.' },
  measures: { title: 'Inappropriate performance measures', about: 'The figure does not say what matters where it is used.' },
  'base-rate': { title: 'Base rate fallacy', about: 'Attacks are rarer in use than in the data, and false alarms more.' },
  'lab-only': {
    title: 'Lab-only evaluation', about: 'It was judged on one recording, and not where it is to be used.',
    asks: { key: 'lab', question: 'Where else was it tried: other networks, later days, live traffic?' },
  },
  'threat-model': {
    title: 'Inappropriate threat model', about: 'Attackers who know of the detector are left out of account.',
    asks: { key: 'threat', question: 'Who attacks, what do they know of the detector, and what would they do to get past it?' },
  },
};

/** As the paper numbers them: `P1`. */
export const pitfallNumber = (id: PitfallId): string => `P${pitfallIds.indexOf(id) + 1}`;

/** What of a pitfall the data and settings show, with a sign that is not colour. */
export const statusWords: { readonly [S in Pitfall['status']]: { sign: string; words: string } } = {
  seen: { sign: '●', words: 'seen' }, partly: { sign: '◊', words: 'seen in part' }, asked: { sign: '–', words: 'asked' },
};

/** The question and what was answered, in a sentence each; `null` where nothing is asked. */
export function askedWords({ id, answer }: Pick<Pitfall, 'id' | 'answer'>): string | null {
  const asks = pitfallWords[id].asks;
  return asks === undefined ? null : `${asks.question} ${answer === null ? 'Not answered.' : `Answer: ${answer}`}`;
}

/** `2 of 4 questions answered`. */
export function answeredWords(answers: PitfallAnswers): string {
  const all = Object.values(answers);
  return `${all.filter((answer) => answer.trim() !== '').length} of ${all.length} questions answered`;
}

export const pitfallSource = 'Arp, Quiring, Pendlebury, Warnecke, Pierazzi, Wressnegger, Cavallaro & Rieck (2022), '
  + 'Dos and Don’ts of Machine Learning in Computer Security, USENIX Security';
