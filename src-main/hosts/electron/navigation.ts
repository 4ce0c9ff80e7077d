import type { WebContents } from 'electron';
import { startAddress } from './appAddress';

/** Keeps a window on the app's page: no other address, no new window, no guest page. A reload is no navigation. */
export function lockNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    // The way back from the page that is shown after a crash.
    if (!(event.isMainFrame && event.url === startAddress)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
