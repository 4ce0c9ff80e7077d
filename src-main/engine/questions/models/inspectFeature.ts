import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import type { FeatureInspection } from '../../../../src-shared/questions/models/result';
import { sigmoid } from '../../../../src-shared/statistics/logisticProbability';
import { asCoded } from '../../columns/asCoded';
import { levelText, type CodedColumn, type CodedNumbers, type Dataset } from '../../columns/dataset';
import { atBest } from '../../fitting/atBest';
import { featureNamed } from '../../fitting/chooseFeatures';
import { featureCounts, type FeatureFit } from '../../fitting/featureCounts';
import { joinedNames, sumJoined, type JoinedLevels } from '../../fitting/joinRareLevels';
import { describeModel, fitFolds, poolScores, type FittedFeature } from '../../fitting/fitFolds';
import { binEdges } from '../../fitting/histogram';
import type { ScoredCounts } from '../../fitting/judgeScores';
import { dealParts } from '../../fitting/splitPlan';
import { placesOf } from '../../fitting/tallyFeature';
import { targetClasses } from '../../fitting/targetClasses';

export type InspectInput = { dataset: Dataset; settings: ModelSettings; feature: string };

/** A number with more distinct values than this has its curve drawn over bins. */
const mostPoints = 200;

/** One fitted feature with all that its panel shows: curve over the counts, judged rows by score. */
export function inspectFeature({ dataset, settings, feature }: InspectInput): FeatureInspection {
  const column = asCoded(featureNamed(dataset, feature));
  const target = targetClasses(dataset, settings.target);
  const dealt = dealParts(dataset, target, settings.balance, settings.split, settings.seed);
  const [all, ...counts] = featureCounts(column, target.classes, [target.weights, ...dealt.parts]);
  const fitted = fitFolds(column, counts, dealt, settings);
  const baseRate = target.positives / (target.positives + target.negatives);
  return {
    target: settings.target, baseRate, model: { ...describeModel(column, fitted, baseRate), atBest: atBest(placesOf(column), all) },
    scored: groupByScore(poolScores(fitted.judged)), curve: curveOf(column, fitted),
  };
}

/** Judged rows by distinct score, ascending. */
function groupByScore({ scores, positives, negatives }: ScoredCounts): FeatureInspection['scored'] {
  const order = Array.from(scores.keys()).filter((i) => positives[i] + negatives[i] > 0).sort((a, b) => scores[a] - scores[b]);
  const grouped: FeatureInspection['scored'] = { scores: [], positives: [], negatives: [] };
  for (const i of order) {
    const last = grouped.scores.length - 1;
    if (last >= 0 && grouped.scores[last] === scores[i]) {
      grouped.positives[last] += positives[i];
      grouped.negatives[last] += negatives[i];
    } else {
      grouped.scores.push(scores[i]);
      grouped.positives.push(positives[i]);
      grouped.negatives.push(negatives[i]);
    }
  }
  return grouped;
}

function curveOf(column: CodedColumn, { fit, train }: FittedFeature): FeatureInspection['curve'] {
  const present = Array.from(fit.scores.keys()).filter((code) => train.positives[code] + train.negatives[code] > 0);
  const rows = (code: number): number => train.positives[code] + train.negatives[code];
  if (column.kind === 'text' && fit.joined) return joinedCurve(column, fit, train, fit.joined);
  if (column.kind === 'text') present.sort((a, b) => rows(b) - rows(a) || a - b);
  else if (present.length > mostPoints) return binnedCurve(column, fit.scores, train, present);
  return present.map((code) => ({
    value: levelText(column, code), from: null, to: null,
    positives: train.positives[code], negatives: train.negatives[code], probability: sigmoid(fit.scores[code]),
  }));
}

/** Of text with levels that share a column, those with one of their own, most frequent first, then the others together. */
function joinedCurve(
  column: CodedColumn, fit: FeatureFit, train: FittedFeature['train'], joined: JoinedLevels,
): FeatureInspection['curve'] {
  const [positives, negatives] = [sumJoined(train.positives, joined), sumJoined(train.negatives, joined)];
  const levels = joinedNames(joined, (code) => levelText(column, code)).map((value, place) => ({
    value, from: null, to: null, positives: positives[place], negatives: negatives[place],
    probability: sigmoid(fit.scores[joined.placeOf.indexOf(place)]),
  }));
  const others = levels.pop()!;
  return [...levels.sort((a, b) => b.positives + b.negatives - a.positives - a.negatives), others];
}

/** The curve over the histogram's bins; a bin's probability is the mean over its rows. */
function binnedCurve(
  column: CodedNumbers, scores: Float64Array, train: FittedFeature['train'], present: number[],
): FeatureInspection['curve'] {
  const { edges } = binEdges(column);
  const bins = edges.slice(1).map((to, i) => ({ from: edges[i], to, positives: 0, negatives: 0, sum: 0 }));
  let bin = 0;
  for (const code of present) {
    if (code === column.missingCode) continue;
    while (bin < bins.length - 1 && column.values[code] >= bins[bin].to) bin++;
    bins[bin].positives += train.positives[code];
    bins[bin].negatives += train.negatives[code];
    bins[bin].sum += (train.positives[code] + train.negatives[code]) * sigmoid(scores[code]);
  }
  return bins.filter(({ positives, negatives }) => positives + negatives > 0).map(({ from, to, positives, negatives, sum }) => ({
    value: `${Number(from.toPrecision(3))} – ${Number(to.toPrecision(3))}`, from, to, positives, negatives,
    probability: sum / (positives + negatives),
  }));
}
