import { EngineError } from '../../../src-shared/terms/errors';
import type { Balance } from '../../../src-shared/terms/modelSettings';
import { filesMeant } from '../../../src-shared/format/filePattern';
import { listNames } from '../../../src-shared/format/listNames';
import { dealRows } from '../columns/dealRows';
import { levelTexts, type Dataset } from '../columns/dataset';
import type { ClassRows, DealtClasses } from './dealtClasses';

/**
 * Learns from some files of a dataset and judges on the others: no row is drawn, but for undersampling, which draws each part
 * down to its own smallest class.
 * @param pattern the files of the test part, as `filesMeant` has it
 * @throws BAD_REQUEST where no file, or every file, is meant
 */
export function splitByFile(
  dataset: Dataset, { classOf, totals }: ClassRows, balance: Balance, pattern: string, seed: number, rowParts?: Uint8Array,
): DealtClasses {
  const { codes, inTest } = filesOf(dataset, pattern);
  // A pattern is of one file, since the file's name is part of it. Every class of every part is dealt as a class of its own.
  const partOf = Uint8Array.from(codes, (code) => Number(inTest[code]));
  const classAndPart = Uint16Array.from(classOf, (own, i) => own * 2 + partOf[i]);
  const found = new Float64Array(totals.length * 2);
  dataset.weights.forEach((rows, i) => { found[classAndPart[i]] += rows; });
  const rowsOf = (part: number): number[] => totals.map((_, c) => found[c * 2 + part]);
  const sizes = [0, 1].map((part) => {
    const smallest = Math.min(...rowsOf(part).filter((rows) => rows > 0));
    return rowsOf(part).map((rows) => (balance === 'undersample' ? Math.min(rows, smallest) : rows));
  });
  const quotas = Array.from(found, (_, i) => [0, 1].map((part) => (i % 2 === part ? sizes[part][i >> 1] : 0)));
  return { parts: dealRows(dataset.rowPatterns, classAndPart, quotas, seed, rowParts), folds: [{ train: [0], test: 1 }], sizes };
}

function filesOf(dataset: Dataset, pattern: string): { codes: ArrayLike<number>; inTest: boolean[] } {
  const source = dataset.columns.find(({ role }) => role === 'source');
  if (source === undefined || source.form !== 'coded') {
    throw new EngineError('BAD_REQUEST', 'a split by files needs a dataset of several files; this one has one.');
  }
  const names = levelTexts(source);
  const tested = new Set(filesMeant(names, pattern));
  if (tested.size === 0 || tested.size === names.length) {
    throw new EngineError('BAD_REQUEST', `a split by files learns from some and judges on the others; “${pattern}” means ${
      tested.size === 0 ? 'none' : 'all'} of ${listNames(names, 10)}.`);
  }
  return { codes: source.codes, inTest: names.map((name) => tested.has(name)) };
}
