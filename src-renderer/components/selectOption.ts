import type { CategoryMark } from '../composables/useChartTheme';

/** An entry of a list of choices: what it stands for, its name, a note behind it, a swatch before it, a heading over it. */
export type SelectOption<V> = { value: V; label: string; note?: string; swatch?: string | CategoryMark; group?: string };
