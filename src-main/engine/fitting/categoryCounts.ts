import { patternCategories } from '../columns/countTable';
import type { Dataset } from '../columns/dataset';
import { byName, type Counts } from '../../../src-shared/terms/byName';

/** Rows of each category that the dataset knows. */
export function categoryCounts(dataset: Dataset): Counts {
  const categories = patternCategories(dataset);
  const counts = new Float64Array(dataset.categories.length);
  categories.forEach((category, i) => { counts[category] += dataset.weights[i]; });
  return byName(dataset.categories.map((category, i) => [category, counts[i]]));
}
