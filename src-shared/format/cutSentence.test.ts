import { describe, expect, it } from 'vitest';
import { EngineError } from '../terms/errors';
import { cutSentence, sentenceCharacters } from './cutSentence';
import { shownCharacters } from './cutText';

const long = 'x'.repeat(200_000);
const piled = `e${'\u0301'.repeat(200_000)}`;

describe('a sentence that names texts from a file', () => {
  it('stays as it is at usual lengths, with a long path too', () => {
    for (const text of ['', 'a label “smurf”', `no file ${'/folder'.repeat(40)}/data.csv`, 'word '.repeat(300).trim()]) expect(cutSentence(text)).toBe(text);
  });

  it('keeps what it says of a long name', () => {
    const name = `${'x'.repeat(shownCharacters)}…`;
    expect(cutSentence(`the column “${long}” was expected, “${'two words '.repeat(20_000)}” was found.`))
      .toMatch(new RegExp(`^the column “${name}” was expected, “two words .{60,80}…” was found\\.$`));
    expect(cutSentence(`${long} and ${long} differ.`)).toBe(`${name} and ${name} differ.`);
    expect(cutSentence(`label ${piled} is new.`)).toMatch(/^label e\u0301{10,20}…+ is new\.$/);
  });

  it('ends where nothing else helps', () => {
    expect(cutSentence('word '.repeat(100_000)).length).toBe(sentenceCharacters + 1);
    expect(cutSentence('“'.repeat(100_000)).length).toBeLessThan(100);
  });

  it('is what an error says', () => {
    const error = new EngineError('COLUMN_NOT_FOUND', `“${long}” is no column of the file.`);
    expect(error.detail).toBe(`“${'x'.repeat(shownCharacters)}…” is no column of the file.`);
    expect(error.message.length).toBeLessThan(200);
  });
});
