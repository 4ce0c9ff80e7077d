import { categoryCounts } from '../../fitting/categoryCounts';
import { rowsOfName } from '../../../../src-shared/terms/byName';
import type { SchemaCheck } from '../../../../src-shared/questions/testSet/result';
import type { Counts } from '../../../../src-shared/terms/byName';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { attackTarget } from '../../../../src-shared/schemas/classFinder';
import { isMissingLabel } from '../../../../src-shared/schemas/labelText';
import { unknownCategory } from '../../../../src-shared/schemas/labelMap';
import { countValues } from '../../columns/countTable';
import { labelOf, levelTexts, type Dataset } from '../../columns/dataset';
import { countRows } from '../../columns/describeColumns';

const shownLabels = 8;

type LabelRows = { label: string; rows: number; category: string };

/**
 * What does not fit between the labels of two files, and which rows that touches: labels that the map does not know,
 * labels of another category than in training, categories that stand in one file alone. No row is lost over it.
 */
export function compareLabels(train: Dataset, test: Dataset, target: string): Pick<SchemaCheck, 'unknownLabels' | 'messages'> {
  const here = labelRows(test);
  const unknown = here.filter(({ category }) => category === unknownCategory);
  return {
    unknownLabels: unknown.filter(({ label }) => !isMissingLabel(label)).map(({ label, rows }) => ({ label, rows })),
    messages: [
      ...describeUnknown(unknown, target), ...describeMoved(here, labelRows(train)),
      ...describeCategories(categoryCounts(train), categoryCounts(test)),
    ],
  };
}

function labelRows(dataset: Dataset): LabelRows[] {
  const label = labelOf(dataset);
  const rows = countValues(label, dataset.weights);
  return levelTexts(label).map((text, code) =>
    ({ label: text, rows: rows[code], category: dataset.categories[dataset.labelCategories[code]] }));
}

function describeUnknown(unknown: LabelRows[], target: string): string[] {
  // What a label of its own target counts as needs no word: the target names it.
  const asTarget = unknown.some(({ label }) => label === target) || target === unknownCategory ? ''
    : target === attackTarget ? ', and so in no class' : `, and so not as ${target}`;
  const counts = (rows: number): string => `${rows === 1 ? 'it counts' : 'they count'} as category “${unknownCategory}”${asTarget}.`;
  const named = unknown.filter(({ label }) => !isMissingLabel(label));
  const rows = named.reduce((sum, entry) => sum + entry.rows, 0);
  const without = unknown.reduce((sum, entry) => sum + (isMissingLabel(entry.label) ? entry.rows : 0), 0);
  return [
    ...(named.length === 0 ? [] : [`The label map does not know ${listed(named, ({ label, rows: of }) => `“${label}” (${countRows(of)})`)}: ${counts(rows)}`]),
    ...(without === 0 ? [] : [`${countRows(without)} ${without === 1 ? 'has' : 'have'} no label: ${without === 1 ? 'it is' : 'they are'} not judged.`]),
  ];
}

function describeMoved(here: LabelRows[], training: LabelRows[]): string[] {
  const categories = new Map(training.map(({ label, category }) => [label, category]));
  const moved = here.filter(({ label, category }) => categories.has(label) && categories.get(label) !== category);
  if (moved.length === 0) return [];
  const words = listed(moved, ({ label, rows, category }) => `“${label}” (${categories.get(label)} there, ${category} here; ${countRows(rows)})`);
  return [`Not of the same category as in training: ${words}. Each file goes by its own label map.`];
}

function describeCategories(training: Counts, here: Counts): string[] {
  const names = [...new Set([...Object.keys(training), ...Object.keys(here)])].filter((name) => name !== unknownCategory);
  return names.flatMap((name) => {
    const [there, rows] = [rowsOfName(training, name), rowsOfName(here, name)];
    if (there === 0 && rows > 0) {
      return [`No row of training is ${name}: the ${countRows(rows)} of it here ${rows === 1 ? 'is' : 'are'} judged by models that never saw any.`];
    }
    return rows === 0 && there > 0 ? [`No row of this file is ${name} (${countRows(there)} in training): how well it would be found stays open.`] : [];
  });
}

/** The labels with most rows, and how many more there are. */
function listed(labels: LabelRows[], word: (label: LabelRows) => string): string {
  const shown = [...labels].sort((a, b) => b.rows - a.rows).slice(0, shownLabels).map(word);
  return `${shown.join(', ')}${labels.length > shownLabels ? ` and ${formatCount(labels.length - shownLabels)} more` : ''}`;
}
