import { describe, expect, it } from 'vitest';
import { cicIdsCorrected } from './cicIdsCorrected';
import { categoriesOf, hasHeaders, layoutNames, noFeatures, publishedHeader, whySkipped } from './families.fixture';

describe('the corrected releases of CIC-IDS2017 and CSE-CIC-IDS2018', () => {
  it.skipIf(!hasHeaders)(`have the columns of their files${whySkipped}`, () => {
    expect(layoutNames(cicIdsCorrected, 'cic-ids-improved')).toEqual(publishedHeader('cic-ids2017-improved-liu2022'));
  });

  it('keep the row number and the kind of attempt out of models', () => {
    expect(cicIdsCorrected.layouts[0].columns).toHaveLength(91);
    expect(noFeatures(cicIdsCorrected, 'cic-ids-improved'))
      .toEqual(['id', 'Flow ID', 'Src IP', 'Src Port', 'Dst IP', 'Timestamp', 'Label', 'Attempted Category']);
  });

  it('count attempts as benign, as their authors do, and offer them as attacks and apart', () => {
    const [usual] = cicIdsCorrected.labels;
    const under = usual.maps.map((map) => categoriesOf(map, usual, 'DoS Hulk - Attempted')[0]);
    expect(under).toEqual(['Benign', 'DoS', 'Attempted', 'benign']);
    const roles = usual.maps.map((map, at) => map.categories.find(({ name }) => name === under[at])?.role);
    expect(roles).toEqual(['benign', 'dos', 'undecided', 'benign']);
    expect(usual.maps.map((map) => categoriesOf(map, usual, 'DoS Hulk')[0])).toEqual(['DoS', 'DoS', 'DoS', 'denial of service']);
  });
});
