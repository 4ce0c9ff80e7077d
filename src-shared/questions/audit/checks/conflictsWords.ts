import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import { listNames } from '../../../format/listNames';
import { severityOf, type AuditAbout, type Thresholds } from '../check';
import type { ConflictsAt, ConflictsEvidence } from './conflicts';

/** Irreducible rows among all of a level. */
export const shareOf = ({ irreducible, rows }: ConflictsAt): number => (rows === 0 ? 0 : irreducible / rows);

/** Whether attacks can be told where categories cannot. */
export const attackIsFine = ({ category, attack }: ConflictsEvidence, thresholds: Thresholds): boolean =>
  attack !== null && severityOf(shareOf(category), thresholds) !== 'ok' && severityOf(shareOf(attack), thresholds) === 'ok';

/** Whether labels contradict each other where there is but one category. */
export const onlyOverLabels = ({ label, category }: ConflictsEvidence): boolean => category.classes === 1 && label.irreducible > 0;

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What is found, in a sentence, with whether attacks can be told all the same. */
export function sentenceOf(evidence: ConflictsEvidence, thresholds: Thresholds, { benign }: AuditAbout): string {
  const { category, attack } = evidence;
  const { irreducible, mostClasses } = category;
  if (irreducible === 0) return category.classes > 1 ? 'Every feature vector has one category.' : oneCategoryWords(evidence);
  const categories = mostClasses === 2 ? 'two categories' : `up to ${numbers[mostClasses] ?? formatCount(mostClasses)} categories`;
  const start = `${countOf(irreducible, 'row')} (${formatShare(shareOf(category))}) cannot be put right by any classifier: `
    + `the same features stand under ${categories}`;
  if (attack === null || severityOf(shareOf(category), thresholds) === 'ok') return `${start}.`;
  const level = `attack against ${benign}`;
  const lost = `${countOf(attack.irreducible, 'row')}, ${formatShare(shareOf(attack))}`;
  if (!attackIsFine(evidence, thresholds)) return `${start}; ${level} cannot be told either (${lost}).`;
  return `${start}${mixedWords(category)}; ${level} can be told of ${attack.irreducible === 0 ? 'all' : `all but few (${lost})`}.`;
}

function oneCategoryWords(evidence: ConflictsEvidence): string {
  const { label } = evidence;
  return `All rows are of one category, so that none can contradict another${onlyOverLabels(evidence)
    ? `; over labels, ${countOf(label.irreducible, 'row')} (${formatShare(shareOf(label))}) cannot be put right` : ''}.`;
}

/** `, most often DoS, Exploits and Fuzzers`: the categories of the two costliest pairs, or of one that costs far more. */
function mixedWords({ pairs }: ConflictsAt): string {
  const costliest = pairs.slice(0, 2).filter(({ lost }) => 2 * lost >= pairs[0].lost);
  const names = costliest.flatMap(({ a, b }) => [a, b]).filter((name, i, all) => all.indexOf(name) === i);
  return names.length === 0 ? '' : `, most often ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Further sentences. */
export function detailsOf({ label, category, attack }: ConflictsEvidence): string[] {
  const withinOne = label.irreducible - category.irreducible;
  const found = category.vectors > 0;
  return [
    ...(found ? [
      `${countOf(category.conflicting, 'row')} in ${countOf(category.vectors, 'vector')}: ${classWords(category)}.`,
      `The best that any model can reach over categories: ${bestOf(category)}${attack === null ? '' : `; over attack and benign: ${bestOf(attack)}`}.`,
      ...label.pairs.slice(0, 1).map(({ a, b, lost, vectors }) =>
        `The costliest pair of labels: ${a} and ${b}, with ${countOf(lost, 'row')} lost in ${countOf(vectors, 'vector')}.`),
      'Look here before copies are left out: one row a vector hides every conflict.',
    ] : []),
    ...(withinOne > 0 ? [`Over labels ${countOf(withinOne, 'more row')} ${withinOne === 1 ? 'is' : 'are'} lost, within categories.`] : []),
  ];
}

/** `98.16 % accuracy, 97.72 % balanced`. */
const bestOf = ({ ceiling, balancedCeiling }: ConflictsAt): string => `${formatShare(ceiling, 2)} accuracy, ${formatShare(balancedCeiling, 2)} balanced`;

/** `dos 56,608, r2l 7,593, normal 7,273`. */
export const classWords = ({ byClass }: ConflictsAt): string => listNames(byClass.map(({ name, rows }) => `${name} ${formatCount(rows)}`), 12);
