import type { ComparedCategory, ComparedLabel } from '../../../src-shared/contract/compare';
import type { CategoryRole } from '../../../src-shared/terms/categories';
import { rowsOfName } from '../../../src-shared/terms/byName';
import { bridgeCategories } from '../columns/bridgeCategories';
import type { Dataset } from '../columns/dataset';
import { categoryCounts } from '../fitting/categoryCounts';
import type { OpenDataset } from '../openDataset';

/** Labels that are listed: those with most rows in all datasets. */
const mostLabels = 500;

/** Every label with its rows in each dataset: in the order of the first one that has it, where all can be listed. */
export function labelsSideBySide(open: readonly OpenDataset[]): { labels: ComparedLabel[]; labelsInAll: number } {
  const found = new Map<string, number[]>();
  open.forEach(({ summary }, i) => summary.labels.forEach(({ label, rows }) => {
    if (rows === 0) return;
    const known = found.get(label) ?? new Array<number>(open.length).fill(0);
    known[i] = rows;
    found.set(label, known);
  }));
  const all = [...found].map(([label, rows]) => ({ label, rows }));
  if (all.length <= mostLabels) return { labels: all, labelsInAll: all.length };
  const sumOf = ({ rows }: ComparedLabel): number => rows.reduce((sum, one) => sum + one, 0);
  return { labels: all.sort((a, b) => sumOf(b) - sumOf(a)).slice(0, mostLabels), labelsInAll: all.length };
}

/** Every category with its rows in each dataset, those of another name that mean the same as one. */
export function categoriesSideBySide(datasets: readonly Dataset[]): ComparedCategory[] {
  const named = datasets.map((dataset) => bridgeCategories(datasets[0], dataset, null));
  const counts = named.map(categoryCounts);
  const roleOf = new Map<string, CategoryRole>();
  for (const { categories, roles } of [...named].reverse()) categories.forEach((category, i) => roleOf.set(category, roles[i]));
  const names = [...new Set(named.flatMap(({ categories }) => categories))];
  return names.map((category) => ({ category, role: roleOf.get(category)!, rows: counts.map((rows) => rowsOfName(rows, category)) }))
    .filter(({ rows }) => rows.some((one) => one > 0));
}
