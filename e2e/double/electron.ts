/**
 * Stands in for `electron` where its binary is not needed or not there: the same names, their types checked against
 * Electron's own declarations. It records what the app sets, and lets a test act as the page, the person, the system.
 */
export { app } from './appDouble';
export { Menu, dialog, nativeTheme, screen, shell } from './desktopDouble';
export { contextBridge, ipcMain, ipcRenderer, webUtils } from './ipcDouble';
export { protocol, session } from './sessionDouble';
export { BrowserWindow } from './windowDouble';
