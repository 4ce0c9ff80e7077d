import { hereAndThere } from '../../../src-shared/questions/testSet/hereAndThere';
import { metricWords } from '../../../src-shared/charts/metricWords';
import { signed } from '../../../src-shared/questions/testSet/testSetDumbbells';
import type { TestSetFeature } from '../../../src-shared/questions/testSet/result';
import { metricNames, type MetricName } from '../../../src-shared/statistics/confusionMetrics';
import type { TableColumn } from '../../components/sortedRows';
import type { Format } from '../../composables/useFormat';

/** Metrics that can be set side by side: not those that repeat another one, or that stand at each file's own base rate. */
const apart: readonly MetricName[] = ['error', 'precisionAtBaseRate', 'logLoss'];
export const comparedMetrics = metricNames.filter((metric) => !apart.includes(metric))
  .map((value) => ({ value, label: metricWords[value].name }));

const shortNames: { [metric in MetricName]?: string } = {
  accuracy: 'Acc.', falseNegativeRate: 'FNR', falsePositiveRate: 'FPR', balancedAccuracy: 'Bal. acc.',
};

/** Columns of the table: accuracy and false negative rate here, there and their difference, and the chosen metric besides. */
export function featureColumns(chosen: MetricName, target: string, format: Format): TableColumn<TestSetFeature>[] {
  const metrics = [...new Set<MetricName>(['accuracy', 'falseNegativeRate', chosen])];
  return [
    { id: 'name', title: 'Feature', lead: true, value: (row) => row.name },
    { id: 'group', title: 'Group', unseen: true, value: (row) => row.group },
    ...metrics.flatMap((metric) => trio(metric, target, format)),
  ];
}

function trio(metric: MetricName, target: string, format: Format): TableColumn<TestSetFeature>[] {
  const { percent, explain, name } = metricWords[metric];
  const short = shortNames[metric] ?? name;
  const text = (value: number | null): string => (percent ? format.percent(value, 1) : format.rate(value, 3));
  const note = `${name}: ${explain(target)}${percent ? ', in %' : ''}`;
  const column = (part: 'here' | 'there' | 'change', title: string, of: string): TableColumn<TestSetFeature> => ({
    id: `${metric}-${part}`, title, numeric: true, note: `${note}; ${of}`, unit: percent ? '%' : undefined, exportTitle: `${name}, ${of}`,
    value: (row) => hereAndThere(row, metric)[part],
    text: (value) => (part === 'change' && value !== null ? signed(text(value as number)) : text(value as number | null)),
  });
  return [
    column('here', `${short} here`, 'own test part'), column('there', 'there', 'second file'), column('change', 'change', 'change'),
  ];
}

/** The metric whose difference a column shows; `null` for any other column. */
export const changeMetric = (id: string): MetricName | null =>
  metricNames.find((metric) => id === `${metric}-change`) ?? null;
