/**
 * What `npm start` does, as a function of what was found: a desktop window, or the same app as a page in the browser.
 *
 * @typedef {object} Machine
 * @property {string} platform as `process.platform`
 * @property {string} arch as `process.arch`
 * @property {boolean} root whether the person is root
 * @property {boolean} display whether there is a display to open a window on (Linux)
 * @property {boolean} namespacesRefused whether the kernel keeps ordinary programs from making user namespaces
 * @property {{ path: string, owner: number, mode: number } | null} sandboxHelper Electron's set-uid helper, once it is there
 * @property {boolean} excepted whether AppArmor has a profile that lets this binary make user namespaces
 *
 * @typedef {{ window: true, switches: string[] } | { window: false, reason: string }} Plan
 */

/** @type {Record<string, string[] | undefined>} */
const published = { linux: ['x64', 'arm64'], darwin: ['x64', 'arm64'], win32: ['x64', 'arm64'] };
const setUserId = 0o4000;

/**
 * Why no window can open here whatever Electron does, or `null`: asked before Electron is downloaded.
 *
 * @param {Machine} machine
 * @param {readonly string[]} args what the person wrote behind `npm start --`
 * @returns {string | null}
 */
export function withoutWindow({ platform, arch, display }, args) {
  if (!published[platform]?.includes(arch)) return `There is no Electron for ${platform} on ${arch}.`;
  if (platform === 'linux' && !display && !args.some((arg) => arg.startsWith('--ozone-platform'))) {
    return 'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).';
  }
  return null;
}

/**
 * How to start the Electron that is there. On Linux it ends at once where Chromium finds no way to shut its renderers
 * in: neither user namespaces nor a helper that belongs to root and is set-uid. Root gets no sandbox from Chromium.
 *
 * @param {Machine} machine
 * @param {readonly string[]} args
 * @returns {Plan}
 */
export function startPlan(machine, args) {
  const impossible = withoutWindow(machine, args);
  if (impossible !== null) return { window: false, reason: impossible };
  const { platform, root, namespacesRefused, sandboxHelper, excepted } = machine;
  if (platform !== 'linux' || args.includes('--no-sandbox')) return { window: true, switches: [] };
  if (root) return { window: true, switches: ['--no-sandbox'] };
  const helperWorks = sandboxHelper !== null && sandboxHelper.owner === 0 && (sandboxHelper.mode & setUserId) !== 0;
  if (!namespacesRefused || excepted || helperWorks || sandboxHelper === null) return { window: true, switches: [] };
  const helper = `"${sandboxHelper.path}"`;
  return {
    window: false,
    reason: `This system restricts user namespaces; for a window, run this once: sudo chown root: ${helper} && sudo chmod 4755 ${helper}`,
  };
}
