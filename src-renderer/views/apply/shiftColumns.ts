import type { FeatureShift, ScoredLabel } from '../../../src-shared/contract/scoring';
import type { TableColumn } from '../../components/sortedRows';
import type { Format } from '../../composables/useFormat';

const told = (quantiles: readonly number[] | null, format: Format): string => (quantiles === null ? '' : quantiles.map((value) => format.number(value)).join(' · '));

/** What lay in training and what lies here, in a cell each: quantiles of numbers, or unseen levels. */
export const shiftColumns = (format: Format): TableColumn<FeatureShift>[] => [
  { id: 'name', title: 'Feature', lead: true, value: ({ name }) => name },
  {
    id: 'psi', title: 'Stability index', numeric: true, value: ({ psi }) => psi, text: (value) => format.fixed(value as number | null, 3),
    note: 'how far the shares lie apart: below 0.1 hardly, from 0.25 on much',
  },
  {
    id: 'outside', title: 'Unseen', numeric: true, unit: '%', value: (row) => (row.kind === 'text' ? row.unseen.share : row.outside), text: (value) => format.share(value as number | null),
    note: 'rows with a level that training never showed, or a number beyond its range',
  },
  { id: 'missing', title: 'Missing', numeric: true, unit: '%', value: ({ missing }) => missing.here, text: (value, { missing }) => `${format.share(value as number | null)} (${format.share(missing.trained)})`, note: 'here, and in training' },
  { id: 'trained', title: 'In training', value: (row) => (row.kind === 'numeric' ? told(row.trained, format) : ''), note: 'at 5, 25, 50, 75 and 95 % of the rows' },
  {
    id: 'here', title: 'Here', value: (row) => (row.kind === 'numeric' ? told(row.here, format) : row.unseen.levels.slice(0, 6).map(({ level }) => level).join(', ')),
    note: 'the same here; of a text the levels that training never showed',
  },
];

export const labelColumns = (format: Format): TableColumn<ScoredLabel>[] => [
  { id: 'label', title: 'Label', lead: true, value: ({ label }) => label },
  { id: 'category', title: 'Category', value: ({ category }) => category },
  { id: 'novel', title: 'In training', value: ({ novel }) => (novel ? 'never' : 'yes') },
  { id: 'rows', title: 'Rows', numeric: true, value: ({ rows }) => rows, text: (value) => format.count(value as number) },
  { id: 'right', title: 'Right', numeric: true, unit: '%', value: ({ right, rows }) => right / rows, text: (value) => format.share(value as number), note: 'given their own class' },
];
