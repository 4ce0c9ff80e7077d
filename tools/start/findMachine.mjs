import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Looks at this machine for what decides how Electron can start.
 *
 * @param {string | null} binary Electron's, `null` where it is not downloaded yet
 * @returns {import('./startPlan.mjs').Machine}
 */
export function findMachine(binary) {
  const { DISPLAY, WAYLAND_DISPLAY, WAYLAND_SOCKET } = process.env;
  return {
    platform: process.platform, arch: process.arch, root: process.getuid?.() === 0,
    display: Boolean(DISPLAY || WAYLAND_DISPLAY || WAYLAND_SOCKET),
    // Ubuntu's switch, Debian's older one, and the count that hardened systems set to 0.
    namespacesRefused: kernelSwitch('kernel/apparmor_restrict_unprivileged_userns') === '1'
      || kernelSwitch('kernel/unprivileged_userns_clone') === '0' || kernelSwitch('user/max_user_namespaces') === '0',
    sandboxHelper: binary === null ? null : helperBeside(binary),
    excepted: binary !== null && hasProfile(binary),
  };
}

/** @param {string} name */
function kernelSwitch(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}

/** @param {string} binary */
function helperBeside(binary) {
  const path = join(dirname(binary), 'chrome-sandbox');
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : { path, owner: found.uid, mode: found.mode };
}

/**
 * Whether a profile names the binary and lets it make user namespaces.
 *
 * @param {string} binary
 * @param {string} folder
 */
export function hasProfile(binary, folder = '/etc/apparmor.d') {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).some(({ name }) => {
      const profile = readFileSync(join(folder, name), 'utf8');
      return profile.includes(binary) && /^\s*userns\b/m.test(profile);
    });
  } catch {
    return false;
  }
}
