import { describe, expect, it } from 'vitest';
import { categoriesOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { kyoto2006 } from './kyoto2006';

const [label] = kyoto2006.labels;

describe('Kyoto 2006+', () => {
  it.skipIf(!hasHeaders)(`has the 24 columns of its description${whySkipped}`, () => {
    expect(kyoto2006.layouts[0].columns).toEqual(publishedHeader('kyoto2006-headerless'));
  });

  it('tells 1 from −1, however the number is written, and has both readings of the sign, each by its name', () => {
    const found = label.maps.map((map) => ['1', '-1', '-2', '1.0', '-1.0', '0'].map((name) => categoriesOf(map, label, name).join()));
    expect(found[0]).toEqual(['normal', 'known attack', 'unknown attack', 'normal', 'known attack', '']);
    expect(found[1]).toEqual(['known attack', 'no attack', 'unknown attack', 'known attack', 'no attack', '']);
    expect(label.maps.map(({ name }) => name)).toEqual([expect.stringContaining('1 normal'), expect.stringContaining('−1 no attack')]);
  });

  it('keeps the verdicts of detectors out of models', () => {
    const verdicts = kyoto2006.columns.filter(({ name }) => name.endsWith('_detection'));
    expect(verdicts.map(({ identity }) => identity)).toEqual(Array(3).fill(expect.stringContaining('verdict')));
  });
});
