import type { CategoryRole, LabelMap, MappedCategory } from './family';
import { ownCategories } from './mapMakers';

/** The attack families of CIC's releases of 2017 and 2018 in their usual order, as most papers group their labels. */
const attackFamilies = [
  ['Benign', 'benign'], ['DoS', 'dos'], ['DDoS', 'ddos'], ['PortScan', 'scan'], ['Brute Force', 'bruteForce'], ['Web Attack', 'web'],
  ['Botnet', 'botnet'], ['Infiltration', 'remoteAccess'], ['Heartbleed', 'other'],
] as const satisfies readonly (readonly [name: string, role: CategoryRole])[];

type AttackFamily = (typeof attackFamilies)[number][0];

export const byAttackFamily = (labels: { readonly [name in AttackFamily]?: readonly string[] }): MappedCategory[] =>
  attackFamilies.flatMap(([name, role]) => {
    const own = labels[name];
    return own === undefined ? [] : [{ name, role, labels: own }];
  });

/** The alternative in which each label of a map is a category of its own, with the role of its family. */
export const eachLabelApart = ({ id, categories, source }: LabelMap): LabelMap => ({
  id: `${id}-labels`, name: 'every label its own category', source,
  categories: ownCategories(...categories.flatMap(({ role, labels }) => labels.map((label) => [label, role] as const))),
});

const attempted = / - attempted\s*$/i;
const attemptsOf = (labels: readonly string[]): string[] => labels.map((label) => `${label} - Attempted`);

/**
 * Maps of releases that mark flows of an attack without effect as `X - Attempted`: such flows are benign as their authors have
 * it, attacks as the labels of the originals had it, or neither.
 */
export function attemptedMaps(id: string, source: string, categories: readonly MappedCategory[]): [LabelMap, ...LabelMap[]] {
  const attacks = categories.filter(({ role }) => role !== 'benign');
  const withEach = (change: (category: MappedCategory) => MappedCategory): MappedCategory[] => categories.map(change);
  const usual = withEach((category) => (category.role === 'benign' ? { ...category, matches: attempted } : category));
  const counted = withEach((category) => (category.role === 'benign' ? category
    : { ...category, labels: [...category.labels, ...attemptsOf(category.labels)] }));
  const apart = [...categories, { name: 'Attempted', role: 'undecided' as const, labels: [], matches: attempted }];
  const labels = eachLabelApart({ id, name: '', source, categories: [...categories] });
  return [
    { id, name: 'by attack family, attempts benign', source, categories: usual },
    { id: `${id}-attacks`, name: 'by attack family, attempts counted as attacks', source, categories: counted },
    { id: `${id}-apart`, name: 'by attack family, attempts apart', source, categories: apart },
    {
      ...labels,
      categories: [...labels.categories,
        ...ownCategories(...attemptsOf(attacks.flatMap((category) => category.labels)).map((label) => [label, 'undecided'] as const))],
    },
  ];
}
