import type { FeatureInspection } from '../../../src-shared/questions/models/result';
import { costCurveOf, precisionRecallOf, rocOf } from '../../../src-shared/charts/scoreCurves';
import type { PlainTable } from '../../components/tableText';

/** The numbers behind the curves of one feature, as they are copied and saved. */
export function fittedTable({ model, target, curve }: FeatureInspection): PlainTable {
  return {
    header: [model.name, 'fitted probability', `${target} rows`, 'other rows', 'share seen in the training rows'],
    rows: curve.map(({ value, probability, positives, negatives }) =>
      [value, probability, positives, negatives, positives / (positives + negatives)]),
  };
}

const probability = (logOdds: number | null): number | null => (logOdds === null ? null : 1 / (1 + Math.exp(-logOdds)));

/** `most`: so many points of each curve. */
export function rocTable(inspections: readonly FeatureInspection[], most?: number): PlainTable {
  return {
    header: ['feature', 'threshold', 'false positive rate', 'recall', 'true positives', 'false positives'],
    rows: inspections.flatMap((inspection) => rocOf(inspection).points.slice(0, most).map(({ threshold, fpr, tpr, tp, fp }) =>
      [inspection.model.name, probability(threshold), fpr, tpr, tp, fp])),
  };
}

export function precisionRecallTable(inspections: readonly FeatureInspection[], most?: number): PlainTable {
  return {
    header: ['feature', 'threshold', 'recall', 'precision', 'true positives', 'false positives'],
    rows: inspections.flatMap((inspection) =>
      precisionRecallOf(inspection).points.slice(0, most).map(({ threshold, recall, precision, tp, fp }) =>
      [inspection.model.name, probability(threshold), recall, precision, tp, fp])),
  };
}

/** The thresholds of the cost curve: the rates of each, and between which probability costs none is cheaper. */
export function costCurveTable(inspection: FeatureInspection, most?: number): PlainTable {
  return {
    header: ['feature', 'threshold', 'false negative rate', 'false positive rate', 'cheapest from', 'cheapest to'],
    rows: costCurveOf(inspection).lines.slice(0, most).map(({ threshold, fnr, fpr, from, to }) =>
      [inspection.model.name, probability(threshold), fnr, fpr, from, to]),
  };
}
