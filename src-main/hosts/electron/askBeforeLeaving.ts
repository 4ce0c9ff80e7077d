import { dialog, type BrowserWindow } from 'electron';

/**
 * Asks where the page would lose what was set or written. A browser asks by itself; Electron would keep the window open without a
 * word. Letting the page go is `preventDefault` here: it overrules the page.
 * @see https://www.electronjs.org/docs/latest/api/web-contents#event-will-prevent-unload
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const leave = 0;
    const pressed = dialog.showMessageBoxSync(window, {
      type: 'question', message: 'The study has changes that were not saved.',
      detail: 'Settings, categories, costs and notes would be lost. Report › Save the study file keeps them.',
      buttons: ['Leave without saving', 'Stay'], defaultId: 1, cancelId: 1, noLink: true,
    });
    if (pressed === leave) event.preventDefault();
  });
}
