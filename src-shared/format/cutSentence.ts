import { cutText, shownCharacters } from './cutText';

/** A quoted name, or a run without a blank, that is longer than this is cut to what a name takes up; a path fits. */
const longestWord = 300;
/** Characters of the longest sentence that is shown whole. */
export const sentenceCharacters = 2000;

const quoted = new RegExp(`“([^“”]{${longestWord + 1},})”`, 'g');
const words = new RegExp(`\\S{${longestWord + 1},}`, 'g');

/**
 * A sentence that names texts from a file, as it is shown: a long name in quotes and a long word are cut as `cutText` does, so
 * that what the sentence says of them is still read; the whole takes `most` characters. Sentences of usual length stay as they are.
 */
export function cutSentence(sentence: string, most = sentenceCharacters): string {
  if (sentence.length <= shownCharacters) return cutText(sentence);
  return cutText(sentence.replace(quoted, (_, name: string) => `“${cutText(name)}”`).replace(words, (word) => cutText(word)), most);
}
