import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import type { CategoryFeature, CategoryModels, Spread } from '../../../../src-shared/questions/categories/result';
import type { Metrics } from '../../../../src-shared/statistics/confusionMetrics';
import { undecidedWords } from '../../../../src-shared/format/attackWords';
import { formatShare } from '../../../../src-shared/format/formatShare';
import type { Dataset } from '../../columns/dataset';
import { drawSeed } from '../../columns/drawSeed';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { atBest } from '../../fitting/atBest';
import { chooseFeatures } from '../../fitting/chooseFeatures';
import { describeModel, fitFolds } from '../../fitting/fitFolds';
import { dealParts } from '../../fitting/splitPlan';
import { countedParts, tallyEveryRow, tallyFeature } from '../../fitting/tallyFeature';
import { targetClasses } from '../../fitting/targetClasses';

export type OneVsRestInput = {
  dataset: Dataset;
  settings: ModelSettings;
  features: string[] | null;
  draws: number;
  /** Which share of the features this task fits: every `of`-th from `index` on. */
  share: { index: number; of: number };
};

/** Fewer judged positives than this, and a share of them says little: one row is over 3 % of it. */
const enoughPositives = 30;

/**
 * Single-feature models of one target against everything else, over several random draws: figures and matrices
 * are of the first draw, that of the seed, their spread is over all of them, so that a rare class is not judged by one lucky sample.
 */
export function fitOneVsRest({ dataset, settings, features, draws, share }: OneVsRestInput, context: TaskContext): CategoryModels {
  const target = targetClasses(dataset, settings.target);
  const baseRate = target.positives / (target.positives + target.negatives);
  const chosen = chooseFeatures(dataset, features, []).chosen.filter((_, i) => i % share.of === share.index);
  const varies = settings.balance === 'undersample' || settings.split !== 'none';
  const runs = Array.from({ length: varies ? draws : 1 }, (_, draw) => {
    const dealt = dealParts(dataset, target, settings.balance, settings.split, drawSeed(settings.seed, draw));
    return { dealt, rows: countedParts(target.classes, dealt.parts) };
  });
  const everyRow = countedParts(target.classes, [target.weights]);
  const models = chosen.map((column, i) => {
    throwIfCancelled(context);
    context.progress({ step: `Fitting ${settings.target}`, done: i, total: chosen.length, unit: 'features', rows: null });
    const all = tallyEveryRow(column, everyRow);
    return { atBest: atBest(all.places, all.counts), ...describeFeature(runs.map(({ dealt, rows }) => {
      const { values, counts } = tallyFeature(column, rows);
      return describeModel(values, fitFolds(values, counts, dealt, settings), baseRate);
    })) };
  });
  const [{ dealt: first }] = runs;
  const judged = first.folds.reduce((sum, fold) => sum + first.sizes[fold.test].positives, 0);
  return {
    target: settings.target, positives: target.positives, negatives: target.negatives,
    ...(target.undecided > 0 && { undecided: target.undecided }), baseRate,
    tooFew: judged < enoughPositives, note: [noteOf(settings.target, judged), undecidedWords(target.undecided) ?? ''].filter(Boolean).join(' '), features: models,
  };
}

function noteOf(target: string, judged: number): string {
  if (judged >= enoughPositives) return '';
  const share = formatShare(1 / judged, judged > 10 ? 0 : 1);
  return `Too few to say: ${judged === 1 ? '1 row' : `${judged} rows`} of ${target} are judged, so that each is ${share} of its recall.`;
}

function describeFeature(draws: ReturnType<typeof describeModel>[]): Omit<CategoryFeature, 'atBest'> {
  const [{ name, group, kind, test, metrics, intervals }] = draws;
  const spread = (metric: keyof Metrics): Spread => spreadOf(draws.map((draw) => draw.metrics[metric]));
  return {
    name, group, kind, converged: draws.every((draw) => draw.converged), test, metrics, intervals,
    spread: { accuracy: spread('accuracy'), falseNegativeRate: spread('falseNegativeRate'), mcc: spread('mcc'), auc: spread('auc') },
  };
}

function spreadOf(values: (number | null)[]): Spread {
  const known = values.filter((value) => value !== null);
  const n = known.length;
  if (n === 0) return { draws: 0, mean: null, sd: null, min: null, max: null };
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { draws: n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null, min: Math.min(...known), max: Math.max(...known) };
}

/** Shares of one target's features, in the order of the columns. */
export function joinShares(shares: CategoryModels[]): CategoryModels {
  const count = shares.reduce((sum, { features }) => sum + features.length, 0);
  const feature = (i: number): CategoryFeature => shares[i % shares.length].features[Math.floor(i / shares.length)];
  return { ...shares[0], features: Array.from({ length: count }, (_, i) => feature(i)) };
}
