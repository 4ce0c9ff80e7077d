import type { MenuItemConstructorOptions } from 'electron';
import type { RecentFile } from '../../../src-shared/contract/contract';
import { viewKeys, viewList } from '../../../src-shared/contract/viewList';
import type { MenuCommand } from '../../../src-shared/contract/wire';

export type MenuState = {
  mac: boolean;
  /** Reloading and the developer tools are for those who build the app. */
  development: boolean;
  recent: readonly RecentFile[];
  send: (command: MenuCommand) => void;
  openRecent: (id: string) => void;
  clearRecent: () => void;
};

type Items = MenuItemConstructorOptions[];
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu, with the shortcuts that people try first. */
export function menuTemplate({ mac, development, recent, send, openRecent, clearRecent }: MenuState): Items {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions =>
    ({ label, id: name, click: () => send(name), ...(accelerator === undefined ? {} : { accelerator }) });
  const preferences = command('Preferences…', 'preferences', 'CmdOrCtrl+,');

  const recentItems: Items = recent.length === 0 ? [{ label: 'None yet', enabled: false }] : [
    ...recent.map(({ id, name, folder }) => ({ label: `${name} (${folder})`.replaceAll('&', '&&'), click: () => openRecent(id) })),
    separator, { label: 'Clear', click: clearRecent },
  ];
  const file: Items = [
    command('Open…', 'open', 'CmdOrCtrl+O'), ...(mac ? [] : [command('Open folder…', 'open-folder')]), { label: 'Open recent', submenu: recentItems }, command('Open the sample', 'open-sample'),
    separator, command('Open a study file…', 'open-settings', 'CmdOrCtrl+Shift+O'), command('Save the study file…', 'save-settings', 'CmdOrCtrl+S'),
    separator, command('Export PDF…', 'export-pdf', 'CmdOrCtrl+E'), command('Export JSON…', 'export-json', 'CmdOrCtrl+Shift+E'),
    separator, ...(mac ? [{ role: 'close' } as const] : [preferences, separator, { role: 'quit' } as const]),
  ];
  const view: Items = [
    ...viewList.map(({ id, title }, i) => command(title, `view-${id}`, i < viewKeys ? `CmdOrCtrl+${i + 1}` : undefined)),
    separator, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' },
    // “+” is a shifted key on many keyboards.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    separator, { role: 'togglefullscreen' },
    ...(development ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ];
  const help: Items = [command('Keyboard shortcuts', 'shortcuts', 'F1'), ...(mac ? [] : [command('About Wiretell', 'about')])];
  const app: Items = [
    command('About Wiretell', 'about'), separator, preferences, separator, { role: 'hide' }, { role: 'hideOthers' },
    separator, { role: 'quit' },
  ];
  return [
    ...(mac ? [{ label: 'Wiretell', submenu: app }] : []),
    { label: '&File', submenu: file }, { role: 'editMenu' }, { label: '&View', submenu: view },
    ...(mac ? [{ role: 'windowMenu' } as const] : []), { label: '&Help', role: 'help', submenu: help },
  ];
}
