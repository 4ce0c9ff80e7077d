import { describe, expect, it } from 'vitest';
import { columnsOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import type { Family } from './family';
import { nfdump } from './nfdump';
import { nfstream } from './nfstream';
import { zeekConn } from './zeekConn';

describe('forms that tools write', () => {
  it.skipIf(!hasHeaders)(`have the columns of the tools${whySkipped}`, () => {
    const [usual, old, newer, fast] = nfdump.layouts.map(({ columns }) => columns);
    expect([usual, newer, fast]).toEqual(['nfdump-csv-1.6', 'nfdump-csv-1.7.5', 'nfdump-csv-fast'].map(publishedHeader));
    expect([...old, 'exid', 'tr']).toEqual(usual);
    expect(nfstream.layouts[0].columns).toEqual(publishedHeader('nfstream-statistics'));
    expect(nfstream.layouts[1].columns.filter((name) => /_(ps|piat_ms|(syn|cwr|ece|urg|ack|psh|rst|fin)_packets)$/.test(name))).toEqual([]);
  });

  it('mean the same by the same word, in seconds, packets and bytes', () => {
    const of = (family: Family, name: string) => columnsOf(family, name)[0].meaning;
    const outward = ['packets out', 'bytes out'].map((as) => ({ as }));
    expect(['packets', 'bytes'].map((name) => of(nfdump, name))).toEqual(outward);
    expect(['src2dst_packets', 'src2dst_bytes'].map((name) => of(nfstream, name))).toEqual(outward);
    expect(['orig_pkts', 'orig_ip_bytes'].map((name) => of(zeekConn, name))).toEqual(outward);
    expect(of(nfstream, 'bidirectional_duration_ms')).toEqual({ as: 'duration', factor: 0.001 });
  });

  it('have no label of their own', () => {
    expect([nfdump, nfstream].map(({ labels }) => labels.length)).toEqual([0, 0]);
  });
});
