import { describe, expect, it } from 'vitest';
import { cicDdos2019 } from './cicDdos2019';
import { hasHeaders, layoutNames, noFeatures, publishedHeader, usualCategory, whySkipped } from './families.fixture';

describe('CICDDoS2019', () => {
  it.skipIf(!hasHeaders)(`has the columns of its files${whySkipped}`, () => {
    expect(layoutNames(cicDdos2019, 'cicddos2019')).toEqual(publishedHeader('cicddos2019'));
  });

  it('keeps row numbers, addresses, pages and directions out of models', () => {
    expect(cicDdos2019.layouts[0].columns).toHaveLength(88);
    expect(noFeatures(cicDdos2019, 'cicddos2019')).toEqual(['Unnamed: 0', 'Flow ID', 'Source IP', 'Source Port', 'Destination IP', 'Timestamp',
      'SimillarHTTP', 'Inbound', 'Label']);
  });

  it.each([['DrDoS_MSSQL', 'MSSQL'], ['DrDoS_NetBIOS', 'NetBIOS'], ['DrDoS_UDP', 'UDP'], ['UDP-lag', 'UDPLag'], ['Syn', 'SYN']])(
    'takes “%s” of the first day and “%s” of the second for one attack', (first, second) => {
      expect(usualCategory(cicDdos2019, first)).toBeDefined();
      expect(usualCategory(cicDdos2019, first)).toBe(usualCategory(cicDdos2019, second));
    });

  it('has the second day as the test set of the first', () => {
    expect(cicDdos2019.releases.map(({ id, test }) => [id, test])).toEqual([['cicddos2019-1', 'cicddos2019-2'], ['cicddos2019-2', undefined]]);
  });
});
