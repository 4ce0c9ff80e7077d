import { defineStore } from 'pinia';
import { computed, reactive, shallowRef, watch } from 'vue';
import type { DecimalMark } from '../../src-shared/contract/contract';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type Thousands = 'comma' | 'space' | 'none';
/** Texts in tables that leave the app which a spreadsheet would take for formulas: with a mark in front, or as they are. */
export type Formulas = 'marked' | 'raw';
export type Settings = { theme: ThemeChoice; digits: number; thousands: Thousands; decimalMark: DecimalMark; formulas: Formulas };

const key = 'wiretell-settings';
const usual: Settings = { theme: 'system', digits: 4, thousands: 'comma', decimalMark: 'point', formulas: 'marked' };

/** How a person likes the app to look; kept in this browser or window, never in a study. */
export const useSettings = defineStore('settings', () => {
  const choices = reactive<Settings>(readStored());
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const systemIsDark = shallowRef(systemDark.matches);
  systemDark.addEventListener('change', (event) => { systemIsDark.value = event.matches; });

  const theme = computed<'light' | 'dark'>(() => {
    if (choices.theme === 'system') return systemIsDark.value ? 'dark' : 'light';
    return choices.theme;
  });
  watch(choices, () => localStorage.setItem(key, JSON.stringify(choices)));
  watch(theme, (name) => { document.documentElement.dataset.theme = name; }, { immediate: true });
  return { choices, theme };
});

/** What was stored may be from another version, or damaged: only known values are taken over. */
function readStored(): Settings {
  let stored: Partial<Record<keyof Settings, unknown>> = {};
  try {
    stored = (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as typeof stored;
  } catch {
    return { ...usual };
  }
  const oneOf = <T>(value: unknown, allowed: readonly T[], otherwise: T): T =>
    (allowed.includes(value as T) ? (value as T) : otherwise);
  return {
    theme: oneOf(stored.theme, ['light', 'dark', 'system'], usual.theme),
    digits: oneOf(stored.digits, [2, 3, 4, 5, 6], usual.digits),
    thousands: oneOf(stored.thousands, ['comma', 'space', 'none'], usual.thousands),
    decimalMark: oneOf(stored.decimalMark, ['point', 'comma'], usual.decimalMark),
    formulas: oneOf(stored.formulas, ['marked', 'raw'], usual.formulas),
  };
}
