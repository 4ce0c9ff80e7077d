import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { categoriesNamed } from '../../src-shared/terms/categories.fixture';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { costsOf } from '../../src-shared/schemas/costTables';
import { transportKey } from '../transport/createTransport';
import type { Transport } from '../transport/transport';
import { useAsked } from './asked';
import { useCosts } from './costs';
import { useDataset } from './dataset';
import { useStudy } from './study';
import { useCombined } from './combined';

let costs: ReturnType<typeof useCosts>;
function open(categories: string[]): void {
  const dataset = useDataset();
  dataset.summary = {
    dataset: categories.join(), distinctRows: 1e9, columns: [], sample: null,
    categories: categoriesNamed(...categories), labels: categories.map((category) => ({ label: category, rows: 10, category })),
  } as unknown as DatasetSummary;
  dataset.revision += 1;
}

beforeEach(() => {
  const app = createApp({});
  app.provide(transportKey, { call: () => new Promise(() => undefined) } as unknown as Transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  costs = app.runWithContext(() => useCosts());
  open(['normal', 'probe', 'dos']);
});

describe('the costs of the store', () => {
  it('begin with the contest’s where it knows every class, else with 1 for each', () => {
    expect(costs.choice).toBe('kdd99');
    expect(costs.table).toEqual(costsOf('kdd99', ['normal', 'probe', 'dos']));
    open(['normal', 'mirai']);
    expect(costs.choice).toBe('ones');
    expect([costs.contestKnows, costs.ofContest]).toEqual([false, false]);
  });

  it('become a person’s own with the first change, and go back to the preset', () => {
    costs.change(2, 0, 9);
    expect(costs.choice).toBe('own');
    expect(costs.table).toMatchObject({ name: 'own costs', matrix: [[0, 1, 2], [1, 0, 2], [9, 1, 0]] });
    costs.undo();
    expect(costs.choice).toBe('kdd99');
    expect(costs.own?.matrix[2][0]).toBe(9);
    costs.take('ones');
    costs.change(0, 1, 3);
    costs.undo();
    expect(costs.choice).toBe('ones');
  });

  it('refuse a table that lacks a class, and wait with one until it fits again', () => {
    const opened = { name: 'a.csv', classes: ['dos', 'normal'], matrix: [[0, 4], [1, 0]] };
    expect(() => costs.take(opened)).toThrow(/“a.csv”.*there is none for probe/);
    expect(costs.choice).toBe('kdd99');
    open(['normal', 'dos']);
    costs.take(opened);
    expect(costs.table).toEqual({ name: 'a.csv', classes: ['normal', 'dos'], matrix: [[0, 1], [4, 0]] });
    open(['normal', 'mirai']);
    expect(costs.choice).toBe('ones');
    open(['normal', 'dos']);
    expect(costs.table.name).toBe('a.csv');
  });

  it('stand in the report with the model that they are about', () => {
    const study = useStudy();
    const { inReport } = useAsked('costs');
    inReport.value = true;
    expect(study.settings.asked).toMatchObject({ costs: { classes: ['normal', 'probe', 'dos'] }, combined: { target: null } });
    costs.change(0, 1, 7);
    expect(study.settings.asked.costs?.matrix[0][1]).toBe(7);
    inReport.value = false;
    expect(study.settings.asked).not.toHaveProperty('costs');
    expect(costs.table.matrix[0][1]).toBe(7);
    inReport.value = true;
    open(['normal', 'mirai']);
    expect(study.settings.asked.costs).toMatchObject({ classes: ['normal', 'mirai'] });
    expect(costs.choice).toBe('ones');
    useDataset().fileRevision += 1;
    expect(useAsked('costs').set.value).toEqual(costs.table);
  });

  it('follow the target of the combined model', () => {
    useCombined().target = 'dos';
    expect(costs.classes).toEqual(['other', 'dos']);
    expect(costs.choice).toBe('ones');
  });
});
