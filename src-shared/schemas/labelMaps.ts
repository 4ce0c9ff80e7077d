import { byName, ofName, type ByName } from '../terms/byName';
import { binaryLabels, isMissingLabel, labelText } from './labelText';

/** Category order everywhere: on the screen, in tables, and in the contest's cost matrix. */
export const categoryOrder = ['normal', 'probe', 'dos', 'u2r', 'r2l'] as const;
/** The category of a label that no map knows, until the user names one. */
export const unknownCategory = 'unknown';

export type LabelMap = { id: string; name: string; source: string; categories: ByName<readonly string[]> };

const words = (text: string): string[] => text.split(' ');

/**
 * The contest's own scoring map: it alone gives 228 u2r and 16,189 r2l rows on `corrected`. Published work also uses
 * others (httptunnel or multihop moved), so every report names the map it used.
 */
export const kdd99LabelMap: LabelMap = {
  id: 'kdd99',
  name: 'KDD Cup 99 scoring map',
  source: 'KDD Cup 99 task page; Elkan, “Results of the KDD’99 Classifier Learning Contest”',
  categories: byName(Object.entries({
    normal: ['normal', 'benign', 'background'],
    probe: words('ipsweep mscan nmap portsweep saint satan'),
    dos: words('apache2 back land mailbomb neptune pod processtable smurf teardrop udpstorm'),
    u2r: words('buffer_overflow httptunnel loadmodule perl ps rootkit sqlattack xterm'),
    r2l: words('ftp_write guess_passwd imap multihop named phf sendmail snmpgetattack snmpguess spy warezclient '
      + 'warezmaster worm xlock xsnoop'),
  })),
};

/**
 * Gives every label its category: the user's own entry first, then the map, else a category's own name (`dos` is dos), else
 * `unknown`. Letter case does not matter, nor a stop behind a label of the user's entries.
 */
export function categoryFinder(map: LabelMap, overrides: ByName<string> = byName([])): (label: string) => string {
  const known = new Map(Object.entries(map.categories).flatMap(([category, labels]) =>
    [category, ...labels].map((label) => [label, category] as const)));
  const own = new Map(Object.entries(overrides).map(([label, category]) => [looseLabel(label), properCategory(category, map)]));
  return (label) => {
    const exact = ofName(overrides, label);
    if (exact !== undefined) return properCategory(exact, map);
    return own.get(looseLabel(label)) ?? known.get(label.toLowerCase()) ?? unknownCategory;
  };
}

/**
 * The same for the labels of one file, of which `0` and `1`, `false` and `true`, or `no` and `yes` mean normal and attack where they
 * are all there is.
 */
export function categoryAmong(labels: readonly string[], overrides: ByName<string> = byName([])): (label: string) => string {
  const binary = binaryLabels(labels.filter((label) => !isMissingLabel(label)));
  const meant = binary === null ? [] : [[binary.normal, 'normal'], [binary.attack, 'attack']] as const;
  return categoryFinder(kdd99LabelMap, byName([...meant, ...Object.entries(overrides)]));
}

export const categoryOfLabel = (label: string, map: LabelMap, overrides?: ByName<string>): string => categoryFinder(map, overrides)(label);

/** Entries of a label map that none of these labels is meant by. */
export function unmatchedEntries(overrides: ByName<string>, labels: Iterable<string>): string[] {
  const found = new Set(Array.from(labels, looseLabel));
  return Object.keys(overrides).filter((label) => !found.has(looseLabel(label)));
}

const looseLabel = (label: string): string => labelText(label).toLowerCase();

/** `Normal` is the map's own `normal`; any other category keeps the name that it was given. */
function properCategory(category: string, map: LabelMap): string {
  const lower = category.trim().toLowerCase();
  return Object.hasOwn(map.categories, lower) ? lower : category;
}

/** Categories in their usual order; those that the order does not know come after it, sorted. */
export function orderCategories(categories: Iterable<string>): string[] {
  const present = new Set(categories);
  const known = categoryOrder.filter((category) => present.has(category));
  const other = [...present].filter((category) => !(categoryOrder as readonly string[]).includes(category)).sort();
  return [...known, ...other];
}
