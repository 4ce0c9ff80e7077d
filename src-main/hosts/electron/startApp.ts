import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { startEngine, type SharedEngine } from '../../engine/engine';
import { openDoor, type Door } from '../door';
import { FileTokens } from '../fileTokens';
import { PageCalls } from '../pageCalls';
import { workerCount } from '../workerCount';
import { registerAppScheme, serveApp } from './appProtocol';
import { saveDownloads } from './downloads';
import { hostHandlers, type Desk } from './hostHandlers';
import { bindCalls } from './ipcBinding';
import { LastFolders } from './lastFolders';
import { LaunchFiles } from './launchFiles';
import { keepMenu } from './menu';
import { blockNetwork } from './networkBlock';
import { denyPermissions } from './permissions';
import { quitInOrder } from './quit';
import { RecentFiles } from './recentFiles';
import { rememberOpened } from './rememberOpened';
import { claimSingleInstance } from './singleInstance';
import { tellPage } from './tellPage';
import { bringToFront, openWindow } from './window';
import { WindowPage } from './windowPage';

/** Where the built parts of the app lie. */
export type AppPlaces = { preload: string; pages: string; workerUrl: URL; version: string };
/** What a start depends on beyond them: the file to open, how the app ends when it cannot go on, what stands around its door. */
export type StartOptions = {
  file: string | null;
  fail: (sentence: string) => void;
  around: (door: Door, files: FileTokens) => Door;
};
export type RunningApp = { engine: SharedEngine; window: BrowserWindow; files: FileTokens };

/**
 * Starts the desktop app. What Electron takes only before it is ready comes first, so call it at once.
 * @returns `null` where another instance is running: it got the file, this one quits
 */
export async function startApp(places: AppPlaces, options: StartOptions): Promise<RunningApp | null> {
  registerAppScheme();
  keepSandbox();
  const launch = new LaunchFiles();
  let front = (): void => {};
  const first = claimSingleInstance(options.file, (file) => {
    front();
    launch.offer(file);
  });
  if (!first) {
    app.quit();
    return null;
  }
  // macOS hands a file over by an event, which may come before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    front();
    launch.offer(path);
  });
  launch.offer(options.file);
  await app.whenReady();
  const running = open(places, launch, options);
  front = () => bringToFront(running.window);
  return running;
}

/**
 * Every renderer runs in Chromium's sandbox. Only where whoever starts the app switches it off (root has none) it stays
 * off: `enableSandbox` would undo the switch, and Chromium would end.
 */
function keepSandbox(): void {
  if (app.commandLine.hasSwitch('no-sandbox')) console.error('The window runs without Chromium’s sandbox (--no-sandbox).');
  else app.enableSandbox();
}

function open({ preload, pages, workerUrl, version }: AppPlaces, launch: LaunchFiles, { fail, around }: StartOptions): RunningApp {
  const store = (name: string): string => join(app.getPath('userData'), name);
  const files = new FileTokens();
  const engine = startEngine({ workerUrl, workers: workerCount(), version });
  const folders = new LastFolders(store('last-folders.json'), app.getPath('documents'));
  const recent = new RecentFiles(store('recent-files.json'));

  serveApp(pages);
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession);
  saveDownloads(session.defaultSession, folders);
  quitInOrder(() => engine.close());

  const window = openWindow(preload, store('window.json'), fail);
  const desk: Desk = { window: () => window, files, recent, folders, launch, version };
  const openPage = (): PageCalls => {
    const own = engine.session(files);
    return new PageCalls(around(rememberOpened(openDoor(own, hostHandlers(desk)), files, recent), files), own.end);
  };
  bindCalls(window.webContents, new WindowPage(window.webContents, openPage), files);
  launch.onOffer(() => tellPage(window, 'launch-file'));
  keepMenu(desk);
  return { engine, window, files };
}
