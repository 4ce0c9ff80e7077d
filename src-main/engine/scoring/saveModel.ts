import type { CallContext } from '../../../src-shared/terms/progress';
import type { SavedFile, SaveModelRequest } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/terms/errors';
import type { ModelDecision, ModelFile } from '../../../src-shared/contract/modelFile';
import type { OpenedModel } from '../../../src-shared/contract/scoring';
import { jsonText } from '../../../src-shared/format/jsonText';
import { costsOf } from '../../../src-shared/schemas/costTables';
import type { CombinedModels } from '../questions/combined/combinedModels';
import type { FileGate } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import type { Share } from '../results';
import { scoringTasks } from './scoringTasks';

type Tools = { models: CombinedModels; share: Share; pool: WorkerPool; files: FileGate; version: string };

/** A model that was fitted in this session, as a file. @throws MODEL_NOT_FITTED, COSTS_BROKEN */
export async function saveModel(
  { model: name, decision, windows, file }: SaveModelRequest, { models, share, pool, files, version }: Tools, context: CallContext,
): Promise<SavedFile> {
  const sink = files.sink(file);
  await sink.check();
  const { open: { dataset, summary }, model, result, priorShift } = await models.trained(name, share, context);
  const written = await pool.run(scoringTasks, 'writeModelFile', {
    model, result, dataset, data: summary.data, labelColumn: summary.format.labelColumn, version, windows,
    decision: decisionOf(decision, result.classes, priorShift),
  }, context);
  const bytes = Buffer.from(`${jsonText(written, 1)}\n`);
  if (context.signal.aborted) throw new EngineError('CANCELLED', `“${sink.name}” was not written.`);
  await sink.write(bytes, context.signal);
  return { name: sink.name, bytes: bytes.length };
}

function decisionOf(asked: SaveModelRequest['decision'], classes: string[], priorShift: number[]): ModelDecision {
  if (asked === null) return classes.length === 2 ? { by: 'threshold', threshold: 0.5 } : { by: 'likeliest' };
  if ('costs' in asked) return { by: 'costs', costs: costsOf(asked.costs, classes), priorShift };
  if (classes.length === 2) return { by: 'threshold', ...asked };
  throw new EngineError('BAD_REQUEST', `a threshold is for a model of one target; this one tells ${classes.join(', ')} apart.`);
}

/** What is told of a model file. */
export const describeModel = ({ model, target, classes, decision, windows, training, version, features }: ModelFile): OpenedModel =>
  ({ model, target, classes, decision, windows, training, version, features: features.map(({ name }) => name) });
