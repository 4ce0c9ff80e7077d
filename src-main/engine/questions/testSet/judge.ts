import { EngineError } from '../../../../src-shared/terms/errors';
import type { CallContext } from '../../../../src-shared/terms/progress';
import type { TestSetResult } from '../../../../src-shared/questions/testSet/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import type { Asked, Run } from '../answer';
import { hasLabels, type Dataset } from '../../columns/dataset';
import { countRows } from '../../columns/describeColumns';
import { classifyPatterns } from '../../fitting/targetClasses';
import type { OpenDataset } from '../../openDataset';
import type { Share } from '../../results';
import { comparePartners } from './comparePartners';

/**
 * Judges models of one open file on another. They are fitted once, whatever they are judged on.
 * @throws TARGET_NOT_FOUND for a target that training does not have
 */
export async function judge(
  train: OpenDataset, test: OpenDataset, { features, leaveOutOverlap, ...settings }: Asked<'testSet.judge'>,
  run: Run<typeof import('./work')>, share: Share, context: CallContext,
): Promise<TestSetResult> {
  const { target } = settings;
  const models = !hasLabels(test.dataset) ? []
    : await share({ question: 'models for a test set', about: [train], request: { settings, features } }, context, (own) =>
      run('fitForOther', { train: train.dataset, settings, features }, own)).catch((error: unknown) => {
      if (error instanceof EngineError && error.code !== 'CANCELLED') refuseUntrained(train.dataset, test.dataset, target);
      throw error;
    });
  const judged = await run('judgeOnTestSet', { train: train.dataset, test: test.dataset, target, models, leaveOutOverlap }, context);
  const { rejected, featureMap } = test.summary;
  const messages = [
    ...comparePartners(train.summary, test.summary), ...(rejected.count === 0 ? [] : [describeRejected(rejected)]),
    ...(featureMap === undefined ? [] : [featureMap]), ...judged.schema.messages,
  ];
  return { data: test.summary.data, rejected, ...judged, schema: { ...judged.schema, messages } };
}

/** A target that only the second file has is worth a sentence of its own: nothing was misspelt. */
function refuseUntrained(train: Dataset, test: Dataset, target: string): void {
  const here = classifyPatterns(test, target).reduce((sum, is, i) => sum + (is === 1 ? test.weights[i] : 0), 0);
  if (here === 0 || classifyPatterns(train, target).includes(1)) return;
  throw new EngineError('TARGET_NOT_FOUND',
    `“${target}” has no row in the training file, so that no model can be fitted to it; the test file has ${countRows(here)} of it.`);
}

function describeRejected({ count, examples: [first] }: OpenDataset['summary']['rejected']): string {
  const lines = count === 1 ? '1 line' : `${formatCount(count)} lines`;
  return `${lines} of this file did not fit and ${count === 1 ? 'was' : 'were'} left out (line ${formatCount(first.line)}: ${first.reason}); its rows are numbered without ${count === 1 ? 'it' : 'them'}.`;
}
