import { describe, expect, it } from 'vitest';
import { cidds } from './cidds';
import { categoriesOf, columnsOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';

describe('CIDDS', () => {
  it.skipIf(!hasHeaders)(`has the columns of both releases${whySkipped}`, () => {
    expect(cidds.layouts.map(({ columns }) => columns)).toEqual([publishedHeader('cidds-001'), publishedHeader('cidds-002')]);
  });

  it('takes class and label for one column', () => {
    expect(['class', 'label'].map((name) => columnsOf(cidds, name).map((column) => column.name))).toEqual([['class'], ['class']]);
  });

  it('takes attacker and victim for attacks, and decides nothing about suspicious and unknown', () => {
    const [label] = cidds.labels;
    const [usual, sides] = label.maps;
    const found = (map: typeof usual) => ['normal', 'attacker', 'victim', 'suspicious', 'unknown'].map((name) => categoriesOf(map, label, name).join());
    expect(found(usual)).toEqual(['normal', 'attack', 'attack', 'undecided', 'undecided']);
    expect(found(sides)).toEqual(['normal', 'attacker', 'victim', 'undecided', 'undecided']);
    expect(usual.categories.map(({ role }) => role)).toEqual(['benign', 'other', 'undecided']);
  });

  it('says what an attack type of --- is taken for, and offers not to take it for normal', () => {
    const [, type] = cidds.labels;
    expect(cidds.missing).toEqual(['---']);
    expect(type.maps.map((map) => map.categories.find(({ name }) => categoriesOf(map, type, '---').includes(name))!.role)).toEqual(['benign', 'undecided']);
    for (const map of type.maps) for (const name of ['dos', 'portScan', 'pingScan', 'bruteForce']) expect(categoriesOf(map, type, name), name).toHaveLength(1);
  });
});
