import type { EngineContract } from '../../../src-shared/contract/contract';
import { questionList, type QuestionId } from '../../../src-shared/questions/questionList';
import { EngineError } from '../../../src-shared/terms/errors';
import type { AboutTools, Ask, Tools } from './answer';
import type { OpenDataset } from '../openDataset';
import type { AnyWork } from '../pool/taskGroup';
import type { WorkerPool } from '../pool/workerPool';
import { answerTo, type AnyAnswer } from './answerTo';

export type AskTools = Pick<Tools<unknown>, 'models' | 'share' | 'files'> & { pool: WorkerPool };

const questionOf: ReadonlyMap<string, QuestionId> = new Map(questionList.flatMap(({ id, calls }) =>
  Object.keys(calls).map((method) => [method, id])));

/**
 * The one way to ask a question, for views, reports and the shell alike: what was answered before is not computed again. A call
 * that is made of answers of its own is not kept, they are.
 */
export function askWith({ pool, ...tools }: AskTools): Ask {
  const ask: Ask = async (method, { open, test = null }, request, context) => {
    const answer = answerTo(questionOf.get(method)!);
    refuseUnlabelled(open, answer, request);
    const own: AboutTools<AnyWork> = {
      ...tools, open, test, ask, workers: pool.size, run: (task, input, options) => pool.run(answer, task, input, options),
    };
    const compute = answer.calls[method];
    const answered = answer.composed?.includes(method) ? compute(request, own, context)
      : tools.share({ question: method, about: test === null ? [open] : [open, test], request }, context, (shared) =>
        compute(request, own, shared));
    return answered as Promise<EngineContract[typeof method]['response']>;
  };
  return ask;
}

/** @throws UNLABELLED where a question is about classes, and no row has one */
function refuseUnlabelled({ summary }: OpenDataset, { labels }: AnyAnswer, request: unknown): void {
  if (summary.labelled || !(typeof labels === 'boolean' ? labels : labels(request))) return;
  throw new EngineError('UNLABELLED', `classes to tell apart were expected, “${summary.data.name}” has none; overview and correlation do without.`);
}
