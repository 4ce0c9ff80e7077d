import { attackTarget } from '../schemas/classFinder';
import { unknownCategory } from '../schemas/labelMap';
import { labelText } from '../schemas/labelText';
import type { CategoryRole } from '../terms/categories';
import { py, type PythonCode } from './py';
import type { PythonSource } from './pythonSource';

type Labels = PythonSource['labels'];
type Meant = Pick<PythonSource, 'labels' | 'categories'>;

const namesOf = ({ categories }: Meant, wanted: CategoryRole): string[] =>
  [...new Set(categories.filter(({ role }) => role === wanted).map(({ name }) => name))];

/** The label map's answer for every label that the files have. */
export const categoryLines = (labels: Labels): PythonCode =>
  py`category = ${new Map(labels.map(({ label, category }) => [label, category]))}`;

/**
 * The class of each row by its label: its category, or whether it is the target. A target is any attack, a category or a
 * label, looked for in this order as the engine does.
 * @param label the variable that holds the labels
 */
export function outcome(target: string | null, meant: Meant, label: PythonCode): PythonCode {
  const categories = py`${label}.map(category).fillna(${unknownCategory})`;
  if (target === null) return categories;
  if (target === attackTarget) {
    const benign = namesOf(meant, 'benign');
    return benign.length === 1 ? py`${categories} != ${benign[0]}` : py`~${categories}.isin(${benign})`;
  }
  if (meant.labels.some(({ category }) => category === target)) return py`${categories} == ${target}`;
  return py`${label} == ${labelText(target)}`;
}

/** Which rows are in a class, where some are in none; `null` where all are. */
export function inClass(target: string | null, meant: Meant, label: PythonCode): PythonCode | null {
  const undecided = target === attackTarget ? namesOf(meant, 'undecided') : [];
  return undecided.length === 0 ? null : py`~${label}.map(category).isin(${undecided})`;
}

/** Whether every category at once makes more than two classes. */
export const isSeveral = (target: string | null, labels: Labels): boolean =>
  target === null && new Set(labels.filter(({ rows }) => rows > 0).map(({ category }) => category)).size > 2;
