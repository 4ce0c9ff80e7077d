import { computed, type ComputedRef } from 'vue';
import type { SelectOption } from '../components/SelectField.vue';
import { useDataset } from '../stores/dataset';
import { useStudy } from '../stores/study';
import { useCategoryMark } from './useChartTheme';
import { useFormat } from './useFormat';

/** What a model can look for in the open file, with the rows of each: any attack, the categories, the labels. */
export function useTargetOptions(): ComputedRef<SelectOption<string>[]> {
  const dataset = useDataset();
  const study = useStudy();
  const format = useFormat();
  const mark = useCategoryMark();
  return computed(() => {
    const { categories, labels } = study.targets;
    const found = dataset.summary?.labels ?? [];
    const rows = (of: (entry: { label: string; category: string }) => boolean): string =>
      `${format.count(found.filter(of).reduce((sum, entry) => sum + entry.rows, 0))} rows`;
    return [
      // Where nothing is known to be normal, there is no saying what is not.
      ...(categories.includes('normal') ? [{ value: 'attack', label: 'attack', note: 'all that is not normal', group: 'Any attack' }] : []),
      ...categories.filter((value) => value !== 'attack').map((value) => ({
        value, label: value, swatch: mark(value, categories), note: rows((entry) => entry.category === value), group: 'Categories',
      })),
      // A label that is named like its category (normal) stands there already.
      ...labels.filter((value) => !categories.includes(value) && value !== 'attack')
        .map((value) => ({ value, label: value, note: rows((entry) => entry.label === value), group: 'Labels' })),
    ];
  });
}
