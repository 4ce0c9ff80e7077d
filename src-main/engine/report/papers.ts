import type { StudyResult } from '../../../src-shared/contract/study';
import { questionList, type QuestionId } from '../../../src-shared/questions/questionList';
import { answerTo, type AnyPaper } from '../questions/answerTo';

/** What is printed of a question that a study answers. */
export type AnsweredPaper = AnyPaper & { id: QuestionId };

/** What is printed of each question that a study answers, in the order of the questions. Only who writes a report loads it. */
export const papersOf = (study: StudyResult): Promise<AnsweredPaper[]> =>
  Promise.all(questionList.filter(({ id }) => study[id] !== undefined)
    .map(async ({ id }) => ({ id, ...(await answerTo(id).paper()).paper })));
