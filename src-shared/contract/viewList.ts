import { isAsked, questionList, type Question } from '../questions/questionList';

export type ViewId = 'data' | Extract<Question, { view: true }>['id'] | 'report' | 'compare' | 'apply';
type ViewEntry = { id: ViewId; title: string; about: string; heading?: string };

const hasView = (one: Question): one is Extract<Question, { view: true }> => one.view;
const entries = (questions: readonly Question[]): ViewEntry[] =>
  questions.filter(hasView).map(({ id, title, about }) => ({ id, title, about }));
const [first, ...others] = entries(questionList.filter(isAsked));

/**
 * The side bar and the menu from the top down: the files, what every study answers, the report, and what can be asked beyond;
 * the first nine have keys from Ctrl+1 on. A `heading` stands above the view that has it.
 */
export const viewList: readonly ViewEntry[] = [
  { id: 'data', title: 'Data', about: 'the files, their rows and labels' },
  ...entries(questionList.filter((one) => !isAsked(one))),
  { id: 'report', title: 'Report', about: 'to be checked by a colleague' },
  { ...first, heading: 'Beyond' }, ...others,
  { id: 'compare', title: 'Compare', about: 'datasets or releases side by side' },
  { id: 'apply', title: 'Apply', about: 'a saved model on other traffic' },
];

/** How many views a key of their own (Ctrl+1 … Ctrl+9) leads to; the others are reached from the side bar and the menu. */
export const viewKeys = 9;
