import { expect, test } from 'vitest';
import { guardSettingsFile } from './guards';
import { takeLayout } from './reportLayout';

/** What every study sets. */
const modelSettings = {
  target: 'dos', balance: 'undersample', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised', seed: 1999, sample: null, alpha: 0.05,
  dropCorrelated: 'off', features: null, topServices: 10, comparisons: [], labelMap: 'KDD Cup 99', labelCategories: {},
};
const combined = { features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free' };
const further = {
  categories: { draws: 3 }, giveaways: true, price: true, frontier: null, testSet: null, combined, path: { points: 9 }, selection: null,
  costs: null,
};
const onScreen = {
  combined, pathPoints: 9, selection: { metric: 'mcc', folds: 5, features: 8 }, draws: 3, leaveOutOverlap: false, costs: null,
  secondOpinions: ['count'],
};
const sections = ['file', 'second-opinion', 'test-set', 'combined', 'costs'].map((id) => ({ id, on: true, note: id === 'combined' ? 'mine' : '' }));
const report = { title: '', author: '', sections };
const entry = { name: 'a.csv', sha256: 'a'.repeat(64) };

test('a study file of today’s form but yesterday’s names opens as what it asked', () => {
  const older = {
    wiretellSettings: 2, data: [entry], labelColumn: null, test: null, settings: { ...modelSettings, further }, asked: onScreen, report,
  };
  const file = guardSettingsFile(older, 'study.json');
  expect(file.settings.asked).toEqual({
    categories: { draws: 3 }, giveaways: true, price: true, combined, path: { points: 9 }, secondOpinions: ['count'],
  });
  expect(file.onScreen).toEqual(onScreen);
  expect(file).not.toHaveProperty('asked');
  const laid = takeLayout(file.report).sections;
  const shown = laid.filter(({ on }) => on).map(({ id }) => id);
  expect(shown).toEqual(['file', 'secondOpinions', 'testSet', 'combined', 'path', 'costs']);
  expect(laid.find(({ id }) => id === 'combined')!.note).toBe('mine');
});

test('a study file of the first version opens, with nothing asked beyond', () => {
  const file = guardSettingsFile({ wiretellSettings: 1, data: entry, settings: modelSettings, report: { ...report, sections: [] } }, 'study.json');
  expect(file).toMatchObject({ wiretellSettings: 2, data: [entry], labelColumn: null, test: null });
  expect(file.settings.asked).toEqual({});
});

test('what no version knows is refused by its name', () => {
  const settings = { ...modelSettings, further: { ...further, horoscope: true } };
  const older = { wiretellSettings: 2, data: [entry], labelColumn: null, test: null, settings, report: { ...report, sections: [] } };
  expect(() => guardSettingsFile(older, 'study.json')).toThrow(/horoscope/);
});
