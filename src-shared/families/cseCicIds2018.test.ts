import { describe, expect, it } from 'vitest';
import { cseCicIds2018 } from './cseCicIds2018';
import { hasHeaders, layoutNames, noFeatures, publishedHeader, usualCategory, whySkipped } from './families.fixture';

describe('CSE-CIC-IDS2018', () => {
  it.skipIf(!hasHeaders)(`has the columns of its files, and of the one with addresses${whySkipped}`, () => {
    expect(layoutNames(cseCicIds2018, 'cse-cic-ids2018')).toEqual(publishedHeader('cse-cic-ids2018'));
    expect(layoutNames(cseCicIds2018, 'cse-cic-ids2018-addresses')).toEqual(publishedHeader('cse-cic-ids2018-thuesday-20-02'));
  });

  it('keeps time and addresses out of models', () => {
    expect(cseCicIds2018.layouts.map(({ columns }) => columns.length)).toEqual([80, 84]);
    expect(noFeatures(cseCicIds2018, 'cse-cic-ids2018')).toEqual(['Timestamp', 'Label']);
    expect(noFeatures(cseCicIds2018, 'cse-cic-ids2018-addresses')).toEqual(['Flow ID', 'Src IP', 'Src Port', 'Dst IP', 'Timestamp', 'Label']);
  });

  it('tells brute force on pages from brute force on logins', () => {
    expect(['Brute Force -Web', 'Brute Force -XSS', 'SQL Injection', 'FTP-BruteForce', 'SSH-Bruteforce', 'DDOS attack-HOIC', 'DoS attacks-Hulk']
      .map((label) => usualCategory(cseCicIds2018, label)))
      .toEqual(['Web Attack', 'Web Attack', 'Web Attack', 'Brute Force', 'Brute Force', 'DDoS', 'DoS']);
  });
});
