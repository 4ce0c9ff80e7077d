import type { BrowserWindow as RealWindow } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { person } from '../../../e2e/double/desktopDouble';
import { BrowserWindow } from '../../../e2e/double/windowDouble';
import { askBeforeLeaving } from './askBeforeLeaving';

let window: BrowserWindow;
beforeEach(() => {
  app.ready = true;
  Object.assign(person, { presses: [], boxes: [] });
  window = new BrowserWindow({});
  askBeforeLeaving(window as unknown as RealWindow);
});

test('a page with something to lose goes when the person says so, and not in silence', () => {
  person.presses = ['Leave without saving'];
  expect(window.webContents.wouldStay()).toBe(true);
  expect(person.boxes).toEqual(['The study has changes that were not saved.']);
});

test.each(['Stay', 'nothing at all'])('it stays after “%s”', (pressed) => {
  person.presses = [pressed];
  expect(window.webContents.wouldStay()).toBe(false);
});
