import { describe, expect, it } from 'vitest';
import { categoriesOf, columnsOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { iot23 } from './iot23';
import { zeekConn } from './zeekConn';

describe('Zeek’s conn.log', () => {
  it.skipIf(!hasHeaders)(`has the columns that Zeek writes${whySkipped}`, () => {
    const [usual, labelled, newer] = zeekConn.layouts.map(({ columns }) => columns);
    expect(usual).toEqual(publishedHeader('zeek-conn-log'));
    expect(labelled).toEqual([...usual, 'label']);
    expect(newer).toEqual([...usual, 'ip_proto']);
  });
});

describe('IoT-23', () => {
  const [detailed, two] = iot23.labels;

  it.skipIf(!hasHeaders)(`has the columns of its logs${whySkipped}`, () => {
    expect(iot23.layouts[0].columns).toEqual(publishedHeader('iot-23-conn-log-labeled'));
  });

  it('puts joined labels where their first part belongs', () => {
    const labels = ['C&C', 'C&C-HeartBeat-FileDownload', 'C&C-PartOfAHorizontalPortScan', 'PartOfAHorizontalPortScan-Attack', 'Okiru-Attack',
      'FileDownload', 'DDoS', 'Attack', 'benign', 'Benign'];
    expect(labels.map((label) => categoriesOf(detailed.maps[0], detailed, label).join())).toEqual(
      ['C&C', 'C&C', 'C&C', 'port scan', 'Okiru', 'file download', 'DDoS', 'direct attack', 'benign', 'benign']);
    expect(['Malicious', 'benign', 'Benign'].map((label) => categoriesOf(two.maps[0], two, label).join())).toEqual(['malicious', 'benign', 'benign']);
  });

  it('knows the detailed label as newer captures write it, and what its absence means', () => {
    expect(columnsOf(iot23, 'detailedlabel').map(({ name }) => name)).toEqual(['detailed-label']);
    expect(detailed.blank).toBe('Benign');
  });
});
