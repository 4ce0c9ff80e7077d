import { expect, it } from 'vitest';
import { contextWords } from './contextWords';

it('does not call rows attacks that are neither benign nor attack', () => {
  const words = contextWords({ floors: null, benignShare: 0.1, precision: null, smallLabels: [], defects: [] });
  expect(words).toEqual(['Only 10.0\u00a0% of the rows are benign: precision here says nothing of a network where few flows are attacks.']);
});
