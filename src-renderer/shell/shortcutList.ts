import { viewKeys, viewList } from '../../src-shared/contract/viewList';

/** Every shortcut, as the dialog under `?` lists them. */
export const shortcutList: readonly { keys: string; does: string }[] = [
  { keys: 'Ctrl+O', does: 'Open a dataset file' },
  { keys: 'Ctrl+K', does: 'Commands: find a view, a feature, a setting or an export by its name' },
  { keys: 'Ctrl+Z, Ctrl+Shift+Z', does: 'Undo and redo what was set or written: settings, categories, costs, notes' },
  { keys: 'Ctrl+E', does: 'Export the report as PDF' },
  ...viewList.slice(0, viewKeys).map((view, i) => ({ keys: `Ctrl+${i + 1} or Alt+${i + 1}`, does: `${view.title}: ${view.about}` })),
  { keys: 'Tab and Enter in the side bar', does: `The views without a key of their own: ${viewList.slice(viewKeys).map(({ title }) => title).join(', ')}` },
  { keys: '/', does: 'Go to the search box of the view' },
  { keys: 'Esc', does: 'Close a panel, a menu or a dialog; stop the work under way' },
  { keys: '↑ ↓ Home End', does: 'Walk through a table; Enter chooses the row' },
  { keys: 'Ctrl+C', does: 'Copy the table that has the focus' },
  { keys: 'Ctrl+,', does: 'Settings: theme and numbers' },
  { keys: 'Ctrl+Plus, Ctrl+Minus, Ctrl+0', does: 'Zoom in, out, back' },
  { keys: '?', does: 'This list' },
];
