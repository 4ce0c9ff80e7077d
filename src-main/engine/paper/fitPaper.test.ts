import { expect, test } from 'vitest';
import { dataTable } from './dataTable';
import { exampleStudy } from '../report/exampleStudy.fixture';
import { fitPaper } from './fitPaper';

test('a usual study is printed as it is', () => {
  const study = exampleStudy();
  expect(fitPaper(study)).toEqual({ result: study, cuts: [] });
});

test('of very many features the most telling are printed, and it is said how many there are', () => {
  const study = exampleStudy();
  const { models, correlation } = study;
  const [feature] = models.features;
  const features = Array.from({ length: 500 }, (_, i) => ({ ...feature, name: `f${i}`, metrics: { ...feature.metrics, accuracy: i / 500 } }));
  const columns = features.map(({ name }) => name);
  const matrix = columns.map((_, i) => columns.map((__, j) => (i === j ? 1 : i * j / 250_000)));
  const pairs = columns.flatMap((a, i) => columns.slice(i + 1).map((b, at) => ({ a, b, r: matrix[i][i + 1 + at], n: 1000 })));
  const { result, cuts } = fitPaper({ ...study, models: { ...models, features }, correlation: { ...correlation, columns, matrix, pairs } });
  expect(result.models.features.map(({ name }) => name)).toEqual(columns.slice(-120).reverse());
  expect(result.correlation.columns).toEqual(columns.slice(-80));
  expect(result.correlation.matrix[0][1]).toBe(matrix[420][421]);
  expect(result.correlation.pairs).toHaveLength((80 * 79) / 2);
  expect(result.correlation.inAll).toEqual({ columns: 500, correlated: 500, pairs: 124_750 });
  expect(cuts).toEqual([
    'Of 500 single-feature models the 120 most accurate are printed; the attached results have all of them.',
    'Of 500 correlated columns the 80 with the strongest partners are printed; the attached results have all of them.',
  ]);
});

test('a table of tens of thousands of rows ends with how many more there are', () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => [`l${i}`, String(i)]);
  const { table: { body } } = dataTable({ columns: [{ title: 'Label' }, { title: 'Rows' }], rows }) as { table: { body: { text: string; colSpan?: number }[][] } };
  expect(body).toHaveLength(402);
  expect(body.at(-1)![0]).toMatchObject({ text: '… and 59,600 more in the attached results', colSpan: 2 });
});
