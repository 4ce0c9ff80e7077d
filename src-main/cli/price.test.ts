import { afterAll, expect, test } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { capture, tcpConnection } from '../engine/wire/packets.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const packets = Array.from({ length: 60 }, (_, i) => tcpConnection(i * 50_000, '192.0.2.10', 4000 + i, '198.51.100.80', i % 3 === 0 ? 22 : 80, 50 + i * 7)).flat();

test('price says where it was measured, and prices every feature of a capture', async () => {
  const { code, out, err } = await runCli(['price', folder.write('x.pcap', capture(packets))]);
  expect([code, err]).toEqual([0, '']);
  for (const words of ['Measured on', '60 connections of 420 packets', 'the capture x.pcap', 'ns a packet', 'dst_host_srv_rerror_rate', 'first packet']) expect(out).toContain(words);
});

test('a study with both has them in summary and result file', async () => {
  const { code, out, err } = await runCli(['study', '--sample', '2000', '--features', 'count,src_bytes', '--price', '--frontier', '--json', folder.at('s.json')]);
  expect([code, err]).toEqual([0, expect.stringContaining('Written')]);
  expect(out).toContain('How few, and at what cost?');
  expect(out).toContain('What each feature costs');
  const result = folder.json('s.json') as StudyResult;
  expect(result.price!.features).toHaveLength(28);
  expect(result.frontier).toMatchObject({ metric: 'mcc', price: result.price });
});
