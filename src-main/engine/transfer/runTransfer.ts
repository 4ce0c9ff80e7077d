import type { TransferCell, TransferRequest, TransferResult } from '../../../src-shared/contract/transfer';
import type { JudgedPart } from '../../../src-shared/questions/combined/result';
import { categoryRoles, type CategoryRole } from '../../../src-shared/terms/categories';
import { EngineError } from '../../../src-shared/terms/errors';
import { modelSettingsOf } from '../../../src-shared/terms/modelSettings';
import type { CallContext } from '../../../src-shared/terms/progress';
import { attackTarget } from '../../../src-shared/schemas/classFinder';
import type { OpenDataset } from '../openDataset';
import type { WorkerPool } from '../pool/workerPool';
import { combinedTasks } from '../questions/combined/combinedTasks';
import type { FittedTogether } from '../questions/combined/fitTogether';
import { categoriesByRole, rowsByCategory } from './categoriesByRole';
import { commonFeatures } from './commonFeatures';

/** A dataset that no model can be learnt from may still be judged on. */
const bearable: readonly string[] = ['ONE_CLASS', 'TARGET_NOT_FOUND', 'TOO_FEW_ROWS', 'COLUMN_NOT_FOUND'];

type Learnt = { fitted: FittedTogether } | { refused: string };

/**
 * Learns one model from each dataset, of the features that all have, and judges it on its own test part and on every other dataset.
 * Categories are told apart by their roles, whatever each dataset calls them.
 * @throws BAD_REQUEST for a target that is no role, COLUMN_NOT_FOUND without a common feature
 */
export async function runTransfer(
  open: readonly OpenDataset[], { features: chosen, datasets: _, ...asked }: TransferRequest, pool: WorkerPool, context: CallContext,
): Promise<TransferResult> {
  const settings = modelSettingsOf(asked);
  const { target } = settings;
  refuseStrangeTarget(target);
  const named = open.map(({ dataset, summary }) => ({ name: summary.data.name, dataset }));
  const { features, views: columns, left } = commonFeatures(named, chosen);
  const views = columns.map(categoriesByRole);
  const learnt = await Promise.all(views.map((dataset, i): Promise<Learnt> =>
    pool.run(combinedTasks, 'fitTogether', { dataset, name: named[i].name, settings: { ...settings, features: null }, categories: null }, context)
      .then((fitted) => ({ fitted }), refusal)));
  const judgeOn = async (fitted: FittedTogether, train: number, on: number): Promise<TransferCell> => {
    const judged = train === on ? fitted.result.judged.find(({ part }) => part === 'test')!
      : (await pool.run(combinedTasks, 'judgeOther', {
        train: views[train], test: views[on], name: named[on].name, leaveOutOverlap: false,
        model: fitted.model, classes: fitted.result.classes, target,
      }, context)).judged;
    return { train, on, ...figuresOf(judged) };
  };
  const cells = await Promise.all(learnt.flatMap((one, train) => ('refused' in one ? [] : views.map((__, on) => judgeOn(one.fitted, train, on)))));
  return {
    settings, features, cells,
    datasets: open.map(({ summary: { data, family, rows } }, i) => {
      const one = learnt[i];
      return {
        name: data.name, sha256: data.sha256, family: family?.name ?? null, release: data.release, rows,
        roles: rowsByCategory(views[i]), left: left[i],
        reason: 'refused' in one ? one.refused : null,
      };
    }),
  };
}

function refuseStrangeTarget(target: string): void {
  const attacks: CategoryRole[] = categoryRoles.filter((role) => role !== 'benign' && role !== 'undecided');
  if (target === attackTarget || attacks.includes(target as CategoryRole)) return;
  throw new EngineError('BAD_REQUEST', `“${attackTarget}” or a kind of attack that datasets share was expected as target (${attacks.join(', ')}), not “${target}”.`);
}

function refusal(error: unknown): Learnt {
  if (error instanceof EngineError && bearable.includes(error.code)) return { refused: error.message };
  throw error;
}

function figuresOf({ rows, binary, remarks }: JudgedPart): Omit<TransferCell, 'train' | 'on'> {
  // There are two classes, and every dataset has labels.
  const { matrix, metrics: { balancedAccuracy, mcc, recall, falsePositiveRate } } = binary!;
  return { rows, matrix, balancedAccuracy, mcc, recall, falsePositiveRate, remarks };
}

