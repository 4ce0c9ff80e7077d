import { describe, expect, it } from 'vitest';
import type { EngineError } from '../terms/errors';
import { guardRequest, guardSettingsFile } from './guards';

const refusal = (guard: () => unknown): string => {
  try {
    guard();
  } catch (error) {
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    return (error as EngineError).detail;
  }
  return 'passed';
};
const times = <T>(count: number, entry: T): T[] => Array.from({ length: count }, () => entry);

const model = { target: 'dos', balance: 'undersample', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised', seed: 1 };
const filter = { column: 'service', include: ['http', 'http'] };
const compared = { family: 'custom', factor: 'flag', outcome: 'attack', levels: null, top: 10, filters: times(90, filter), pairs: false };
const tests = (tests: unknown): unknown => ({ dataset: 'id', alpha: 0.05, tests });
const fit = (changes: object): unknown => ({ ...model, dataset: 'id', features: null, leftOut: [], ...changes });
const save = (sections: unknown): unknown => ({ study: {}, options: { title: null, author: null, sections }, format: 'pdf', file: 'token' });

describe('lists of a request', () => {
  it('are sets: what is asked for twice is done once', () => {
    expect(guardRequest('tests.run', tests(times(50, compared))).tests)
      .toEqual([{ ...compared, filters: [{ column: 'service', include: ['http'] }] }]);
    const { target: _, ...others } = model;
    const { draws, targets } = guardRequest('categories.fit', { ...others, dataset: 'id', targets: times(9000, 'dos'), features: null, draws: 1 });
    expect([draws, targets]).toEqual([1, ['dos']]);
    const { features, leftOut } = guardRequest('models.fitEach', fit({ features: ['b', 'a', 'b'], leftOut: times(3, { name: 'c', reason: 'r' }) }));
    expect([features, leftOut]).toEqual([['b', 'a'], [{ name: 'c', reason: 'r' }]]);
  });

  it('keep what is not equal, in its order', () => {
    const others = [compared, { ...compared, top: 9 }, { ...compared, filters: [] }];
    expect(guardRequest('tests.run', tests(others)).tests).toHaveLength(3);
  });

  it.each([
    ['tests', () => guardRequest('tests.run', tests(times(51, compared))), /^tests\.run: tests: at most 50 entries were expected/],
    ['filters', () => guardRequest('tests.run', tests([{ ...compared, filters: times(20_000, filter) }])), /tests\.0\.filters: at most 100 entries/],
    ['features', () => guardRequest('models.fitEach', fit({ features: times(20_001, 'a') })), /features: at most 20000 entries/],
    ['sections', () => guardRequest('report.save', save(times(3000, { id: 'tests', note: '' }))), /options\.sections: at most 100 entries/],
    ['a section', () => guardRequest('report.save', save(times(3, { id: 'tests', note: '' }))), /options\.sections: each section is listed once/],
    ['rows of costs', () => guardRequest('costs.decide', { model: 'm', costs: { name: 'c', classes: ['a', 'b'], matrix: times(5_000, [0, 1]) } }),
      /costs\.matrix: at most 50 entries/],
  ])('have a length that the guard knows: %s', (_, guard, sentence) => {
    expect(refusal(guard)).toMatch(sentence);
  });

  it('are refused before any of a million faults is looked at', () => {
    expect(refusal(() => guardRequest('models.fitEach', fit({ features: times(1_000_000, 7) })))).toMatch(/at most 20000 entries/);
  });
});

describe('a request', () => {
  it('has no entry that its method does not know', () => {
    expect(refusal(() => guardRequest('dataset.close', { dataset: 'id', also: 1 }))).toBe('dataset.close: also: there is no such entry.');
    expect(refusal(() => guardRequest('dataset.close', JSON.parse('{"dataset":"id","__proto__":{"a":1}}')))).toMatch(/__proto__: there is no such entry/);
  });

  it('is told about in few words, however many it has', () => {
    expect(refusal(() => guardRequest('dataset.close', { dataset: 'x'.repeat(1e6) })).length).toBeLessThan(300);
    expect(refusal(() => guardRequest('dataset.close', { dataset: 'id', ['x'.repeat(1e6)]: 1 })).length).toBeLessThan(300);
    expect(refusal(() => guardRequest('models.fitEach', fit({ penalty: 'x'.repeat(1e6) }))).length).toBeLessThan(600);
  });

  it.each([1e13, 1e200, 1e-13, 0, -1, NaN, Infinity])('has no C of %d', (C) => {
    expect(refusal(() => guardRequest('models.fitEach', fit({ C })))).toMatch(/C: (C is a number from 1e-12 to 1e12|Invalid type)/);
  });
});

describe('entries of a label map', () => {
  const members = ['__proto__', 'prototype', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];
  const relabel = (labelCategories: string): unknown => JSON.parse(`{ "dataset": "id", "labelCategories": ${labelCategories} }`);

  it('pass whatever they are called, and cross a wire', () => {
    const entries = members.map((label) => `"${label}": "dos"`).join();
    const { labelCategories } = guardRequest('dataset.relabel', relabel(`{ ${entries} }`));
    expect(Object.entries(structuredClone(labelCategories))).toEqual(members.map((label) => [label, 'dos']));
    expect(Object.keys(JSON.parse(JSON.stringify(labelCategories)) as object)).toEqual(members);
  });

  it.each(['[]', 'null', '"dos"', '{ "smurf": 1 }', '{ "__proto__": {} }', `{ "smurf": "${'x'.repeat(1001)}" }`])('are refused as %s', (map) => {
    expect(refusal(() => guardRequest('dataset.relabel', relabel(map)))).toMatch(/^dataset\.relabel: labelCategories: /);
  });
});

it('a settings file is named in what is wrong with it', () => {
  expect(refusal(() => guardSettingsFile({ wiretellSettings: 3 }, '“mine.json”'))).toMatch(/^“mine\.json”: wiretellSettings: /);
});

it('a settings file of the first version, which named one file, is read as one of today', () => {
  const settings = {
    seed: 1999, sample: null, target: 'dos', balance: 'undersample', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised', alpha: 0.05,
    dropCorrelated: 'off', features: null, topServices: 10, comparisons: [], labelMap: 'KDD Cup 99', labelCategories: {},
  };
  const data = { name: 'a.csv', sha256: 'a'.repeat(64) };
  const report = { title: 'T', author: '', sections: [{ id: 'tests', on: true, note: 'n' }] };
  expect(guardSettingsFile({ wiretellSettings: 1, data, settings, report }, 'x')).toEqual({ wiretellSettings: 2, data: [data], labelColumn: null, test: null, settings: { ...settings, asked: {} }, report });
  expect(refusal(() => guardSettingsFile({ wiretellSettings: 1, data: { name: 'a.csv' }, settings, report }, 'x'))).toMatch(/^x: data\.0\.sha256: /);
});
