import type { QuestionId } from '../../../src-shared/questions/questionList';
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
import { secondOpinions } from './secondOpinions/secondOpinions';
import { selection } from './selection/selection';
import { testSet } from './testSet/testSet';
import { tests } from './tests/tests';

/** An answer to every question: one that is missing, or stands under another's name, does not compile. */
export const answers = {
  overview, audit, correlation, tests, models, secondOpinions, categories, giveaways, order, testSet, combined, path, selection, costs,
  price, frontier, pitfalls,
} satisfies { [I in QuestionId]: { id: I } };
