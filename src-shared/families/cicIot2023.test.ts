import { describe, expect, it } from 'vitest';
import { cicIot2023 } from './cicIot2023';
import { hasHeaders, layoutNames, noFeatures, publishedHeader, usualCategory, whySkipped } from './families.fixture';

describe('CICIoT2023', () => {
  it.skipIf(!hasHeaders)(`has the columns of its files, and of the merged ones${whySkipped}`, () => {
    expect(layoutNames(cicIot2023, 'ciciot2023')).toEqual(publishedHeader('ciciot2023-47'));
    expect(layoutNames(cicIot2023, 'ciciot2023-merged')).toEqual(publishedHeader('ciciot2023-merged-40'));
  });

  it('has 47 and 40 columns, of which the label alone is no feature', () => {
    expect(cicIot2023.layouts.map(({ columns }) => columns.length)).toEqual([47, 40]);
    expect(cicIot2023.layouts.map(({ id }) => noFeatures(cicIot2023, id))).toEqual([['label'], ['Label']]);
  });

  it('knows the labels of the merged files, which are in upper case', () => {
    expect(['BENIGN', 'DDOS-ICMP_FLOOD', 'DOS-UDP_FLOOD', 'VULNERABILITYSCAN', 'MIRAI-GREETH_FLOOD', 'XSS'].map((label) => usualCategory(cicIot2023, label)))
      .toEqual(['Benign', 'DDoS', 'DoS', 'Recon', 'Mirai', 'Web']);
  });
});
