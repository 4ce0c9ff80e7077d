import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sameFeatures } from '../../../columns/sameRows';
import { hasShared, sharedFile, whySkipped } from '../../../engine.fixture';
import { readInMemory } from '../../../read/readInMemory.fixture';
import { patternCategories } from '../../../columns/countTable';
import { floorsOf } from '../countContext';
import { halveRows } from './halveRows';
import { tellColumns, type FeatureTold } from './tellColumns';
import { tallyGroups } from './tallyGroups';
import { tellPorts } from './tellPorts';
import { tellTable, twoClasses } from './twoClasses';

type Figures = { [learner in 'cut' | 'band' | 'table' | 'auc']?: number };
type Matrix = { [learnt: string]: { [judged: string]: number } };
type Oracle = {
  singleColumn: { [category: string]: { best: string; columns: { [column: string]: Figures } } };
  blind: {
    labels: string[];
    columns: { [column: string]: { median: number; least: number; shareFrom90: number; matrix?: Matrix } };
  };
  oneValue: { [label: string]: { oneValue: string[]; signature: { column: string; value: string; inside: number; outside: number }[] } };
  lookUp: { [columns: string]: number };
  floors: { zeroR: number; oneR: number; column: string; all: { [column: string]: number } };
};
const quiet = { progress: () => {}, isCancelled: () => false };
const oracles = hasShared ? JSON.parse(readFileSync(sharedFile('audit-oracles/audit-oracles.json'), 'utf8')) as { [file: string]: Oracle } : {};

/** A label as the engine writes it. */
const plain = (label: string): string => label.replace(/\.$/, '');

describe.skipIf(!hasShared).each(Object.keys(oracles).filter((file) => !file.includes('->')))(`single columns of %s${whySkipped}`, (file) => {
  const expected = oracles[file];
  const read = readInMemory(gunzipSync(readFileSync(sharedFile(`data/${file}`))));
  const told = read.then(({ dataset }) => ({
    dataset, ...tellColumns({ dataset, second: halveRows({ dataset, same: sameFeatures(dataset) }), share: { index: 0, of: 1 } }, quiet),
  }));
  const close = (actual: number | null | undefined, wanted: number | undefined, what: string): void => {
    if (wanted === undefined) expect(actual ?? null, what).toBeNull();
    else expect(Math.abs((actual ?? NaN) - wanted) / wanted, `${what}: ${actual} instead of ${wanted}`).toBeLessThanOrEqual(1e-9);
  };

  it('cut, band, table and AUC of each, attack and each category against benign rows', async () => {
    const { dataset, classes, features } = await told;
    expect(['attack', ...classes.attacks.map((place) => dataset.categories[place])].sort()).toEqual(Object.keys(expected.singleColumn).sort());
    for (const { column, attack, categories } of features) {
      const check = (category: string, { figures }: NonNullable<FeatureTold['attack']>): void => {
        for (const learner of ['cut', 'band', 'table', 'auc'] as const) {
          close(figures[learner], expected.singleColumn[category].columns[column][learner], `${category} ${column} ${learner}`);
        }
      };
      check('attack', attack!);
      classes.attacks.forEach((place, i) => { check(dataset.categories[place], categories[i]); });
    }
  });

  it('blind generalisation of each, and the matrices', async () => {
    const { classes, features } = await told;
    const labels = classes.attackLabels.map((at) => plain(classes.labels[at].label));
    expect(labels).toEqual(expected.blind.labels);
    for (const { column, blind, matrix } of features) {
      const { matrix: wanted, ...summary } = expected.blind.columns[column];
      for (const figure of ['median', 'least', 'shareFrom90'] as const) {
        if (summary[figure] === 0) expect(blind![figure], column).toBe(0);
        else close(blind![figure], summary[figure], `${column} ${figure}`);
      }
      if (wanted === undefined) continue;
      labels.forEach((a, i) => {
        labels.forEach((b, j) => { close(matrix![i * labels.length + j], wanted[a][b], `${column} ${a} ${b}`); });
      });
    }
  });

  it('values that tell a label, and labels of one value', async () => {
    const { classes, features } = await told;
    const found = Object.fromEntries(classes.labels.map(({ label }, at) => [plain(label), {
      oneValue: features.filter(({ single }) => single.includes(at)).map(({ column }) => column),
      signature: features.flatMap(({ column, signatures }) => signatures.filter((one) => one.label === at).map(({ value, ...one }) =>
        ({ column, value, inside: one.inside, outside: one.outside }))),
    }]));
    const wanted = Object.fromEntries(Object.entries(expected.oneValue).map(([label, { oneValue, signature }]) => [label, {
      oneValue, signature: signature.map(({ column, value, inside, outside }) => ({
        column, value: /^-?\d/.test(value) ? String(Number(value)) : value,
        inside: expect.closeTo(inside, 12) as number, outside: expect.closeTo(outside, 12) as number,
      })),
    }]));
    expect(found).toEqual(wanted);
  });

  it('the commonest category, and the one rule of each column', async () => {
    const { dataset, features } = await told;
    const { categories, roles, rows, weights } = dataset;
    const labels = categories.map((name) => ({ label: name, category: name, rows: 0 }));
    patternCategories(dataset).forEach((category, pattern) => { labels[category].rows += weights[pattern]; });
    const { majority } = floorsOf({ categories: categories.map((name, i) => ({ name, role: roles[i] })), labels, rows }, features)!;
    close(majority, expected.floors.zeroR, 'majority');
    for (const { column, oneRule } of features) close(oneRule! / dataset.rows, expected.floors.all[column], column);
    const best = features.reduce((first, next) => (next.oneRule! > first.oneRule! ? next : first));
    expect(best.column).toBe(expected.floors.column);
    close(best.oneRule! / dataset.rows, expected.floors.oneR, 'best');
  });

  it('service and protocol, alone and together, and flag, on their own rows', async () => {
    const { dataset } = await told;
    const second = halveRows({ dataset, same: sameFeatures(dataset) });
    const flag = twoClasses(dataset.columns.find(({ name }) => name === 'flag')!, dataset, tallyGroups(dataset, second), true);
    close(tellTable(flag).ownRows, expected.lookUp.flag, 'flag');
    const { goals, protocol } = tellPorts({ dataset, second });
    const found = Object.fromEntries([...goals, protocol!].map(({ columns, ownRows }) => [columns.join('+'), ownRows]));
    expect(Object.keys(found)).toEqual(['service', 'service+protocol_type', 'protocol_type']);
    for (const [columns, accuracy] of Object.entries(found)) close(accuracy, expected.lookUp[columns], columns);
  });
});
