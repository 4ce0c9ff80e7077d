import { computed, shallowRef, type ComputedRef } from 'vue';
import { categoryClip } from '../../src-shared/charts/categoryMark';
import { categoryColour, darkTheme, lightTheme, type ChartTheme } from '../../src-shared/charts/theme';
import { useSettings } from '../stores/settings';
import { useShown } from './useShown';

/** Colours that all charts take for the moment in which a picture of one is made. */
export const borrowedTheme = shallowRef<ChartTheme | null>(null);

/**
 * The chart colours of the theme in use, following it when it changes. A view that is kept but not on the screen draws its charts
 * anew when it is shown again, and not all at once with the others.
 */
export function useChartTheme(): ComputedRef<ChartTheme> {
  const settings = useSettings();
  const wanted = computed(() => borrowedTheme.value ?? (settings.theme === 'dark' ? darkTheme : lightTheme));
  const shown = useShown();
  let drawn = wanted.value;
  return computed(() => {
    if (shown.value) drawn = wanted.value;
    return drawn;
  });
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
