import { describe, expect, it } from 'vitest';
import { categoriesOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { netflowNf } from './netflowNf';

describe('NF datasets', () => {
  it.skipIf(!hasHeaders).each([['nf-v1', 14], ['nf-uq-nids-v1', 15], ['nf-v2', 45], ['nf-uq-nids-v2', 46], ['nf-v3', 55]])(
    `know the columns of %s as published${whySkipped}`, (id, width) => {
      const layout = netflowNf.layouts.find((one) => one.id === id)!;
      expect(layout.columns).toEqual(publishedHeader(id));
      expect(layout.columns).toHaveLength(width);
    });

  it('have one category for a label in any letter case, and for the labels of one attack family', () => {
    const [attack] = netflowNf.labels;
    const [map] = attack.maps;
    expect(categoriesOf(map, attack, 'ddos')).toEqual(['DDoS']);
    expect(categoriesOf(map, attack, 'DDoS attacks-LOIC-HTTP')).toEqual(['DDoS']);
    expect(categoriesOf(map, attack, 'backdoor')).toEqual(['Backdoor']);
    expect(categoriesOf(map, attack, 'FTP-BruteForce')).toEqual(['Brute Force']);
  });

  it('keep addresses, ports, times, the number of a query and the source set out of models', () => {
    expect(netflowNf.columns.filter(({ identity }) => identity !== undefined).map(({ name }) => name)).toEqual([
      'FLOW_START_MILLISECONDS', 'FLOW_END_MILLISECONDS', 'IPV4_SRC_ADDR', 'L4_SRC_PORT', 'IPV4_DST_ADDR', 'L4_DST_PORT', 'DNS_QUERY_ID', 'Dataset',
    ]);
  });

  it('give a length in seconds to whoever asks for it', () => {
    expect(netflowNf.columns.find(({ meaning }) => meaning?.as === 'duration')).toMatchObject({ name: 'FLOW_DURATION_MILLISECONDS', meaning: { factor: 1e-3 } });
  });
});
