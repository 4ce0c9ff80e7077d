import type { Session } from 'electron';
import { isAppAddress } from './appAddress';

/** Writing a table to the clipboard is the one thing that a page has to ask for. */
const granted = (permission: string, address: string): boolean =>
  permission === 'clipboard-sanitized-write' && isAppAddress(address);

/** Denies pages camera, place, devices and whatever else they could ask for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(granted(permission, requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => granted(permission, origin));
  session.setDevicePermissionHandler(() => false);
}
