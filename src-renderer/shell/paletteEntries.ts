import { viewList } from '../../src-shared/contract/viewList';
import { balanceOptions, penaltyOptions, splitOptions } from '../components/settingOptions';

/** Something that the command palette does. `group` heads it in the list; `note` says more. */
export type PaletteEntry = { id: string; group: 'Views' | 'Features' | 'Settings' | 'Files and exports'; label: string; note?: string; act: () => void };

/** What the entries act on: the app's own ways, so that the palette holds none of its own. */
export type PaletteActions = {
  go: (view: string) => void;
  openModel: (feature: string) => void;
  chooseTarget: (target: string) => void;
  set: (choice: 'balance' | 'split' | 'penalty', value: string) => void;
  setTheme: (theme: 'light' | 'dark' | 'system') => void;
  open: () => void;
  sample: () => void;
  saveReport: (format: 'pdf' | 'json') => void;
  mend: () => void;
  openSettings: () => void;
  saveSettings: () => void;
  undo: () => void;
  redo: () => void;
  preferences: () => void;
  shortcuts: () => void;
  about: () => void;
};
/** What is open now: without a file, what needs one is not offered. */
export type PaletteState = { hasFile: boolean; features: readonly string[]; targets: readonly string[]; split: string };

export function paletteEntries({ hasFile, features, targets, split }: PaletteState, actions: PaletteActions): PaletteEntry[] {
  const views: PaletteEntry[] = viewList.map(({ id, title, about }) =>
    ({ id: `view ${id}`, group: 'Views', label: title, note: about, act: () => actions.go(id) }));
  const files: PaletteEntry[] = [
    { id: 'open', group: 'Files and exports', label: 'Open a dataset…', note: 'Ctrl+O', act: actions.open },
    { id: 'sample', group: 'Files and exports', label: 'Try the sample', act: actions.sample },
    { id: 'open settings', group: 'Files and exports', label: 'Open a study file…', act: actions.openSettings },
    ...(hasFile ? [
      { id: 'pdf', group: 'Files and exports' as const, label: 'Export the report as PDF…', note: 'Ctrl+E', act: () => actions.saveReport('pdf') },
      { id: 'json', group: 'Files and exports' as const, label: 'Export the results as JSON…', act: () => actions.saveReport('json') },
      { id: 'mend', group: 'Files and exports' as const, label: 'Mend and save…', note: 'without copies, split, shuffled', act: actions.mend },
      { id: 'save settings', group: 'Files and exports' as const, label: 'Save the study file…', act: actions.saveSettings },
    ] : []),
  ];
  const looks: PaletteEntry[] = [
    ...(['light', 'dark', 'system'] as const).map((theme): PaletteEntry =>
      ({ id: `theme ${theme}`, group: 'Settings', label: `Theme: ${theme === 'system' ? 'as the system' : theme}`, act: () => actions.setTheme(theme) })),
    { id: 'preferences', group: 'Settings', label: 'Settings…', note: 'Ctrl+,', act: actions.preferences },
    { id: 'shortcuts', group: 'Settings', label: 'Keyboard shortcuts', note: '?', act: actions.shortcuts },
    { id: 'about', group: 'Settings', label: 'About Wiretell', note: 'version, privacy, accessibility', act: actions.about },
  ];
  if (!hasFile) return [...views, ...files, ...looks];
  const choices: PaletteEntry[] = [
    { id: 'undo', group: 'Settings', label: 'Undo', note: 'Ctrl+Z', act: actions.undo },
    { id: 'redo', group: 'Settings', label: 'Redo', note: 'Ctrl+Shift+Z', act: actions.redo },
    ...targets.map((target): PaletteEntry => ({ id: `target ${target}`, group: 'Settings', label: `Target: ${target}`, act: () => actions.chooseTarget(target) })),
    ...balanceOptions.map(({ value, label, note }): PaletteEntry =>
      ({ id: `balance ${value}`, group: 'Settings', label: `Balance: ${label}`, note, act: () => actions.set('balance', value) })),
    ...splitOptions(split).map(({ value, label, note }): PaletteEntry =>
      ({ id: `split ${value}`, group: 'Settings', label: `Test part: ${label}`, ...(note === undefined ? {} : { note }), act: () => actions.set('split', value) })),
    ...penaltyOptions.map(({ value, label, note }): PaletteEntry =>
      ({ id: `penalty ${value}`, group: 'Settings', label: `Penalty: ${label}`, note, act: () => actions.set('penalty', value) })),
  ];
  const models = features.map((name): PaletteEntry => ({ id: `feature ${name}`, group: 'Features', label: name, note: 'its model', act: () => actions.openModel(name) }));
  return [...views, ...models, ...choices, ...looks, ...files];
}

/** More entries than this are not listed: one more letter brings the wanted one up. */
export const mostListed = 60;

/**
 * The entries that hold every word typed, in label or group; those whose label begins with it first, the others in their
 * order.
 */
export function findEntries(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = entries.filter(({ label, group }) => {
    const text = `${label} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: PaletteEntry): boolean => words.length > 0 && label.toLowerCase().startsWith(words[0]);
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))].slice(0, mostListed);
}
