import type { CategoryRole, LabelMap, MappedCategory } from './family';

/** Labels that are categories of their own, each with its role. */
export const ownCategories = (...labels: readonly (readonly [label: string, role: CategoryRole])[]): MappedCategory[] =>
  labels.map(([name, role]) => ({ name, role, labels: [name] }));

/** The map of a second label column that only says whether a row is an attack. */
export const zeroOne = (source: string, benign = '0', attack = '1'): LabelMap => ({
  id: 'normal-attack', name: 'normal or attack', source,
  categories: [{ name: 'normal', role: 'benign', labels: [benign] }, { name: 'attack', role: 'other', labels: [attack] }],
});

/** Roles in their usual order, with the names of their categories. */
const roles: readonly (readonly [CategoryRole, name: string])[] = [
  ['benign', 'benign'], ['scan', 'scan'], ['dos', 'denial of service'], ['ddos', 'distributed denial of service'], ['bruteForce', 'brute force'],
  ['web', 'web attack'], ['remoteAccess', 'remote access'], ['privilege', 'privilege escalation'], ['botnet', 'botnet'], ['malware', 'malware'],
  ['spoofing', 'spoofing'], ['other', 'other attack'], ['undecided', 'undecided'],
];

/**
 * The same labels by what an attack is for, in names that all families share: so that a model of one family can be judged on
 * another.
 */
export const byRole = (map: LabelMap): LabelMap => ({
  id: `${map.id}-by-kind`,
  name: `${map.name}, by kind of attack`,
  source: `${map.source}; put together by kind of attack in Wiretell`,
  categories: roles.flatMap(([role, name]) => {
    const own = map.categories.filter((category) => category.role === role);
    const patterns = own.flatMap(({ matches }) => matches ?? []);
    const matches = patterns.length === 0 ? {} : { matches: new RegExp(patterns.map(({ source }) => source).join('|'), 'i') };
    return own.length === 0 ? [] : [{ name, role, labels: own.flatMap(({ labels }) => labels), ...matches }];
  }),
});
