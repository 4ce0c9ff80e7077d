import { orderWords, sortFeatures } from '../../../../src-shared/charts/metricBars';
import { shownValue } from '../../../../src-shared/charts/shownMetric';
import { joinedFeaturesWords } from '../../../../src-shared/questions/models/joinedWords';
import type { FeatureModel, ModelsResult } from '../../../../src-shared/questions/models/result';
import { isByFiles, isGrouped, parseSplit } from '../../../../src-shared/terms/splitRule';
import type { StudySettings } from '../../../../src-shared/contract/study';
import { undecidedWords } from '../../../../src-shared/format/attackWords';
import { missedByFit } from '../../../../src-shared/format/atBestWords';
import { countOf } from '../../../../src-shared/format/countOf';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatInterval } from '../../../../src-shared/format/formatInterval';
import { oneAnswer } from '../../../../src-shared/format/guessingWords';
import { listNames } from '../../../../src-shared/format/listNames';
import { splitLabel } from '../../../../src-shared/format/splitWords';
import { cutLines, heading, terminalTable } from '../../terminal/terminalTable';

/** Every feature alone: ranked by accuracy and by false negative rate, with its confusion matrix. */
export function describeModels(models: ModelsResult, settings: StudySettings): string {
  const { target, parts } = models;
  const undecided = undecidedWords(models.undecided);
  const ranked = [...models.features].sort((a, b) => (b.metrics.accuracy ?? 0) - (a.metrics.accuracy ?? 0));
  const missing = sortFeatures(models, 'falseNegativeRate');
  const unsettled = models.features.filter((feature) => !feature.converged);
  const lines = [
    heading(`Each feature alone against ${target}`),
    `Positive class: ${target} (${countOf(models.positives, 'row')}; everything else ${formatCount(models.negatives)}).`,
    ...(undecided === null ? [] : [undecided]),
    `Logistic regression, ${describeSettings(settings)}.`,
    `Training part ${formatCount(parts.train.positives)} + ${formatCount(parts.train.negatives)} rows, judged on `
      + `${formatCount(parts.test.positives)} + ${formatCount(parts.test.negatives)} (${target} + other).`,
    'At best: balanced accuracy over all rows by one cut or value by value, whatever a straight fit makes of it.',
    '', 'Ranked by accuracy:', accuracyTable(ranked),
    '', `Ranked by false negative rate (share of ${target} missed; ${orderWords('falseNegativeRate')}):`, falseNegativeTable(missing, target),
  ];
  const shared = joinedFeaturesWords(models.features);
  if (shared !== null) lines.push('', shared);
  if (unsettled.length > 0) lines.push('', `Did not converge: ${listNames(unsettled.map((feature) => feature.name))}.`);
  if (models.leftOut.length > 0) lines.push('', 'Left out:', ...cutLines(models.leftOut.map(({ name, reason }) => `• ${name}: ${reason}`)));
  return lines.join('\n');
}

function describeSettings({ penalty, C, intercept, scale, balance, split, seed }: StudySettings): string {
  const norm = penalty === 'none' ? 'no penalty' : `${penalty.toUpperCase()} penalty, C = ${C}, intercept ${intercept}`;
  const balanced = { undersample: '50/50 undersampled', weights: 'classes weighted', none: 'not balanced' }[balance];
  const parts = split === 'none' ? 'no split (judged on the training rows)' : parseSplit(split).kind === 'folds' ? splitLabel(split)
    : isGrouped(split) || isByFiles(split) ? `test part ${splitLabel(split)}` : `test part ${split}`;
  return `${norm}, ${scale === 'asinh' ? 'numbers by asinh, ' : ''}${balanced}, ${parts}, seed ${seed}`;
}

const foldText = (foldAuc: FeatureModel['foldAuc']): string => `${formatRate(foldAuc?.mean ?? null, 4)} (${formatRate(foldAuc?.sd ?? null, 4)})`;

function accuracyTable(features: FeatureModel[]): string {
  const folded = features.some(({ foldAuc }) => foldAuc !== null);
  const rows = features.map(({ name, group, metrics, atBest, intervals, test, foldAuc }) => [
    name, group, formatRate(metrics.accuracy), formatInterval(intervals.accuracy, (end) => formatRate(end)),
    formatRate(metrics.auc), ...(folded ? [foldText(foldAuc)] : []),
    formatRate(shownValue({ metrics, atBest }, 'atBest')), missedByFit({ metrics, atBest }) ?? '',
    formatCount(test.tp), formatCount(test.fn), formatCount(test.fp), formatCount(test.tn),
  ]);
  const head = [
    'feature', 'group', 'accuracy', '95 % interval', 'AUC', ...(folded ? ['of folds, mean (sd)'] : []), 'at best', 'the fit is',
    'true pos.', 'false neg.', 'false pos.', 'true neg.',
  ];
  return terminalTable(head, rows, 2);
}

function falseNegativeTable(features: FeatureModel[], target: string): string {
  const rows = features.map(({ name, metrics, intervals, test }) => [
    name, formatRate(metrics.falseNegativeRate), formatInterval(intervals.falseNegativeRate, (end) => formatRate(end)),
    formatCount(test.fn), formatRate(metrics.falsePositiveRate), formatRate(metrics.precision), formatRate(metrics.precisionAtBaseRate),
    oneAnswer(test, target) ?? '',
  ]);
  return terminalTable(['feature', 'FNR', '95 % interval', 'false neg.', 'FPR', 'precision', 'precision at base rate', ''], rows);
}
