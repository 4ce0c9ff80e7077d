import { app, dialog } from 'electron';

/**
 * Ends the app with a box that says why, and with 1. The sentence goes to the terminal too, where the start may wait for
 * it. Nothing of the app stays behind that would keep a next start from being the first one.
 */
export function endWithError(sentence: string): void {
  console.error(sentence);
  dialog.showErrorBox('Wiretell has to end', sentence);
  app.releaseSingleInstanceLock();
  app.exit(1);
}
