import { countValues } from '../columns/countTable';
import { labelOf, levelTexts, type Dataset } from '../columns/dataset';
import { isUnlabelled } from './pairOf';

/** What stands for the label of a row that has none. */
export const noLabel = -1;

/** The label of each pattern of the first file and, behind them, of the other one, as numbers that mean the same in both. */
export function labelsOfPair(here: Dataset, there: Dataset): Int32Array {
  const codes = labelCodes(here, there);
  const [own, other] = [labelOf(here), labelOf(there)];
  const labels = new Int32Array(here.patterns + there.patterns);
  for (let i = 0; i < here.patterns; i++) labels[i] = codes.here[own.codes[i]];
  for (let i = 0; i < there.patterns; i++) labels[here.patterns + i] = codes.there[other.codes[i]];
  return labels;
}

/**
 * For each label level of either file a number that means the same in both, `noLabel` for none. Benign rows are nothing new under another
 * name, where each file has one.
 */
export function labelCodes(here: Dataset, there: Dataset): { here: Int32Array; there: Int32Array } {
  const [own, other] = [here, there].map((dataset) => levelTexts(labelOf(dataset)));
  const benignIn = ({ roles, labelCategories }: Dataset, texts: string[]): number[] =>
    texts.flatMap((_, code) => (roles[labelCategories[code]] === 'benign' ? [code] : []));
  const [benign, benignThere] = [benignIn(here, own), benignIn(there, other)];
  const known = new Map(own.map((text, code) => [text, code]));
  if (benign.length === 1 && benignThere.length === 1) known.set(other[benignThere[0]], benign[0]);
  return {
    here: Int32Array.from(own, (text, code) => (isUnlabelled(here, text, code) ? noLabel : code)),
    there: Int32Array.from(other, (text, code) => (isUnlabelled(there, text, code) ? noLabel : known.get(text) ?? own.length + code)),
  };
}

/** Labels with their rows that the one file has and the other has not, those with most rows first. */
export type LabelsApart = { onlyHere: LabelRows[]; onlyThere: LabelRows[] };
export type LabelRows = { label: string; rows: number };

export function labelsApart(here: Dataset, there: Dataset): LabelsApart {
  const codes = labelCodes(here, there);
  const [own, other] = [rowsOfLabels(here, codes.here), rowsOfLabels(there, codes.there)];
  const lacking = (from: Map<number, LabelRows>, of: Map<number, LabelRows>): LabelRows[] =>
    [...of].flatMap(([code, label]) => (from.has(code) ? [] : [label])).sort((a, b) => b.rows - a.rows);
  return { onlyHere: lacking(other, own), onlyThere: lacking(own, other) };
}

function rowsOfLabels(dataset: Dataset, codes: Int32Array): Map<number, LabelRows> {
  const label = labelOf(dataset);
  const rows = countValues(label, dataset.weights);
  return new Map(levelTexts(label).flatMap((text, level) =>
    (codes[level] === noLabel || rows[level] === 0 ? [] : [[codes[level], { label: text, rows: rows[level] }] as const])));
}
