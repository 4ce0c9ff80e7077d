import { describe, expect, it } from 'vitest';
import { hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { tonIot } from './tonIot';

describe('ToN-IoT', () => {
  it.skipIf(!hasHeaders).each([
    ['ton-iot-processed', 'ton-iot-network-processed', 46],
    ['ton-iot-train-test', 'ton-iot-network-train-test', 44],
  ])(`knows the columns of %s as published${whySkipped}`, (id, list, width) => {
    const layout = tonIot.layouts.find((one) => one.id === id)!;
    expect(layout.columns).toEqual(publishedHeader(list));
    expect(layout.columns).toHaveLength(width);
  });

  it('tells bytes with headers from those without', () => {
    const meaningOf = (name: string): string | undefined => tonIot.columns.find((column) => column.name === name)?.meaning?.as;
    expect(['src_bytes', 'dst_bytes', 'src_ip_bytes', 'dst_ip_bytes'].map(meaningOf)).toEqual(['payload out', 'payload back', 'bytes out', 'bytes back']);
  });

  it('keeps what the hosts wrote out of models', () => {
    const identity = tonIot.columns.filter((column) => column.identity !== undefined).map(({ name }) => name);
    for (const name of ['ts', 'src_ip', 'dst_port', 'dns_query', 'ssl_subject', 'ssl_issuer', 'http_uri', 'http_user_agent']) expect(identity).toContain(name);
  });
});
