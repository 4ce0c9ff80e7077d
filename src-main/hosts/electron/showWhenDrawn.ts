import type { BrowserWindow } from 'electron';

const longestWait = 2000;

/**
 * Shows a window that was created hidden, once: when its page is drawn, or loaded, or after two seconds. On Wayland a
 * hidden window may never be drawn (electron#48859). Maximising shows a window too, so it waits as well.
 */
export function showWhenDrawn(window: BrowserWindow, maximized: boolean): void {
  let shown = false;
  const show = (): void => {
    if (shown || window.isDestroyed()) return;
    shown = true;
    clearTimeout(timer);
    if (maximized) window.maximize();
    window.show();
  };
  const timer = setTimeout(show, longestWait);
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
}
