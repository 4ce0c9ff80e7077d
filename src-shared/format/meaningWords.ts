import type { ByName } from '../terms/byName';
import type { DatasetSummary, Spelling } from '../terms/datasetSummary';
import type { Meaning } from '../terms/meaning';
import { listNames } from './listNames';

const mostNamed = 8;

/**
 * Which columns are no features, by the reason, a sentence each; the label itself, and the file's name, need no word.
 * @example noFeatureWords([{ name: 'id', kind: 'numeric', group: '', role: 'meta', reason: 'a count' }]) // → ['id: no feature (a count)']
 */
export function noFeatureWords(columns: DatasetSummary['columns']): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, role, reason } of columns) {
    if (role !== 'meta') continue;
    const why = reason ?? 'left out by choice';
    byReason.set(why, [...byReason.get(why) ?? [], name]);
  }
  return [...byReason].map(([reason, names]) => `${listNames(names, mostNamed)}: no feature${names.length === 1 ? '' : 's'} (${reason})`);
}

/**
 * Which labels were written in another way, in a sentence; empty where none was.
 * @example spellingWords([{ from: 'Backdoors', to: 'Backdoor' }]) // → 'Labels of several spellings: “Backdoors” as Backdoor'
 */
export function spellingWords(spellings: readonly Spelling[]): string {
  if (spellings.length === 0) return '';
  const words = spellings.map(({ from, to }) => `${from === '' ? 'no text' : `“${from}”`} as ${to}`);
  return `Labels of several spellings: ${listNames(words, mostNamed)}`;
}

/**
 * What a person said of columns, a sentence for each kind of it; none where nothing was said.
 * @example saidWords({ identity: true }) // → ['what names the capture or the row is used as features, too']
 */
export function saidWords({ roles = {}, kinds = {}, identity }: Meaning = {}): string[] {
  const named = (said: ByName<string>, word: string): string[] =>
    Object.entries(said).flatMap(([name, one]) => (one === word ? [name] : []));
  const sentence = (names: string[], words: string): string[] => (names.length === 0 ? [] : [`${listNames(names, mostNamed)}: ${words}`]);
  return [
    ...sentence(named(roles, 'feature'), 'used as features'), ...sentence(named(roles, 'meta'), 'no features'),
    ...sentence(named(kinds, 'numeric'), 'read as numbers'), ...sentence(named(kinds, 'text'), 'read as text'),
    ...(identity ? ['what names the capture or the row is used as features, too'] : []),
  ];
}
