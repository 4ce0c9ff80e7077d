import * as v from 'valibot';
import { formatUnits } from '../../format/formatUnits';
import { text } from '../../terms/guardParts';
import { question, shape } from '../question';
import type { ColumnDetail, OverviewResult } from './result';

/** What is in the dataset? */
export const overview = question({
  id: 'overview',
  title: 'Overview', about: 'what is in it',
  view: true,
  calls: {
    'overview.compute': { ask: v.strictObject({ dataset: text }), answer: shape<OverviewResult>() },
    /** One column for its panel: finer distribution, top values by category. */
    'overview.column': { ask: v.strictObject({ dataset: text, column: text }), answer: shape<ColumnDetail>() },
  },
  settings: null, usual: null,
  result: shape<OverviewResult>(),
  sections: {
    labels: {
      title: 'Labels and categories',
      holds(_, { summary }) {
        const labels = summary.labels.filter(({ rows }) => rows > 0);
        return `${formatUnits(labels.length, 'label')} in ${formatUnits(new Set(labels.map(({ category }) => category)).size, 'category', 'categories')}`;
      },
    },
    overview: {
      title: 'Overview',
      holds: (_, { summary, count }) => `${count(summary.rows)} rows, alerts, categories, protocols, services and flags`,
    },
    columns: {
      title: 'All columns',
      holds: (_, { summary }) => `one line for each of ${formatUnits(summary.columns.filter(({ role }) => role !== 'label').length, 'column')}`,
    },
    distributions: {
      title: 'Zero-only and oddly distributed columns',
      holds: () => 'columns with one value, mostly zeros, or a long tail, as small histograms',
    },
  },
});
