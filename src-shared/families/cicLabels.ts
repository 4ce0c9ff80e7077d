import type { CategoryRole, LabelMap, MappedCategory } from './family';

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

const attempted = / - attempted\s*$/i;

/**
 * Maps of releases that mark flows of an attack without effect as `X - Attempted`: such flows are benign as their authors have
 * it, attacks as the labels of the originals had it, or neither.
 */
export function attemptedMaps(id: string, source: string, categories: readonly MappedCategory[]): [LabelMap, ...LabelMap[]] {
  const withBenign = (benign: Partial<MappedCategory>, attacks: (labels: readonly string[]) => readonly string[]): MappedCategory[] =>
    categories.map((category) => (category.role === 'benign' ? { ...category, ...benign } : { ...category, labels: attacks(category.labels) }));
  return [
    { id, name: 'attack families, attempts benign', source, categories: withBenign({ matches: attempted }, (labels) => labels) },
    { id: `${id}-attacks`, name: 'attack families, attempts as attacks', source,
      categories: withBenign({}, (labels) => [...labels, ...labels.map((label) => `${label} - Attempted`)]) },
    { id: `${id}-apart`, name: 'attack families, attempts apart', source,
      categories: [...categories, { name: 'Attempted', role: 'undecided', labels: [], matches: attempted }] },
  ];
}
