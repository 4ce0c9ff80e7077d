import * as v from 'valibot';
import { text } from '../../terms/guardParts';
import { modelFields, threshold } from '../fields';
import { question, shape } from '../question';
import { answeredWords } from './words';
import type { PitfallsResult } from './result';

/** A few paragraphs. */
export const longestAnswer = 2000;
const answer = v.optional(v.pipe(v.string(), v.maxLength(longestAnswer, `an answer has at most ${longestAnswer} characters`)), '');
/** What a person answers; what is left out counts as not answered. */
export const pitfallAnswers = v.strictObject({ sampling: answer, labels: answer, lab: answer, threat: answer });

/** Which of the ten pitfalls of learning in security do data and settings show, and what is said of the others? */
export const pitfalls = question({
  id: 'pitfalls', title: 'Pitfalls', about: 'ten pitfalls of learning in security, seen or asked', view: true,
  calls: {
    'pitfalls.find': {
      /** How models are made and judged, as far as a pitfall lies in it. */
      ask: v.strictObject({
        dataset: text, test: v.optional(text), balance: modelFields.balance, split: modelFields.split,
        dropCorrelated: v.union([v.picklist(['off', 'seed', 'seed-signed']), threshold]), selection: v.boolean(),
      }),
      answer: shape<PitfallsResult>(),
    },
  },
  settings: pitfallAnswers, usual: { sampling: '', labels: '', lab: '', threat: '' },
  result: shape<PitfallsResult>(),
  sections: {
    pitfalls: {
      title: 'Ten pitfalls',
      holds: (set) => `what data and settings show of each, and four questions${set === null ? '' : ` (${answeredWords(set)})`}`,
    },
  },
});
