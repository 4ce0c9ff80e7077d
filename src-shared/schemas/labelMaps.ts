import { byName, ofName, type ByName } from '../contract/byName';

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
 * Gives every label its category: the user's own entry first, then the map (letter case does not matter), else a
 * category's own name (`dos` is dos), else `unknown`.
 */
export function categoryOfLabel(label: string, map: LabelMap, overrides: ByName<string> = byName([])): string {
  const own = ofName(overrides, label);
  if (own !== undefined) return own;
  const lower = label.toLowerCase();
  for (const [category, labels] of Object.entries(map.categories)) {
    if (lower === category || labels.includes(lower)) return category;
  }
  return unknownCategory;
}

/** Categories in their usual order; those that the order does not know come after it, sorted. */
export function orderCategories(categories: Iterable<string>): string[] {
  const present = new Set(categories);
  const known = categoryOrder.filter((category) => present.has(category));
  const other = [...present].filter((category) => !(categoryOrder as readonly string[]).includes(category)).sort();
  return [...known, ...other];
}
