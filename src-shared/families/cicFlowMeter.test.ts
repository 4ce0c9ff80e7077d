import { describe, expect, it } from 'vitest';
import { looseName } from '../schemas/looseName';
import { flowEnds, flowFeatures, type Generation } from './cicFlowMeter';
import { columnNames, hasHeaders, publishedTable, whySkipped } from './families.fixture';

const generations: Generation[] = ['v4', '2017', '2018', 'python'];
const columnsIn = (generation: Generation) => [...flowEnds(generation), ...flowFeatures(generation)];
const looselyCalled = (generation: Generation, name: string) =>
  columnsIn(generation).find((column) => columnNames(column).map(looseName).includes(looseName(name)));

describe('CICFlowMeter’s features', () => {
  it('are 76 in every generation, the same quantities under other names', () => {
    const meanings = flowFeatures('v4').map(({ meaning }) => meaning?.as);
    expect(new Set(meanings).size).toBe(76);
    for (const generation of generations) expect(flowFeatures(generation).map(({ meaning }) => meaning?.as), generation).toEqual(meanings);
  });

  it('count times in microseconds, and in seconds in the Python port', () => {
    const duration = (generation: Generation) => flowFeatures(generation).find(({ meaning }) => meaning?.as === 'duration')!;
    expect(duration('2017')).toMatchObject({ name: 'Flow Duration', unit: 'µs', meaning: { factor: 1e-6 } });
    expect(duration('python')).toMatchObject({ name: 'flow_duration', unit: 's' });
    expect(duration('python').meaning?.factor).toBeUndefined();
    const times = flowFeatures('2018').filter(({ unit }) => unit === 'µs').map(({ name }) => name);
    expect(times).toHaveLength(1 + 4 + 5 + 5 + 8);
  });

  it.skipIf(!hasHeaders)(`are known by each of their four spellings, whichever a file has${whySkipped}`, () => {
    const [, ...rows] = publishedTable('cicflowmeter-rename.tsv');
    expect(rows).toHaveLength(7 + 76 + 1);
    for (const [v4, ...others] of rows.filter(([name]) => name !== 'Label')) {
      for (const generation of generations) {
        const column = looselyCalled(generation, v4);
        if (generation !== 'python' || v4 !== 'Flow ID') expect(column, `${v4} in ${generation}`).toBeDefined();
        for (const name of others.filter((other) => other !== '')) expect(looselyCalled(generation, name)?.name, name).toBe(column?.name);
      }
    }
  });

  it.skipIf(!hasHeaders)(`bear the names of their generation${whySkipped}`, () => {
    const [, ...rows] = publishedTable('cicflowmeter-rename.tsv');
    for (const [at, generation] of generations.entries()) {
      const published = rows.map((row) => row[at]).filter((name) => name !== '' && name !== 'Label');
      expect(columnsIn(generation).map(({ name }) => name)).toEqual(published);
    }
  });
});
