import { BrowserWindow, nativeTheme } from 'electron';
import { crashAddress, startAddress } from './appAddress';
import { lockNavigation } from './navigation';
import { readWindowState, rememberWindowState } from './windowState';

const usual = { width: 1280, height: 800 };
const smallest = { minWidth: 720, minHeight: 480 };
/** The page's own ground, so that opening does not flash. */
const ground = { light: '#f6f7f9', dark: '#14171c' };

/** Opens the one window: sandboxed, isolated from the preload, and shown when its page is drawn. */
export function openWindow(preload: string, statePath: string): BrowserWindow {
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
  if (state?.maximized) window.maximize();
  lockNavigation(window.webContents);
  rememberWindowState(window, statePath);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void window.loadURL(crashAddress);
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(startAddress);
  return window;
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
