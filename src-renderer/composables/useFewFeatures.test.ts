import { expect, it } from 'vitest';
import { useFewFeatures } from './useFewFeatures';

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `flow_${i}_bytes`);

it('shows as many features as a chart can be read with, all of them where they are few', () => {
  const few = useFewFeatures(() => names(41));
  expect([few.names.value.length, few.choices.value]).toEqual([41, []]);
  const many = useFewFeatures(() => names(200));
  expect([many.names.value.length, many.choices.value]).toEqual([36, [36, 80, null]]);
  many.most.value = null;
  expect(many.names.value).toHaveLength(200);
});

it('finds names by their words, in any order', () => {
  const { wanted, names: shown } = useFewFeatures((found) => names(200).filter((name) => found?.(name) ?? true));
  wanted.value = 'BYTES 19';
  expect(shown.value.slice(0, 2)).toEqual(['flow_19_bytes', 'flow_119_bytes']);
  expect(shown.value).toHaveLength(12);
});
