import { screen, type BrowserWindow, type Rectangle } from 'electron';
import * as v from 'valibot';
import { readJsonFile, writeJsonFile } from './jsonFile';

export type WindowState = { bounds: Rectangle; maximized: boolean };

const length = v.pipe(v.number(), v.safeInteger());
const stored = v.object({ bounds: v.object({ x: length, y: length, width: length, height: length }), maximized: v.boolean() });
/** So much of the window must be on a screen that it can be taken hold of. */
const visible = 80;

/** The window's last place, `null` if there is none or its screen is no longer there. */
export function readWindowState(path: string): WindowState | null {
  const parsed = v.safeParse(stored, readJsonFile(path));
  if (!parsed.success) return null;
  const { bounds } = parsed.output;
  const seen = screen.getAllDisplays().some(({ workArea }) =>
    overlap(bounds.x, bounds.width, workArea.x, workArea.width) >= visible
    && overlap(bounds.y, bounds.height, workArea.y, workArea.height) >= visible);
  return seen ? parsed.output : null;
}

/** Keeps the window's place when it closes. */
export function rememberWindowState(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    writeJsonFile(path, { bounds: window.getNormalBounds(), maximized: window.isMaximized() } satisfies WindowState);
  });
}

const overlap = (a: number, lengthA: number, b: number, lengthB: number): number =>
  Math.min(a + lengthA, b + lengthB) - Math.max(a, b);
