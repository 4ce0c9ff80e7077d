import type { ComparedCut, ComparedDataset, ComparedPair, ComparedShift } from '../contract/compare';
import { fewestRows } from '../questions/audit/thresholds';
import { countOf } from './countOf';
import { formatCount } from './formatCount';
import { formatShare } from './formatShare';
import { listNames } from './listNames';

/** Datasets of one name are told apart: A, B, C … */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

export const shiftMeasures: { readonly [M in ComparedShift['measure']]: string } = { ks: 'Kolmogorov–Smirnov', totalVariation: 'total variation' };

/** From how much balanced accuracy on one feature counts as telling a class, and how much of it may be lost elsewhere. */
const telling = 0.85;
const bearableFall = 0.2;

/** Whether a cut of the first dataset tells something there, and then whether it still does on another one. */
export function holdsWord({ here, there }: ComparedCut): string {
  if (there === null) return 'no such rows';
  if (here < telling) return 'tells little in A';
  return here - there < bearableFall ? 'holds' : 'falls';
}

/** Features that tell a class in the first dataset, and how many of them still do on the other one. */
export function cutsWords({ cuts, to }: ComparedPair): string[] {
  return cuts.filter(({ rows }) => Math.min(...rows) > 0).map(({ of, rows, features }) => {
    if (Math.min(...rows) < fewestRows) return `${of}: too few rows to say (${formatCount(rows[0])} in A, ${formatCount(rows[1])} in ${letterOf(to)}).`;
    const those = features.filter(({ here }) => here >= telling);
    if (those.length === 0) return `${of}: no single feature reaches ${formatShare(telling, 0)} balanced accuracy in A.`;
    const held = those.filter((cut) => holdsWord(cut) === 'holds').length;
    const [best] = features;
    return `${of}: of ${countOf(those.length, 'feature')} whose cut reaches ${formatShare(telling, 0)} in A, ${held === 0 ? 'none' : formatCount(held)} ${held < 2 ? 'keeps' : 'keep'} it in ${letterOf(to)}; `
      + `the best, ${best.feature}, goes from ${formatShare(best.here)} to ${formatShare(best.there)}.`;
  });
}

/** Which rows the first dataset and another one share, in a sentence. */
export function sharedWords({ to, shared, features }: ComparedPair, datasets: readonly ComparedDataset[]): string {
  const other = letterOf(to);
  if (shared === null) return `A and ${other} have no feature in common, by name or by what is known of their families.`;
  const by = features.common === datasets[0].features && features.common === datasets[to].features ? '' : ` (by the ${countOf(features.common, 'feature')} that both have)`;
  if (shared.vectors === 0) return `No feature vector stands in both A and ${other}${by}.`;
  const shareOf = (place: number, rows: number): string => `${countOf(rows, 'row')} of ${letterOf(place)} (${formatShare(rows / datasets[place].rows)})`;
  return `${countOf(shared.vectors, 'feature vector')} ${shared.vectors === 1 ? 'stands' : 'stand'} in both${by}: ${shareOf(0, shared.rows[0])}, ${shareOf(to, shared.rows[1])}.`;
}

/** What became of the labels of rows that both have, in a sentence. */
export function changeWords({ to, labelChanges }: ComparedPair): string {
  if (labelChanges === null || labelChanges.compared === 0) return 'No labelled row of the one is found again in the other, so no label can be held against another.';
  const { key, compared, alike, changed } = labelChanges;
  const how = key === null ? 'by their feature vectors: nothing names each row once in both' : `by ${key.join(' + ')}`;
  const same = alike === null ? '' : `, ${formatCount(alike)} of them alike in every common feature`;
  const unsure = alike !== null && alike * 2 < compared ? ' Few of them are alike in their features: the key may name other rows here than there.' : '';
  return `${countOf(compared, 'row')} of ${letterOf(to)} ${compared === 1 ? 'is' : 'are'} found again in A (${how})${same}; `
    + `${changed === 0 ? 'none has' : `${formatCount(changed)} ${changed === 1 ? 'has' : 'have'}`} another label.${unsure}`;
}

/** Which features only one of them has; none where both have the same. */
export function featureWords({ to, features: { onlyFirst, onlyOther } }: ComparedPair): string[] {
  const only = (names: readonly string[], place: number): string[] => (names.length === 0 ? [] : [`Only ${letterOf(place)} has ${listNames(names, 12)}.`]);
  return [...only(onlyFirst, 0), ...only(onlyOther, to)];
}

/** Why shifts are not told, in a sentence; `null` where they are. */
export function shiftGap({ to, benign }: ComparedPair): string | null {
  const lacking = benign.flatMap((rows, i) => (rows === 0 ? [letterOf(i === 0 ? 0 : to)] : []));
  return lacking.length === 0 ? null : `How far benign traffic shifts is not told: ${lacking.join(' and ')} ${lacking.length === 1 ? 'has' : 'have'} no row that is known to be benign.`;
}
