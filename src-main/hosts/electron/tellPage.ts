import type { BrowserWindow } from 'electron';
import { menuChannel, type MenuCommand } from '../../../src-shared/contract/wire';

/** Sends a command to the page, unless the window is on its way out. */
export function tellPage(window: BrowserWindow, command: MenuCommand): void {
  if (!window.isDestroyed()) window.webContents.send(menuChannel, command);
}
