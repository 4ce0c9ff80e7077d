import { beforeAll, describe, expect, it } from 'vitest';
import type { FrontierResult, FrontierSet } from '../../../src-shared/questions/frontier/result';
import { knownMoments, type PriceResult } from '../../../src-shared/questions/price/result';
import type { StudyResult } from '../../../src-shared/contract/study';
import { priceOf } from '../../../src-shared/format/priceOf';
import { compareStudies } from './compareWithReport';
import { measurePrice } from '../questions/price/measurePrice';
import { capture, tcpConnection } from '../wire/packets.fixture';
import { exampleStudy } from './exampleStudy.fixture';
import { sectionOf, textOf } from './printSection.fixture';
import { studyPdf } from './writePdf';

describe('price and frontier in the report', () => {
  let price: PriceResult;
  let frontier: FrontierResult;
  let study: StudyResult;
  beforeAll(() => {
    const bytes = capture(Array.from({ length: 20 }, (_, i) => tcpConnection(i * 50_000, '192.0.2.10', 4000 + i, '198.51.100.80', 80)).flat());
    price = measurePrice({ traffic: { name: 'x.pcap', bytes }, windows: 'host-255-distinct', rounds: 1 }, { progress: () => {}, isCancelled: () => false });
    const set = (features: string[], value: number, known: FrontierSet['known']): FrontierSet => ({
      features, how: 'pair', value, matrix: { tp: 992, fn: 8, fp: 11, tn: 989 }, recall: 0.992, recallInterval: [0.984, 0.996], falsePositiveRate: 0.011, accuracy: 0.99,
      mcc: value, price: priceOf(features, price)!, known,
    });
    frontier = {
      target: 'dos', metric: 'mcc', price, unpriced: ['hot'], sets: [set(['land'], 0.1, 'first-packet'), set(['count', 'src_bytes'], 0.98, 'end')],
      frontiers: knownMoments.map((known, at) => ({ known, sets: at < 2 ? [0] : [0, 1], answer: at < 2 ? 0 : 1 })),
    };
    study = { ...exampleStudy(), price, frontier };
  });

  it('are not there where they were not asked for', async () => {
    for (const id of ['price', 'frontier'] as const) expect(await sectionOf(id, exampleStudy())).toEqual([]);
  });

  it('say where it was measured, every feature, and the plain answer with its interval', async () => {
    const [priced, weighed] = [await textOf('price', study), await textOf('frontier', study)];
    for (const text of ['Measured on', '20 connections of 140 packets', 'dst_host_same_src_port_rate', 'first packet', 'Beside all others']) expect(priced).toContain(text);
    for (const text of ['These 2 features (count, src_bytes) find 99.2', 'of dos (95 %', 'false alarms', 'are known at its end', 'One feature (land) finds', 'hot']) expect(weighed).toContain(text);
  });

  it('are not what a report is checked by: another machine has other prices', () => {
    const elsewhere = { ...study, price: { ...price, clock: price.clock + 1 }, frontier: { ...frontier, sets: [] } };
    expect(compareStudies(study, elsewhere)).toMatchObject({ same: true, differences: [] });
    expect(compareStudies(study, exampleStudy()).same).toBe(true);
  });

  it('become pages', async () => {
    const sections = [{ id: 'price', note: '' }, { id: 'frontier', note: '' }];
    const { pdf } = await studyPdf(study, { title: null, author: null, sections });
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
  }, 30_000);
});
