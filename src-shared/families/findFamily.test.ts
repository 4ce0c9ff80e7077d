import { expect, test } from 'vitest';
import { mapOfLabels } from './findFamily';

const familyOf = (...labels: string[]) => mapOfLabels(labels)?.family.id ?? null;

test('a table of no family is read by the map of a family that knows its labels by name', () => {
  expect(familyOf('normal', 'neptune', 'smurf')).toBe('kdd99');
  expect(familyOf('background', 'scan11', 'anomaly-spam')).toBe('ugr16');
});

test('numbers, and labels that a map knows by a part of them, make no family', () => {
  expect(familyOf('0', '1')).toBeNull();
  expect(familyOf('1', '-1', '-2')).toBeNull();
  expect(familyOf('quiet background', 'abnormal', 'botnets')).toBeNull();
});
