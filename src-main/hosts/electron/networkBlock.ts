import type { Session } from 'electron';

const inside = /^(?:app|blob|data|devtools):/;

/** Wiretell works offline: whatever would leave the machine, or read a file by its address, is stopped. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !inside.test(url) }));
}
