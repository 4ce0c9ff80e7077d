import { describe, expect, it } from 'vitest';
import type { Counts } from '../terms/byName';
import { categoriesOf, columnsOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';
import { nslKdd } from './nslKdd';

const release = (id: string) => nslKdd.releases.find((one) => one.id === id)!;
const [label] = nslKdd.labels;

/** Rows by category, under one of the maps. */
function counted(labels: Counts, map: (typeof label.maps)[number]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, rows] of Object.entries(labels)) {
    const [category] = categoriesOf(map, label, name);
    counts[category] = (counts[category] ?? 0) + rows;
  }
  return counts;
}

describe('NSL-KDD', () => {
  it.skipIf(!hasHeaders)(`has the columns of its files${whySkipped}`, () => {
    expect(nslKdd.layouts.map(({ columns }) => columns)).toEqual([publishedHeader('nsl-kdd-headerless'), publishedHeader('nsl-kdd-arff')]);
  });

  it('knows the names that headers misspell, and difficulty by each of its names', () => {
    expect(['src_byts', 'is_hot_login', 'dst_host_srv_count'].map((name) => columnsOf(nslKdd, name).map((column) => column.name)))
      .toEqual([['src_bytes'], ['is_host_login'], ['dst_host_srv_count']]);
    for (const name of ['difficulty', 'Difficulty Level', 'level', 'score']) expect(columnsOf(nslKdd, name)[0]?.identity, name).toBeTruthy();
  });

  it('knows the label by the names that headers give it, and reads class in both ways', () => {
    for (const name of ['label', 'labels', 'attack', 'Attack Type']) expect(columnsOf(nslKdd, name).map((column) => column.name), name).toEqual(['label']);
    const [, both] = nslKdd.labels;
    expect(['normal', 'anomaly', 'neptune'].map((name) => categoriesOf(both.maps[0], both, name).join())).toEqual(['normal', 'anomaly', 'dos']);
  });

  it('counts the test file as published work does under each of its maps', () => {
    const [contest, tunnel, worm] = label.maps.map((map) => counted(release('nsl-kdd-test').labels!, map));
    expect(contest).toEqual({ normal: 9_711, dos: 7_458, probe: 2_421, r2l: 2_754, u2r: 200 });
    expect(tunnel).toEqual({ normal: 9_711, dos: 7_458, probe: 2_421, r2l: 2_887, u2r: 67 });
    expect(worm).toEqual({ normal: 9_711, dos: 7_460, probe: 2_421, r2l: 2_885, u2r: 67 });
  });

  it('says of the test file which attacks are new in it, and how many rows they have', () => {
    const [train, test] = ['nsl-kdd-train', 'nsl-kdd-test'].map((id) => new Map(Object.entries(release(id).labels!)));
    const fresh = [...test].filter(([name]) => !train.has(name));
    expect([fresh.length, fresh.reduce((sum, [, rows]) => sum + rows, 0)]).toEqual([17, 3_750]);
    expect([...train.keys()].filter((name) => !test.has(name)).sort()).toEqual(['spy', 'warezclient']);
    expect(release('nsl-kdd-test').defects!.map(({ message }) => message)).toContainEqual(expect.stringContaining('17 attack types (3,750 rows)'));
  });
});
