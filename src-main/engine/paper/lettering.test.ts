import { beforeAll, describe, expect, it } from 'vitest';
import { Lettering, letteringFor, plainLettering } from './lettering';
import { setDrawingLetters, setLetters } from './setLetters';
import { openTypeface, typefaces } from './typefaces';

const families = (text: string, lettering: Lettering): string[] =>
  lettering.runs(lettering.drawable(text)).map(({ text: run, family }) => `${family ?? 'Roboto'}: ${run}`);

describe('letters of a report', () => {
  let all: Lettering;
  beforeAll(async () => { all = new Lettering(await Promise.all(typefaces.map(openTypeface))); }, 60_000);

  it.each([
    ['naïve–Ω ≥ 10⁻³⁰⁰ Ж', ['Roboto: naïve–Ω ≥ 10⁻³⁰⁰ Ж']],
    ['a → b ⇒ c ✓', ['Roboto: a ', 'DejaVu Sans: →', 'Roboto:  b ', 'DejaVu Sans: ⇒', 'Roboto:  c ', 'DejaVu Sans: ✓']],
    ['数据.csv', ['Chocolate Classical Sans: 数据', 'Roboto: .csv']],
    ['ひらがな、カタカナ', ['Chocolate Classical Sans: ひらがな、カタカナ']],
    ['공격', ['Nanum Gothic: 공격']],
    ['ok 👍🏽👨‍👩‍👧⚠️', ['Roboto: ok ', 'Noto Emoji: 👍🏽👨‍👩‍👧⚠️']],
    ['q̃', ['DejaVu Sans: q̃']],
    ['e\u0301', ['Roboto: é']],
  ])('are of a font that has them: %s', (text, runs) => {
    expect(families(text, all)).toEqual(runs);
    expect(all.lacking).toEqual([]);
  });

  it('are looked for in what is printed of a text, and not in all of a name that is cut', async () => {
    const fonts = async (text: string): Promise<string[]> => (await letteringFor([text])).faces.map(({ family }) => family);
    expect(await fonts(`数${'x'.repeat(400)}👍`)).toEqual(['Chocolate Classical Sans']);
    expect(await fonts(`${'two words '.repeat(40)}👍`)).toContain('Noto Emoji');
  });

  it('stand a sign for what no font has, or could not put together, and are remembered', () => {
    const lettering = new Lettering(all.faces);
    expect(lettering.drawable('שלום مر क \ue000 𝕊')).toBe('���� �� � � 𝕊');
    expect(lettering.lacking).toEqual(['ש', 'ל', 'ו', 'ם', 'م', 'ر', 'क', '\ue000']);
    expect(plainLettering().drawable('数→')).toBe('��');
  });

  it('show as code points what shows nothing, or turns the writing', () => {
    expect(all.drawable('a\u0000b\u202ec\u200dd\u2028\u2066\ufeff\u00ad\ud800'))
      .toBe('a\\u{0}b\\u{202e}c\\u{200d}d\\u{2028}\\u{2066}\\u{feff}\\u{ad}\\u{d800}');
    expect(all.lacking).toEqual([]);
  });

  it('are loaded for the texts that may need them', async () => {
    expect((await letteringFor({ labels: { 'dos é': 1 } })).faces).toEqual([]);
    expect((await letteringFor({ labels: { 数: 1 } }, ['→'])).faces.map(({ family }) => family)).toEqual(['DejaVu Sans', 'Chocolate Classical Sans']);
  });

  it('are set wherever a page holds text, and nowhere else', () => {
    expect(setLetters(['数', { text: '数a', outline: true, id: '数' }, { text: [{ text: 'a→', bold: true }, 'b'] },
      { table: { widths: ['*'], body: [['→', { text: 'x' }]] } }, { svg: '<svg>数</svg>' }], all)).toEqual([
      { text: [{ text: '数', font: 'Chocolate Classical Sans', wordBreak: 'normal' }] },
      { text: [{ text: '数', font: 'Chocolate Classical Sans', wordBreak: 'normal' }, { text: 'a' }], outline: true, outlineText: '数a', id: '数' },
      { text: [{ text: 'a', bold: true }, { text: '→', bold: true, font: 'DejaVu Sans', wordBreak: 'normal' }, 'b'] },
      { table: { widths: ['*'], body: [[{ text: [{ text: '→', font: 'DejaVu Sans', wordBreak: 'normal' }] }, { text: 'x' }]] } },
      { svg: '<svg>数</svg>' },
    ]);
    expect(setDrawingLetters('<svg><text x="数">a &lt; 数</text></svg>', all))
      .toBe('<svg><text x="数">a &lt; <tspan font-family="Chocolate Classical Sans">数</tspan></text></svg>');
  });
});
