import { audit } from './audit/audit';
import { categories } from './categories/categories';
import { combined } from './combined/combined';
import { correlation } from './correlation/correlation';
import { costs } from './costs/costs';
import { frontier } from './frontier/frontier';
import { giveaways } from './giveaways/giveaways';
import { models } from './models/models';
import { order } from './order/order';
import { overview } from './overview/overview';
import { path } from './path/path';
import { pitfalls } from './pitfalls/pitfalls';
import { price } from './price/price';
import type { SettingsBy, Shape } from './question';
import { secondOpinions } from './secondOpinions/secondOpinions';
import { selection } from './selection/selection';
import { testSet } from './testSet/testSet';
import { tests } from './tests/tests';

/** Every question that Wiretell answers, in the order of side bar, report, summary and result file. */
export const questionList = [
  overview, audit, correlation, tests, models, secondOpinions, categories, giveaways, order, testSet, combined, path, selection, costs,
  price, frontier, pitfalls,
] as const;

export type Question = (typeof questionList)[number];
export type QuestionId = Question['id'];
export type QuestionNamed<I extends QuestionId> = Extract<Question, { id: I }>;
export type ResultOf<I extends QuestionId> = QuestionNamed<I>['result'] extends Shape<infer Result> ? Result : never;

/** Questions that a study answers only when it is asked. The others it always answers. */
export type AskedQuestion = Exclude<Question, { settings: null }>;
export type AskedId = AskedQuestion['id'];
export type AlwaysId = Exclude<QuestionId, AskedId>;
export type SettingsOf<I extends QuestionId> = SettingsBy<QuestionNamed<I>['settings']>;

/** What a study asks beyond what every study answers: by the id of each question, how it is asked. */
export type AskedSettings = { [I in AskedId]?: SettingsOf<I> };

export const isAsked = (one: Question): one is AskedQuestion => one.settings !== null;
/** Whatever is needed can be asked: another word does not compile. */
export const askedQuestions: readonly (AskedQuestion & { needs?: readonly AskedId[] })[] = questionList.filter(isAsked);
