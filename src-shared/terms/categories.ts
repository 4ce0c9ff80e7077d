/**
 * What a category is, whatever a release calls it. It gives the category its colour and mark, and lets categories of different
 * releases be held against each other. `benign` is no attack; `undecided` is neither (background traffic that nobody labelled,
 * attempts without effect): such rows belong to no class where `attack` is asked for.
 */
export type CategoryRole = 'benign' | 'scan' | 'dos' | 'ddos' | 'bruteForce' | 'web' | 'remoteAccess' | 'privilege' | 'botnet'
  | 'malware' | 'spoofing' | 'other' | 'undecided';

export const categoryRoles: readonly CategoryRole[] = ['benign', 'scan', 'dos', 'ddos', 'bruteForce', 'web', 'remoteAccess', 'privilege', 'botnet',
  'malware', 'spoofing', 'other', 'undecided'];

/** A category of a dataset; at most one of them is benign. */
export type Category = { name: string; role: CategoryRole };

/** The name of the benign category, `null` where none is known: then nobody can ask for `attack`. */
export const benignOf = (categories: readonly Category[]): string | null => categories.find(({ role }) => role === 'benign')?.name ?? null;

/** Roles by words in a name, the more telling first. */
const telling: readonly (readonly [RegExp, CategoryRole])[] = [
  [/^(?:normal|benign|legit(?:imate)?|clean|none|-{2,3})$|^(?:benign|normal)[\s_-]?traffic$/i, 'benign'],
  [/background|suspicious|unknown|outlier|attempted|ambiguous/i, 'undecided'],
  [/ddos/i, 'ddos'],
  [/(?:^|[^a-z])r?dos|denial|flood|hulk|slowloris/i, 'dos'],
  [/scan|probe|probing|recon|sweep|fingerprint|discover/i, 'scan'],
  [/brute|patator|password|guess|dictionary|login/i, 'bruteForce'],
  [/web|xss|sql|inject|upload|hijack/i, 'web'],
  [/bot(?:net|s|$)|c&c|c2|mirai|okiru|torii|heartbeat/i, 'botnet'],
  [/worm|ransom|malware|malicious|trojan|virus|miner|spyware|adware/i, 'malware'],
  [/spoof|mitm|man.?in|arp/i, 'spoofing'],
  [/u2r|privilege|root/i, 'privilege'],
  [/backdoor|shell|exploit|r2l|infil/i, 'remoteAccess'],
];

/** What a category most likely is, by its name alone; `other` where the name says nothing. */
export const roleOfName = (name: string): CategoryRole => telling.find(([word]) => word.test(name.trim()))?.[1] ?? 'other';
