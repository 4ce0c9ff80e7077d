import { computed, shallowRef, type ComputedRef } from 'vue';
import { categoryClip } from '../../src-shared/charts/categoryMark';
import { categoryColour, darkTheme, lightTheme, type ChartTheme } from '../../src-shared/charts/theme';
import { useSettings } from '../stores/settings';

/** Colours that all charts take for the moment in which a picture of one is made. */
export const borrowedTheme = shallowRef<ChartTheme | null>(null);

/** The chart colours of the theme in use, following it when it changes. */
export function useChartTheme(): ComputedRef<ChartTheme> {
  const settings = useSettings();
  return computed(() => borrowedTheme.value ?? (settings.theme === 'dark' ? darkTheme : lightTheme));
}

/** Colour and mark of a category beside its name, for a `swatch`: the same as in every chart. */
export function useCategoryMark(): (category: string, order: readonly string[]) => CategoryMark {
  const colour = useCategoryColour();
  return (category, order) => ({ '--swatch': colour(category, order), '--mark': categoryClip(category, order) });
}
export type CategoryMark = { '--swatch': string; '--mark': string };

/** The colour of a category beside its name, the same as in every chart. */
export function useCategoryColour(): (category: string, order: readonly string[]) => string {
  const theme = useChartTheme();
  return (category, order) => categoryColour(theme.value, category, order);
}
