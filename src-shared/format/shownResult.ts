import type { Json } from '../terms/json';
import { cutSentence } from './cutSentence';
import { cutText } from './cutText';
import { distinctNames } from './distinctNames';

/** Fields that hold sentences; every other text of a result is a name. */
const sentences = new Set([
  'message', 'messages', 'verdict', 'title', 'note', 'reason', 'warnings', 'remarks', 'description', 'source', 'text', 'sentence', 'details', 'command', 'answer',
]);

/** How texts of a result are shown: a name, and a sentence. */
export type TextRules = { name: (text: string) => string; sentence: (text: string) => string };
const cut: TextRules = { name: (text) => cutText(text), sentence: (text) => cutSentence(text) };

/**
 * A result as it is shown, before anything measures it or lays it out: names from a file, keys included, are cut for display
 * (a file's own name to the length of a sentence: it is typed again to check a report). Names that differ stay different: what
 * would be shown alike is numbered.
 */
export function shownResult<T extends Json>(result: T, rules: TextRules = cut): T {
  const name = distinctNames(rules.name).shown;
  const copy = (value: Json | undefined, rule: (text: string) => string): Json | undefined => {
    if (typeof value === 'string') return rule(value);
    if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? value : value.map((item) => copy(item, rule) as Json);
    if (value === null || typeof value !== 'object') return value;
    const isFile = Object.hasOwn(value, 'sha256');
    return Object.fromEntries(Object.entries(value).map(([key, item]) =>
      [name(key), copy(item, sentences.has(key) || (isFile && key === 'name') ? rules.sentence : name)]));
  };
  return copy(result, name) as T;
}
