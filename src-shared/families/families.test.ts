import { describe, expect, it } from 'vitest';
import { looseLabel } from '../schemas/labelText';
import { looseName } from '../schemas/looseName';
import { categoriesOf, columnNames, columnsOf } from './families.fixture';
import { families } from './families';
import type { FamilyRelease } from './family';

const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);
const sum = (counts: object): number => Object.values(counts).reduce((total: number, rows: number) => total + rows, 0);
const labelRows = (release: FamilyRelease): [label: string, rows: number][] => Object.entries(release.labels ?? {});

describe('the list of families', () => {
  it('knows each family, layout, release and file by a name of its own', () => {
    expect(twice(families.map(({ id }) => id))).toEqual([]);
    expect(twice(families.map(({ name }) => name))).toEqual([]);
    expect(twice(families.flatMap(({ layouts }) => layouts.map(({ id }) => id)))).toEqual([]);
    const releases = families.flatMap((family) => family.releases);
    expect(twice(releases.map(({ id }) => id))).toEqual([]);
    expect(twice(releases.map(({ name }) => name))).toEqual([]);
    expect(twice(releases.flatMap(({ files }) => files.flatMap(({ sha256 }) => sha256 ?? [])))).toEqual([]);
  });
});

describe.each(families.map((family) => ({ family, name: family.name })))('$name', ({ family }) => {
  const labelNames = family.labels.map(({ column }) => column);
  const maps = family.labels.flatMap((column) => column.maps.map((map) => ({ column, map })));

  it('has columns that no name confuses, each with a line of plain words', () => {
    expect(twice(family.columns.flatMap((column) => [...new Set(columnNames(column).map(looseName))]))).toEqual([]);
    for (const { name, description } of family.columns) expect(description, name).toMatch(/^\S[^\n]*[^\s.]$/);
    expect((family.missing ?? []).filter((mark) => mark !== mark.toLowerCase())).toEqual([]);
  });

  it('puts every feature into one of its groups, and nothing else', () => {
    const features = family.columns.filter(({ name, identity }) => identity === undefined && !labelNames.includes(name));
    expect(features.filter(({ group }) => !family.groups.includes(group)).map(({ name }) => name)).toEqual([]);
    expect(family.columns.filter((column) => !features.includes(column) && column.group !== '').map(({ name }) => name)).toEqual([]);
    expect(family.groups.filter((group) => !features.some((column) => column.group === group))).toEqual([]);
    expect(twice(family.groups)).toEqual([]);
    expect(family.groups.length, 'colours that tell groups apart').toBeLessThanOrEqual(11);
    expect((family.windowed ?? []).filter((group) => !family.groups.includes(group))).toEqual([]);
  });

  it('says of every column of its layouts what it is, and no two of a layout are the same', () => {
    for (const layout of family.layouts) {
      const known = layout.columns.map((name) => columnsOf(family, name));
      expect(layout.columns.filter((_, at) => known[at].length !== 1), layout.name).toEqual([]);
      expect(twice(known.map(([column]) => column.name)), layout.name).toEqual([]);
      expect(twice(known.flatMap(([column]) => column.meaning?.as ?? [])), `${layout.name}: one meaning, one column`).toEqual([]);
    }
    const used = new Set(family.layouts.flatMap(({ columns }) => columns.flatMap((name) => columnsOf(family, name))));
    expect(family.columns.filter((column) => !used.has(column)).map(({ name }) => name), 'columns of no layout').toEqual([]);
  });

  it('finds its labels and factors among its columns', () => {
    const names = family.columns.map(({ name }) => name);
    expect([...labelNames, ...Object.values(family.factors)].filter((name) => !names.includes(name))).toEqual([]);
    expect(twice(labelNames)).toEqual([]);
    expect(twice(maps.map(({ map }) => map.id))).toEqual([]);
    if (family.target !== undefined) expect(maps[0].map.categories.map(({ name }) => name)).toContain(family.target);
  });

  it('has maps in which a label belongs to one category, and at most one category is benign', () => {
    for (const { map, column } of maps) {
      expect(twice(map.categories.map(({ name }) => name)), map.id).toEqual([]);
      expect(map.categories.filter(({ role }) => role === 'benign').length, map.id).toBeLessThanOrEqual(1);
      expect(map.categories.filter(({ labels, matches }) => labels.length === 0 && matches === undefined), map.id).toEqual([]);
      const labels = map.categories.flatMap((category) => category.labels);
      const spellings = Object.entries(column.spellings ?? {});
      expect(twice([...labels, ...spellings.flatMap(([, others]) => others)].map(looseLabel)), map.id).toEqual([]);
      const needed = [...spellings.map(([label]) => label), ...column.blank === undefined ? [] : [column.blank]];
      expect(needed.filter((label) => categoriesOf(map, column, label).length === 0), map.id).toEqual([]);
    }
  });

  it('counts its releases without a gap, under every map', () => {
    for (const release of family.releases) {
      const counts = [release.labels, release.categories].filter((one) => one !== undefined);
      for (const one of counts) expect(sum(one), `${release.id}: labels or categories against rows`).toBe(release.rows);
      const [usual] = family.labels;
      for (const map of usual?.maps ?? []) {
        const lost = labelRows(release).filter(([label]) => categoriesOf(map, usual, label).length === 0);
        expect(lost, `${release.id} under ${map.id}`).toEqual([]);
      }
      if (release.categories === undefined) continue;
      const known = usual.maps[0].categories.map(({ name }) => name);
      expect(Object.keys(release.categories).filter((name) => !known.includes(name)), release.id).toEqual([]);
      if (release.labels === undefined) continue;
      const counted = new Map<string, number>();
      for (const [label, rows] of labelRows(release)) {
        const [category] = categoriesOf(usual.maps[0], usual, label);
        counted.set(category, (counted.get(category) ?? 0) + rows);
      }
      expect(Object.fromEntries(counted), release.id).toEqual(release.categories);
    }
  });

  it('names files, defects and test sets that there are', () => {
    const names = family.columns.map(({ name }) => name);
    for (const { id, files, defects = [], test, caution = 'None.' } of family.releases) {
      for (const { sha256 } of files) if (sha256 !== null) expect(sha256, id).toMatch(/^[0-9a-f]{64}$/);
      for (const { column, message, source } of defects) {
        if (column !== null) expect(names, `${id}: ${message}`).toContain(column);
        expect(message, id).toMatch(/^\S.*\.$/);
        expect(source, `${id}: ${message}`).not.toBe('');
      }
      if (test !== undefined) expect(family.releases.map((release) => release.id)).toContain(test);
      expect(caution, id).toMatch(/\.$/);
    }
  });
});
