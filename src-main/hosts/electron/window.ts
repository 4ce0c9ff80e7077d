import { BrowserWindow, nativeTheme } from 'electron';
import { startAddress } from './appAddress';
import { askBeforeLeaving } from './askBeforeLeaving';
import { lockNavigation } from './navigation';
import { handlePageTroubles, loadPage } from './pageTroubles';
import { showWhenDrawn } from './showWhenDrawn';
import { readWindowState, rememberWindowState } from './windowState';

const usual = { width: 1280, height: 800 };
const smallest = { minWidth: 720, minHeight: 480 };
/** The page's own ground, so that opening does not flash. */
const ground = { light: '#f6f7f9', dark: '#14171c' };

/** Opens the one window: sandboxed, isolated from the preload, and shown when its page is drawn. */
export function openWindow(preload: string, statePath: string, fail: (sentence: string) => void): BrowserWindow {
  const state = readWindowState(statePath);
  const window = new BrowserWindow({
    ...usual, ...smallest, ...state?.bounds, title: 'Wiretell', show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false, webviewTag: false,
      experimentalFeatures: false, navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  lockNavigation(window.webContents);
  askBeforeLeaving(window);
  rememberWindowState(window, statePath);
  handlePageTroubles(window, fail);
  showWhenDrawn(window, state?.maximized === true);
  loadPage(window, startAddress);
  return window;
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
