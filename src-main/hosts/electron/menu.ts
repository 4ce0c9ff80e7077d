import { app, Menu } from 'electron';
import type { Desk } from './hostHandlers';
import { menuTemplate } from './menuTemplate';
import { tellPage } from './tellPage';

/** Sets the application menu, and again whenever the recent files change. */
export function keepMenu({ window, recent, launch }: Desk): void {
  const set = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({
    mac: process.platform === 'darwin', development: !app.isPackaged, recent: recent.list(),
    send: (command) => tellPage(window(), command),
    openRecent: (id) => launch.offer(...recent.pathsOf(id) ?? []),
    clearRecent: () => {
      recent.clear();
      app.clearRecentDocuments();
    },
  })));
  recent.onChange(set);
  set();
}
