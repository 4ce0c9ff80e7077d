import { describe, expect, it } from 'vitest';
import { flowFeatures } from './cicFlowMeter';
import { hasHeaders, layoutNames, noFeatures, publishedHeader, whySkipped } from './families.fixture';
import { lycosIds2017 } from './lycosIds2017';

describe('LYCOS-IDS2017', () => {
  it.skipIf(!hasHeaders)(`has the columns of its files${whySkipped}`, () => {
    expect(layoutNames(lycosIds2017, 'lycos-ids2017')).toEqual(publishedHeader('lycos-ids2017'));
  });

  it('shares what it measures with CICFlowMeter, but for what that computes from fewer packets', () => {
    const meanings = new Set(lycosIds2017.columns.flatMap(({ meaning }) => meaning?.as ?? []));
    expect(flowFeatures('v4').filter(({ meaning }) => !meanings.has(meaning!.as)).map(({ name }) => name))
      .toEqual(['Average Packet Size', 'Fwd Segment Size Avg', 'Bwd Segment Size Avg']);
    expect(noFeatures(lycosIds2017, 'lycos-ids2017')).toEqual(['flow_id', 'src_addr', 'src_port', 'dst_addr', 'timestamp', 'label']);
  });
});
