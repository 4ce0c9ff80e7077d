import { expect, test } from 'vitest';
import type { FeaturePrice, Quartiles } from '../questions/price/result';
import { knownOf, priceOf } from './priceOf';

const of = (median: number): Quartiles => ({ median, low: median - 1, high: median + 1 });
const feature = (name: string, window: FeaturePrice['window'], keeps: FeaturePrice['keeps'], alone: number, known: FeaturePrice['known']): FeaturePrice =>
  ({ name, group: 'basic', alone: of(alone), marginal: of(0), stateBytes: [0, 0, 0], known, knownAfter: null, window, keeps });
const price = {
  features: [
    feature('land', null, [], 5, 'first-packet'), feature('flag', null, [], 7, 'end'), feature('count', 'time', ['hosts'], 100, 'first-packet'),
    feature('serror_rate', 'time', ['hosts', 'errors'], 120, 'window-end'), feature('dst_host_count', 'host', ['hosts'], 60, 'first-packet'),
  ],
  kept: [
    { window: 'time' as const, keeps: ['hosts' as const], price: of(100) }, { window: 'time' as const, keeps: ['errors' as const, 'hosts' as const], price: of(120) },
    { window: 'host' as const, keeps: ['hosts' as const], price: of(60) },
  ],
};

test('shared work is paid once, windows apart, basic features each', () => {
  expect(priceOf(['count', 'serror_rate'], price)).toEqual(of(120));
  expect(priceOf(['count', 'dst_host_count', 'land', 'flag', 'land'], price)?.median).toBe(172);
  expect(priceOf([], price)).toEqual({ median: 0, low: 0, high: 0 });
  expect(priceOf(['hot'], price)).toBeNull();
});

test('several are known when the last of them is', () => {
  expect(knownOf(['land', 'count'], price)).toBe('first-packet');
  expect(knownOf(['land', 'flag'], price)).toBe('end');
  expect(knownOf(['flag', 'serror_rate'], price)).toBe('window-end');
});
