import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../columns/dataset';
import { quietly, sharedFile } from '../engine.fixture';
import { openDataset } from '../openDataset';
import { WorkerPool } from '../pool/workerPool';
import { chosenFiles } from '../read/chosenFiles';
import { fileSource } from '../read/fileSource';
import { compareFeatures, type FeatureInBoth } from './compareFeatures';

type TwoFiles = {
  benignDrift: { [column: string]: number };
  cutTransfer: { [of: string]: { [column: string]: { here: number; there: number } } };
};
const figures = sharedFile('audit-oracles/audit-oracles.json');
const hasFigures = existsSync(figures) && existsSync(sharedFile('data/corrected.gz'));

describe.skipIf(!hasFigures)(`every feature of KDD's 10 % file and of its test file${hasFigures ? '' : ' (skipped: ../shared/audit-oracles is not there)'}`, () => {
  const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
  const expected = hasFigures ? (JSON.parse(readFileSync(figures, 'utf8')) as { [pair: string]: TwoFiles })['kddcup.data_10_percent.gz -> corrected.gz'] : null!;
  let found: FeatureInBoth[];

  const open = async (name: string): Promise<Dataset> => {
    const request = { source: { kind: 'files' as const, files: [sharedFile(`data/${name}`)] }, sample: null, seed: 1, labelColumn: null, labelCategories: {} };
    const files = { source: (token: string) => fileSource(token), chosen: (token: string) => chosenFiles(token, token), sink: () => { throw new Error('nothing is written here'); } };
    return (await openDataset(request, 'id', pool, files, quietly())).dataset;
  };
  beforeAll(async () => {
    const [here, there] = [await open('kddcup.data_10_percent.gz'), await open('corrected.gz')];
    const context = { progress: () => {}, isCancelled: () => false };
    found = [0, 1, 2].flatMap((index) => compareFeatures({ here, there, share: { index, of: 3 } }, context)).sort((a, b) => a.place - b.place);
  });
  afterAll(() => pool.close());

  const closeTo = (value: number | null, wanted: number, what: string): void => expect(Math.abs(value! - wanted), what).toBeLessThanOrEqual(1e-9);

  it('shifts among benign rows as NumPy has it', () => {
    expect(found.map(({ column }) => column)).toEqual(Object.keys(expected.benignDrift));
    for (const { column, shift } of found) closeTo(shift, expected.benignDrift[column], column);
  });

  it('has the cuts of NumPy, judged on both files', () => {
    expect(new Set(found.flatMap(({ cuts }) => cuts.map(({ of }) => of)))).toEqual(new Set(Object.keys(expected.cutTransfer)));
    for (const { column, cuts } of found) {
      for (const { of, cut } of cuts) {
        closeTo(cut.here, expected.cutTransfer[of][column].here, `${of} ${column} here`);
        closeTo(cut.there, expected.cutTransfer[of][column].there, `${of} ${column} there`);
      }
    }
  });
});
