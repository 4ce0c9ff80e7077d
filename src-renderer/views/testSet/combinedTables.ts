import { signed } from '../../../src-shared/questions/testSet/testSetDumbbells';
import { byName, rowsOfName } from '../../../src-shared/terms/byName';
import type { CombinedResult, JudgedPart } from '../../../src-shared/questions/combined/result';
import type { Interval, Maybe } from '../../../src-shared/statistics/maybe';
import { convergenceWords } from '../../../src-shared/format/combinedWords';
import type { TableColumn } from '../../components/sortedRows';
import type { Format } from '../../composables/useFormat';

/** The second file under a combined model; a fit without one has none. */
export const filePart = ({ judged }: CombinedResult): JudgedPart | undefined => judged.find(({ part }) => part === 'file');

/** What to bear in mind about the fit, and about the second file under it, a sentence each. */
export function fitWarnings(result: CombinedResult): string[] {
  const { fit, notTrained } = result;
  return [
    ...(fit.converged ? [] : [convergenceWords(fit)]),
    ...fit.warnings,
    ...(notTrained.length === 0 ? [] : [`Never predicted, as training has no row of it: ${notTrained.join(', ')}.`]),
    ...(filePart(result)?.remarks ?? []),
  ];
}

export type ClassRecall = { class: string; here: Side; there: Side; change: Maybe };
type Side = { rows: number; share: Maybe; interval: Interval };

/** Recall of each class on the own test part and on the second file. */
export function recallRows(here: JudgedPart, there: JudgedPart): ClassRecall[] {
  const sides = (part: JudgedPart): Side[] => part.decided?.recall.map(({ rows, share, interval }) => ({ rows, share, interval })) ?? [];
  const [own, other] = [sides(here), sides(there)];
  return (here.decided?.recall ?? []).map((recall, i) => ({
    class: recall.class, here: own[i], there: other[i],
    change: own[i].share === null || other[i].share === null ? null : other[i].share - own[i].share,
  }));
}

export function recallColumns(format: Format): TableColumn<ClassRecall>[] {
  const share = (value: unknown): string => format.share(value as Maybe);
  const side = (key: 'here' | 'there', name: string): TableColumn<ClassRecall>[] => [
    { id: `${key}-rows`, title: `rows ${key}`, numeric: true, value: (row) => row[key].rows, text: (value) => format.count(value as number), exportTitle: `Rows, ${name}` },
    { id: `${key}-share`, title: `% found ${key}`, numeric: true, value: (row) => row[key].share, text: share, exportTitle: `% found, ${name}`, note: `share of the class’s rows that were given its name, ${name}` },
    ...(['from', 'to'] as const).map((end, i): TableColumn<ClassRecall> => ({
      id: `${key}-${end}`, title: i === 0 ? '95 % from' : 'to', numeric: true, value: (row) => row[key].interval?.[i] ?? null, text: share,
      exportTitle: `95 % ${end}, ${name}`, note: 'Wilson interval of the share',
    })),
  ];
  return [
    { id: 'class', title: 'Class', lead: true, value: (row) => row.class },
    ...side('here', 'own test part'), ...side('there', 'second file'),
    { id: 'change', title: 'change', numeric: true, unit: '%', value: (row) => row.change, note: 'percentage points from here to there',
      text: (value) => (value === null ? '–' : signed(format.percent(value as number, 1))) },
  ];
}

export type PredictedClass = { class: string; training: number; trainingShare: Maybe; rows: number; share: Maybe };

/** Rows by predicted class in the second file, beside the classes of the training rows. */
export function predictedRows(result: CombinedResult): PredictedClass[] {
  const predicted = filePart(result)?.predicted ?? byName<number>([]);
  const trained = result.parts.train.reduce((sum, rows) => sum + rows, 0);
  const all = Object.values(predicted).reduce((sum, rows) => sum + rows, 0);
  return result.classes.map((name, i) => ({
    class: name, training: result.parts.train[i], trainingShare: trained === 0 ? null : result.parts.train[i] / trained,
    rows: rowsOfName(predicted, name), share: all === 0 ? null : rowsOfName(predicted, name) / all,
  }));
}

export function predictedColumns(format: Format): TableColumn<PredictedClass>[] {
  const count = (value: unknown): string => format.count(value as number);
  const share = (value: unknown): string => format.share(value as Maybe);
  return [
    { id: 'class', title: 'Class', lead: true, value: (row) => row.class },
    { id: 'rows', title: 'Predicted rows', numeric: true, value: (row) => row.rows, text: count },
    { id: 'share', title: '% of this file', numeric: true, value: (row) => row.share, text: share },
    { id: 'training', title: 'Training rows', numeric: true, value: (row) => row.training, text: count },
    { id: 'training-share', title: '% of training', numeric: true, value: (row) => row.trainingShare, text: share },
  ];
}
