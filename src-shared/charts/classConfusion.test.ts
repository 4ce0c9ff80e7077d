import { expect, it } from 'vitest';
import { classColour, classConfusion, classConfusionTable } from './classConfusion';
import { categoryColour } from './categoryLook';
import { kddLight } from './kddTheme.fixture';
import { lightTheme } from './theme';

const classes = ['normal', 'dos', 'u2r'];
const confusion = [[90, 10, 0], [5, 45, 0], [0, 0, 0]];

it('adds up what the rows are and what they were called', () => {
  const { rows, called, total, right } = classConfusion(classes, confusion);
  expect(rows.map((row) => [row.class, row.rows, row.recall])).toEqual([['normal', 100, 0.9], ['dos', 50, 0.9], ['u2r', 0, null]]);
  expect(called.map((column) => [column.class, column.rows, column.precision])).toEqual([['normal', 95, 90 / 95], ['dos', 55, 45 / 55], ['u2r', 0, null]]);
  expect([total, right]).toEqual([150, 135]);
  expect(rows[0].cells).toEqual(
    [{ count: 90, ofRow: 0.9, right: true }, { count: 10, ofRow: 0.1, right: false }, { count: 0, ofRow: 0, right: false }],
  );
  expect(rows[2].cells[2]).toEqual({ count: 0, ofRow: null, right: true });
});

it('saves counts with their margins, shares in per cent as on the screen', () => {
  expect(classConfusionTable(classes, confusion)).toEqual({
    header: ['actual', 'predicted normal', 'predicted dos', 'predicted u2r', 'rows', 'recall (%)'],
    rows: [['normal', 90, 10, 0, 100, 90], ['dos', 5, 45, 0, 50, 90], ['u2r', 0, 0, 0, 0, null],
      ['all', 95, 55, 0, 150, 90], ['precision (%)', 94.7368421052632, 81.8181818181818, null, null, null]],
  });
});

it('colours a class as its category everywhere else, and the rest quietly', () => {
  expect(classColour(kddLight, 'dos', classes)).toBe(categoryColour(kddLight, 'dos'));
  expect(classColour(kddLight, 'other', ['other', 'smurf'])).toBe(lightTheme.secondInk);
  expect(lightTheme.categoryHues.slice(0, 6)).toContain(classColour(kddLight, 'smurf', ['other', 'smurf']));
});
