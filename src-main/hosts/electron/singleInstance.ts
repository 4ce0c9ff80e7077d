import { app } from 'electron';

/**
 * Claims to be the only instance. A second start hands its file over to the first, which comes to the front.
 * @returns false if another instance is running: this one has nothing more to do
 */
export function claimSingleInstance(file: string | null, onSecondStart: (file: string | null) => void): boolean {
  if (!app.requestSingleInstanceLock({ file })) return false;
  // Not from `argv`, which Chromium may have reordered.
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const given = (handed as { file?: unknown } | null)?.file;
    onSecondStart(typeof given === 'string' ? given : null);
  });
  return true;
}
