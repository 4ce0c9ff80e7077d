import { describe, expect, it } from 'vitest';
import { cicIds2017 } from './cicIds2017';
import { hasHeaders, layoutNames, noFeatures, publishedHeader, usualCategory, whySkipped } from './families.fixture';

describe('CIC-IDS2017', () => {
  it.skipIf(!hasHeaders)(`has the columns of its files, the doubled one too${whySkipped}`, () => {
    expect(layoutNames(cicIds2017, 'cic-ids2017-ml')).toEqual(publishedHeader('cic-ids2017-machinelearningcsv'));
    expect(layoutNames(cicIds2017, 'cic-ids2017-flows')).toEqual(publishedHeader('cic-ids2017-generatedlabelledflows'));
  });

  it('has 79 and 85 columns, and keeps what names the flow out of models', () => {
    expect(cicIds2017.layouts.map(({ columns }) => columns.length)).toEqual([79, 85]);
    expect(noFeatures(cicIds2017, 'cic-ids2017-ml')).toEqual(['Label']);
    expect(noFeatures(cicIds2017, 'cic-ids2017-flows')).toEqual(['Flow ID', 'Source IP', 'Source Port', 'Destination IP', 'Timestamp', 'Label']);
    expect(cicIds2017.columns.filter(({ nearLabel }) => nearLabel !== undefined).map(({ name }) => name)).toEqual(['Destination Port']);
  });

  it.each([
    'Web Attack – XSS', 'Web Attack \ufffd XSS', 'Web Attack \u0096 XSS', 'Web Attack - XSS', 'Web Attack ? XSS', 'Web Attack  XSS', 'web attack xss',
  ])('takes “%s” for a web attack', (label) => { expect(usualCategory(cicIds2017, label)).toBe('Web Attack'); });

  it('groups the labels of its files by attack family', () => {
    const [{ labels = {} }] = cicIds2017.releases;
    const rows = new Map<string, number>();
    for (const [label, count] of Object.entries(labels)) {
      const category = usualCategory(cicIds2017, label)!;
      rows.set(category, (rows.get(category) ?? 0) + count);
    }
    expect(Object.fromEntries(rows)).toEqual({
      Benign: 2_273_097, DoS: 252_661, DDoS: 128_027, PortScan: 158_930, 'Brute Force': 13_835, 'Web Attack': 2_180, Botnet: 1_966,
      Infiltration: 36, Heartbleed: 11,
    });
  });

  it('knows each of the eight files of both releases', () => {
    expect(cicIds2017.releases.map(({ files }) => files.filter(({ sha256 }) => sha256 !== null).length)).toEqual([8, 8]);
  });
});
