import { describe, expect, it } from 'vitest';
import type { ColumnAbout } from '../../../src-shared/terms/columns';
import type { CategoryRole } from '../../../src-shared/terms/categories';
import { bridgeCategories, bridgedCategories, bridgedWords } from './bridgeCategories';
import { conversionOf } from './convertUnit';
import { noLabels, type Column, type Dataset } from './dataset';
import { matchColumns, matchedWords } from './matchColumns';

const feature = { group: 'other', role: 'feature', notNumbers: null } as const;
const numbers = (name: string, values: number[], about: ColumnAbout = {}): Column =>
  ({ ...feature, name, about, form: 'coded', kind: 'numeric', values: Float64Array.from(values), codes: Uint8Array.from(values.keys()), missingCode: -1 });
const order = { ready: new Int32Array(1), patterns: new Uint32Array(0) };
const plain = (name: string, values: number[], about: ColumnAbout = {}): Column =>
  ({ ...feature, name, about, form: 'plain', kind: 'numeric', numbers: Float64Array.from(values), order });
const text = (name: string, about: ColumnAbout = {}): Column => ({ ...noLabels(2), name, about, role: 'feature' });
const dataset = (columns: Column[]): Dataset => ({
  rows: 2, patterns: 2, columns: [...columns, noLabels(2)], weights: new Uint32Array([1, 1]), rowPatterns: new Uint32Array([0, 1]),
  label: columns.length,
  categories: [], roles: [], labelCategories: new Uint8Array(1), factors: { protocol: null, service: null, state: null },
});
const lasts = (factor?: number): ColumnAbout => ({ meaning: { as: 'duration', ...(factor !== undefined && { factor }) } });
const numbersOf = (column: Column): number[] => (column.kind === 'text' ? [] : [...(column.form === 'plain' ? column.numbers : column.values)]);

describe('columns of a second file', () => {
  const seconds = numbers('dur', [0, 1.5], { ...lasts(), unit: 's' });

  it('are the same quantity in another unit: the numbers come into that of training, and a sentence says so', () => {
    for (const make of [numbers, plain]) {
      const other = make('Flow Duration', [1_500_000, 2_250_001], { ...lasts(1e-6), unit: 'µs' });
      const { test, matched } = matchColumns(dataset([seconds]), dataset([other]));
      expect(test.columns[0].name).toBe('dur');
      expect(numbersOf(test.columns[0])).toEqual([1.5, 2.250001]);
      expect(numbersOf(other), 'the file itself stays').toEqual([1_500_000, 2_250_001]);
      expect(matchedWords(matched)).toEqual(['The same quantity by what is known of the two families: Flow Duration (µs) as dur (s), divided by 1,000,000.']);
    }
    const once = matchColumns(dataset([seconds]), dataset([numbers('Flow Duration', [1_500_000], lasts(1e-6))])).test;
    expect(matchColumns(dataset([seconds]), once), 'what is converted stays').toEqual({ test: once, matched: [] });
    const back = matchColumns(dataset([numbers('Flow Duration', [1], { ...lasts(1e-6), unit: 'µs' })]), dataset([seconds]));
    expect(numbersOf(back.test.columns[0])).toEqual([0, 1_500_000]);
  });

  it('are converted under the same name, too', () => {
    const { test, matched } = matchColumns(dataset([seconds]), dataset([numbers('dur', [500], lasts(1e-3))]));
    expect(numbersOf(test.columns[0])).toEqual([0.5]);
    expect(matchedWords(matched)[0]).toContain('dur as dur (s), divided by 1,000');
  });

  it('are found by the name that their family gives them', () => {
    const { test } = matchColumns(dataset([numbers('sinpkt', [1])]), dataset([numbers('Sintpkt', [1], { usualName: 'sinpkt' })]));
    expect(test.columns[0].name).toBe('sinpkt');
  });

  it('stand for nothing where kinds differ, where two could be meant, or where nothing is to be told', () => {
    const none = (train: Column[], file: Column[]): void => expect(matchColumns(dataset(train), dataset(file)).matched).toEqual([]);
    none([seconds], [text('length', lasts())]);
    none([seconds], [numbers('a', [1], lasts()), numbers('b', [2], lasts(1e-3))]);
    none([seconds], [numbers('dur', [1])]);
    none([numbers('a_b', [1])], [numbers('A B', [1]), numbers('ab', [1])]);
  });

  it('have exact ratios between units', () => {
    expect(conversionOf(1e-6, undefined)).toEqual({ by: 1_000_000, divide: true });
    expect(conversionOf(1e-3, 1e-6)).toEqual({ by: 1000, divide: false });
    expect(conversionOf(1e-6, 1e-3)).toEqual({ by: 1000, divide: true });
    expect(conversionOf(1e-3, 1e-3)).toBeNull();
  });
});

describe('categories of a second file', () => {
  const mapped = (labelMap: string | null, ...categories: [string, CategoryRole][]): Dataset => ({
    ...dataset([]), categories: categories.map(([name]) => name), roles: categories.map(([, role]) => role),
    labelCategories: Uint8Array.from(categories.keys()), labelMap,
  });
  const kdd = mapped('kdd99', ['normal', 'benign'], ['dos', 'dos'], ['probe', 'scan'], ['r2l', 'remoteAccess']);
  const unsw = mapped('unsw', ['Normal', 'benign'], ['Reconnaissance', 'scan'], ['DoS', 'dos'], ['Exploits', 'remoteAccess'], ['Backdoor', 'remoteAccess'],
    ['Fuzzers', 'other']);

  it('count as those of the same name, else of the same role, in words', () => {
    const bridged = bridgedCategories(kdd, unsw, 'dos');
    expect(bridged.map(({ from, to }) => `${from} ${to}`)).toEqual(['Normal normal', 'DoS dos', 'Reconnaissance probe', 'Exploits r2l', 'Backdoor r2l']);
    expect(bridgedWords(bridged)).toEqual(['The categories have other names than in training: Normal counts as normal, DoS counts as dos, '
      + 'Reconnaissance counts as probe (scan), Exploits counts as r2l (remote access), Backdoor counts as r2l (remote access).']);
    const test = bridgeCategories(kdd, unsw, 'dos');
    expect(test.categories).toEqual(['normal', 'dos', 'probe', 'r2l', 'Fuzzers']);
    expect(Array.from(test.labelCategories, (category) => test.categories[category])).toEqual(['normal', 'probe', 'dos', 'r2l', 'r2l', 'Fuzzers']);
    expect(test.roles).toEqual(['benign', 'dos', 'scan', 'remoteAccess', 'other']);
  });

  it('count as the target where training has several of the role', () => {
    const toUnsw = (target: string | null) => bridgedCategories(unsw, kdd, target).find(({ from }) => from === 'r2l')?.to;
    expect(toUnsw('Backdoor')).toBe('Backdoor');
    expect(toUnsw(null)).toBeUndefined();
  });

  it('stay apart under one label map, but for the benign one', () => {
    const train = mapped(null, ['benign', 'benign'], ['DoS Hulk', 'dos']);
    const test = mapped(null, ['Normal', 'benign'], ['DoS GoldenEye', 'dos']);
    expect(bridgedCategories(train, test, 'DoS Hulk')).toEqual([{ from: 'Normal', to: 'benign', role: 'benign' }]);
    expect(bridgeCategories(kdd, kdd, 'dos')).toBe(kdd);
  });
});
