import type { OpenRequest } from '../../../src-shared/contract/contract';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { EngineError } from '../../../src-shared/terms/errors';
import { refuseIdleDeriving } from '../deriveOptions';
import { sourceOf, unmatchedWords, type Session } from '../session';
import type { ReadingOptions } from '../settingsOptions';

/** What is audited, and the second dataset, where there is one. */
export type Audited = { summary: DatasetSummary; test: DatasetSummary | null };
/** What the options say of how the files are read, beside the options themselves. */
export type Said = Pick<OpenRequest, 'labelCategories' | 'meaning' | 'derive'>;

/** Opens the files of an audit: the dataset as a study opens it, though labels may lack, and the second one as a study's. */
export async function openAudited(
  paths: string[], tests: string[], chosen: ReadingOptions, said: Said, { engine, files, context, say }: Session,
): Promise<Audited> {
  const request: OpenRequest = {
    source: sourceOf(paths, chosen.seed, files), sample: chosen.sample ?? null, seed: chosen.seed, ...said,
    labelColumn: chosen.label ?? null, gapFeatures: chosen.gapFeatures ?? false,
  };
  const summary = await engine.call('dataset.open', request, context).catch((error: unknown) => {
    const lacksLabels = error instanceof EngineError && error.code === 'NO_LABEL' && chosen.label === undefined;
    if (!lacksLabels) throw error;
    return engine.call('dataset.open', { ...request, mayLackLabels: true }, context);
  });
  refuseIdleDeriving(said.derive, summary);
  const test = tests.length === 0 ? null : await engine.call('dataset.open', {
    ...request, source: sourceOf(tests, chosen.seed, files), sample: null, labelColumn: summary.format.labelColumn, gapFeatures: false,
    mayLackLabels: true,
  }, context);
  const unmatched = unmatchedWords(said.labelCategories, test === null ? [summary] : [summary, test]);
  if (unmatched !== null) say(unmatched);
  return { summary, test };
}
