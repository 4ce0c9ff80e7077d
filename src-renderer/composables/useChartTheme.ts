import { computed, shallowRef, type ComputedRef } from 'vue';
import { categoryClip, categoryColour } from '../../src-shared/charts/categoryLook';
import { dressTheme } from '../../src-shared/charts/dressTheme';
import { darkTheme, lightTheme, type ChartTheme } from '../../src-shared/charts/theme';
import { useDataset } from '../stores/dataset';
import { useSettings } from '../stores/settings';
import { useTestFile } from '../stores/testFile';
import { useShown } from './useShown';

/** Colours that all charts take for the moment in which a picture of one is made. */
export const borrowedTheme = shallowRef<ChartTheme | null>(null);

/**
 * The chart colours of the theme in use, dressed for the open dataset, following both when they change. A view that is kept but not on
 * the screen draws its charts anew when it is shown again, and not all at once with the others.
 */
export function useChartTheme(): ComputedRef<ChartTheme> {
  const settings = useSettings();
  const dataset = useDataset();
  const testFile = useTestFile();
  const wanted = computed(() => dressTheme(borrowedTheme.value ?? (settings.theme === 'dark' ? darkTheme : lightTheme), {
    groups: dataset.summary?.groups ?? [], categories: [dataset.summary, testFile.summary].flatMap((summary) => summary?.categories ?? []),
  }));
  const shown = useShown();
  let drawn = wanted.value;
  return computed(() => {
    if (shown.value) drawn = wanted.value;
    return drawn;
  });
}

/** Colour and mark of a category beside its name, for a `swatch`: the same as in every chart. */
export function useCategoryMark(): (category: string, order: readonly string[]) => CategoryMark {
  const theme = useChartTheme();
  return (category, order) =>
    ({ '--swatch': categoryColour(theme.value, category, order), '--mark': categoryClip(theme.value, category, order) });
}
export type CategoryMark = { '--swatch': string; '--mark': string };
