import type { CopiesEvidence } from '../../../../../src-shared/questions/audit/checks/copies';
import type { ConflictsEvidence } from '../../../../../src-shared/questions/audit/checks/conflicts';
import { labelOf, levelTexts, type Dataset } from '../../../columns/dataset';
import { attackClasses, classesAt } from '../../../columns/labelLevels';
import { throwIfCancelled, type TaskContext } from '../../../pool/taskContext';
import { describeConflicts } from './describeConflicts';
import { describeCopies } from './describeCopies';
import { frequentVectors } from './frequentVectors';
import { hiddenCopies } from './hiddenCopies';
import { nearVectors } from './nearVectors';
import { coarsen, rowsOfVectors, tallyVectors, type VectorTally } from './tallyVectors';

export type VectorCounts = { copies: CopiesEvidence; conflicts: ConflictsEvidence };

/**
 * What repeats and what contradicts itself: patterns are walked once, rows counted by vector (alike in every feature) and label, then by
 * category and by attack or benign.
 */
export function countVectors({ dataset, same }: { dataset: Dataset; same: Uint32Array }, context: TaskContext): VectorCounts {
  const { patterns, weights, rowPatterns, categories, roles } = dataset;
  const step = (words: string): void => {
    throwIfCancelled(context);
    context.progress({ step: words, done: 0, total: 1, unit: 'steps', rows: dataset.rows });
  };
  step('Comparing rows');
  const { vectorOf, firstOf } = numberVectors(same, patterns);
  step('Counting repeated rows');
  const label = labelOf(dataset);
  const names = levelTexts(label);
  const byLabel = tallyVectors(firstOf.length, names.length, { vectorOf, classOf: label.codes, rows: weights });
  const byCategory = coarsen(byLabel, classesAt(dataset, 'category'));
  const byAttack = roles.includes('benign') ? coarsen(byLabel, classesAt(dataset, 'attack')) : null;
  step('Comparing rounded rows');
  const near = nearVectors(dataset, firstOf);
  step('Describing repeated rows');
  const rowsOf = rowsOfVectors(byLabel);
  const frequent = (wanted: (vector: number) => boolean) => frequentVectors(byLabel, rowsOf, names, { firstOf, rowPatterns }, wanted);
  const byCategories = describeConflicts(byCategory, categories);
  const level = byCategories.vectors > 0 ? 'category' : 'label';
  const { starts } = level === 'category' ? byCategory : byLabel;
  const conflicting = (vector: number): boolean => starts[vector + 1] - starts[vector] > 1;
  const firstConflict = firstOf.find((_, vector) => conflicting(vector));
  return {
    copies: {
      ...describeCopies({ dataset, names, byLabel, byCategory, rowsOf, near, firstOf }),
      firstRepeat: firstRepeat(dataset, byLabel, vectorOf), hidden: hiddenCopies(dataset),
      vectors: frequent((vector) => rowsOf[vector] > 1),
    },
    conflicts: {
      label: describeConflicts(byLabel, names), category: byCategories,
      attack: byAttack === null ? null : describeConflicts(byAttack, attackClasses),
      level, firstRow: firstConflict === undefined ? null : rowPatterns.indexOf(firstConflict) + 1, vectors: frequent(conflicting),
    },
  };
}

/** Numbers vectors from 0 by their first pattern. */
function numberVectors(first: Uint32Array, patterns: number): { vectorOf: Uint32Array; firstOf: Uint32Array } {
  const vectorOf = new Uint32Array(patterns);
  const firstOf = new Uint32Array(patterns);
  let vectors = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    if (first[pattern] === pattern) {
      vectorOf[pattern] = vectors;
      firstOf[vectors++] = pattern;
    } else vectorOf[pattern] = vectorOf[first[pattern]];
  }
  return { vectorOf, firstOf: firstOf.subarray(0, vectors) };
}

/** The first row, from 1, with the features and the label of an earlier one; `null` where none is. */
function firstRepeat(dataset: Dataset, { starts, classOf, rows }: VectorTally, vectorOf: Uint32Array): number | null {
  const { rowPatterns } = dataset;
  if (rows.length === rowPatterns.length) return null;
  const { codes } = labelOf(dataset);
  const met = new Uint8Array(rows.length);
  return 1 + rowPatterns.findIndex((pattern) => {
    let cell = starts[vectorOf[pattern]];
    while (classOf[cell] !== codes[pattern]) cell++;
    return met[cell]++ > 0;
  });
}
