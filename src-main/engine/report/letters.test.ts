import { describe, expect, it } from 'vitest';
import { Lettering, plainLettering } from '../paper/lettering';
import { openTypeface, typefaces } from '../paper/typefaces';
import { exampleStudy } from './exampleStudy.fixture';
import { allSections } from './printSection.fixture';
import { printableLine, printableLines } from './printableText';

describe('letters of a report', () => {
  it('of a note keep their lines, and of a title stand on one', async () => {
    const all = new Lettering(await Promise.all(typefaces.map(openTypeface)));
    expect(printableLines('one\r\ntwo\n\n\tthree\u2028four\u0007', all)).toBe('one\ntwo\n\n    three\nfour\\u{7}');
    expect(printableLine(' What\ngives → it away\t?', all)).toBe('What gives → it away ?');
  });

  it('are Roboto’s for everything that the report itself says, charts included', async () => {
    const strings: string[] = [];
    JSON.stringify(await allSections(exampleStudy()), (key, value: unknown) => {
      if (key === 'svg') strings.push(...[...String(value).matchAll(/>([^<]+)</g)].map((match) => match[1].trim()));
      else if (typeof value === 'string') strings.push(value);
      return value;
    });
    expect(strings.length).toBeGreaterThan(3000);
    expect(strings.filter((text) => plainLettering().drawable(text) !== text)).toEqual([]);
  });
});
