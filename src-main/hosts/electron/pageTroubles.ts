import type { BrowserWindow } from 'electron';
import { crashAddress } from './appAddress';

/** Chromium's ERR_ABORTED: a load that a later one took the place of. */
const aborted = -3;

/**
 * A crashed page makes room for the crash page, from which a person starts again. Where that one cannot be shown either,
 * or the app's own pages are not to be had, the app ends with a sentence: never in a loop, or in an empty window.
 */
export function handlePageTroubles(window: BrowserWindow, fail: (sentence: string) => void): void {
  const { webContents } = window;
  let crashed = false;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (crashed || reason === 'launch-failed') {
      fail(`The part of Wiretell that draws the screen could not be started (${reason}, code ${exitCode}).`);
      return;
    }
    crashed = true;
    loadPage(window, crashAddress);
  });
  webContents.on('did-navigate', (_event, address, status) => {
    crashed = address === crashAddress;
    if (status >= 400) fail(`Wiretell’s pages are not where they belong (${address}: ${status}).`);
  });
  webContents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (isMainFrame && code !== aborted) fail(`Wiretell’s page could not be loaded (${address}: ${description}).`);
  });
}

/** Loads one of the app's pages. How a load fails is told by the events above. */
export function loadPage(window: BrowserWindow, address: string): void {
  window.loadURL(address).catch(() => {});
}
