import { computed, type ComputedRef } from 'vue';
import { attackTarget } from '../../src-shared/schemas/classFinder';
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
    const { benign, categories, labels } = study.targets;
    const found = dataset.summary?.labels ?? [];
    const rows = (of: (entry: { label: string; category: string }) => boolean): string =>
      format.many(found.filter(of).reduce((sum, entry) => sum + entry.rows, 0), 'row');
    return [
      // Where nothing is known to be benign, there is no saying what is not.
      ...(benign === null ? [] : [{ value: attackTarget, label: attackTarget, note: `all that is not ${benign}`, group: 'Any attack' }]),
      ...categories.filter((value) => benign === null || value !== attackTarget).map((value) => ({
        value, label: value, swatch: mark(value, categories), note: rows((entry) => entry.category === value), group: 'Categories',
      })),
      // A label that is named like its category (normal) stands there already.
      ...labels.filter((value) => !categories.includes(value) && value !== attackTarget)
        .map((value) => ({ value, label: value, note: rows((entry) => entry.label === value), group: 'Labels' })),
    ];
  });
}
