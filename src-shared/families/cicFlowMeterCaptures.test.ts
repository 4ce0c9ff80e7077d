import { describe, expect, it } from 'vitest';
import { cicFlowMeterCaptures } from './cicFlowMeterCaptures';
import { cicFlowMeterPython } from './cicFlowMeterPython';
import { hasHeaders, layoutNames, noFeatures, publishedHeader, whySkipped } from './families.fixture';

describe('captures by CICFlowMeter', () => {
  it.skipIf(!hasHeaders)(`have the columns that its versions write${whySkipped}`, () => {
    expect([...layoutNames(cicFlowMeterCaptures, 'cicflowmeter'), 'Label']).toEqual(publishedHeader('cicflowmeter-v4-java'));
    expect(layoutNames(cicFlowMeterPython, 'cicflowmeter-python')).toEqual(publishedHeader('cicflowmeter-python'));
  });

  it('keep what names the flow out of models', () => {
    expect(noFeatures(cicFlowMeterCaptures, 'cicflowmeter')).toEqual(['Flow ID', 'Src IP', 'Src Port', 'Dst IP', 'Timestamp']);
    expect(noFeatures(cicFlowMeterPython, 'cicflowmeter-python')).toEqual(['src_ip', 'dst_ip', 'src_port', 'timestamp']);
  });
});
