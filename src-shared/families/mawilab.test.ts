import { expect, it } from 'vitest';
import { columnsOf, hasHeaders, noFeatures, publishedHeader, usualCategory, whySkipped } from './families.fixture';
import { mawilab } from './mawilab';

it.skipIf(!hasHeaders)(`has the columns as published, blanks before their names aside${whySkipped}`, () => {
  expect(mawilab.layouts[0].columns).toEqual(publishedHeader('mawilab-anomalous-suspicious'));
});

it('keeps out of models what names an anomaly and what its label was made by', () => {
  expect(noFeatures(mawilab, 'mawilab')).toEqual(['anomalyID', 'srcIP', 'srcPort', 'dstIP', 'dstPort', 'distance', 'label']);
  expect(columnsOf(mawilab, ' taxonomy')[0].nearLabel).toBe('it was given together with the label');
});

it('takes what is only suspicious for neither attack nor benign', () => {
  const roleOf = (cell: string): string | undefined =>
    mawilab.labels[0].maps[0].categories.find(({ name }) => name === usualCategory(mawilab, cell))?.role;
  expect(['anomalous', 'Suspicious', ' notice', 'benign'].map(roleOf)).toEqual(['other', 'undecided', 'undecided', 'benign']);
});
