import { describe, expect, it } from 'vitest';
import { exampleStudy } from './exampleStudy.fixture';
import { printableText } from './printableText';
import { reportContext } from './reportContext';
import { firstSection, reportSections } from './reportSections';

describe('text that the font can draw', () => {
  it('keeps what it can, and writes the rest as code points', () => {
    expect(printableText('naïve–Ω ≥ 10⁻³⁰⁰ Ж')).toBe('naïve–Ω ≥ 10⁻³⁰⁰ Ж');
    expect(printableText('数.csv')).toBe('\\u{6570}.csv');
    expect(printableText('a\u0000b\u{1f600}→')).toBe('a\\u{0}b\\u{1f600}\\u{2192}');
    expect(printableText('e\u0301')).toBe('é');
  });

  it('is all that the report itself consists of, charts included', () => {
    const context = reportContext(exampleStudy());
    const strings: string[] = [];
    const content = [firstSection, ...reportSections].map((section) => section.build(context));
    JSON.stringify(content, (key, value: unknown) => {
      if (key === 'svg') strings.push(...[...String(value).matchAll(/>([^<]+)</g)].map((match) => match[1].trim()));
      else if (typeof value === 'string') strings.push(value);
      return value;
    });
    expect(strings.length).toBeGreaterThan(3000);
    expect(strings.filter((text) => printableText(text) !== text)).toEqual([]);
  });
});
