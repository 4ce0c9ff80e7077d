import { unknownCategory } from '../schemas/labelMap';
import { py, type PythonCode } from './py';
import type { PythonSource } from './pythonSource';

type Labels = PythonSource['labels'];

/** The label map's answer for every label that the files have. */
export const categoryLines = (labels: Labels): PythonCode =>
  py`category = ${new Map(labels.map(({ label, category }) => [label, category]))}`;

/**
 * The class of each row by its label: its category, or whether it is the target. A target is any attack, a category or a
 * label, looked for in this order as the engine does.
 * @param label the variable that holds the labels
 */
export function outcome(target: string | null, labels: Labels, label: PythonCode): PythonCode {
  const categories = py`${label}.map(category).fillna(${unknownCategory})`;
  if (target === null) return categories;
  if (target === 'attack') return py`${categories} != "normal"`;
  if (labels.some(({ category }) => category === target)) return py`${categories} == ${target}`;
  return py`${label} == ${target.replace(/\.$/, '')}`;
}

/** Whether every category at once makes more than two classes. */
export const isSeveral = (target: string | null, labels: Labels): boolean =>
  target === null && new Set(labels.filter(({ rows }) => rows > 0).map(({ category }) => category)).size > 2;
