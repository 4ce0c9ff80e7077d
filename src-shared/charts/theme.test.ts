import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast, type Color } from 'culori';
import { describe, expect, it } from 'vitest';
import { categoryMarks } from './categoryLook';
import { comparedColours, lineDashes } from './comparedLook';
import { groupMarks } from './groupLook';
import { darkTheme, lightTheme, type ChartTheme } from './theme';

const difference = differenceCiede2000();
type Seen = (colour: Color) => Color | undefined;
const linear = converter('lrgb');
/** The paper's matrices are taken for light as it is by some programs, and for the numbers of sRGB by others. */
const inLight = (filter: Seen): Seen => (colour) => ({ ...filter({ ...linear(colour), mode: 'rgb' } as Color), mode: 'lrgb' }) as Color;
/** How the colours look to whoever lacks one kind of cone (Machado, Oliveira & Fernandes 2009), and to everybody else. */
const eyes: [string, Seen][] = [
  ['all three kinds of cones', (colour) => colour],
  ...([['no red cones', filterDeficiencyProt(1)], ['no green cones', filterDeficiencyDeuter(1)], ['no blue cones', filterDeficiencyTrit(1)]] as [string, Seen][])
    .flatMap(([who, filter]): [string, Seen][] => [[who, filter], [`${who}, in linear light`, inLight(filter)]]),
];

/** The two colours that lie closest, and how far apart. */
function closest(colours: readonly string[], seen: Seen): { pair: string; apart: number } {
  const shown = colours.map((colour) => ({ colour, as: seen(parse(colour)!)! }));
  const pairs = shown.flatMap((a, i) => shown.slice(i + 1).map((b) => ({ pair: `${a.colour} and ${b.colour}`, apart: difference(a.as, b.as) })));
  return pairs.reduce((least, pair) => (pair.apart < least.apart ? pair : least));
}

describe.each([['light', lightTheme], ['dark', darkTheme]] as [string, ChartTheme][])('the colours of categories in the %s theme', (_, theme) => {
  /** The usual five of KDD, and the one that no map knows. */
  const usual = theme.categoryHues.slice(-6);

  it.each(eyes)('stay apart for eyes with %s', (__, seen) => {
    expect(closest(usual, seen)).toMatchObject({ apart: expect.toSatisfy((apart: number) => apart >= 11.5, 'at least 11.5') });
    expect(closest(theme.categoryHues, seen)).toMatchObject({ apart: expect.toSatisfy((apart: number) => apart >= 7.5, 'at least 7.5') });
  });

  it.each(eyes)('of compared features stay apart for eyes with %s, and their lines are dashed differently', (__, seen) => {
    expect(closest(comparedColours(theme), seen)).toMatchObject({ apart: expect.toSatisfy((apart: number) => apart >= 7.5, 'at least 7.5') });
    expect(new Set(lineDashes.map(String)).size).toBe(lineDashes.length);
  });

  it.each(eyes)('of twelve feature groups stay apart for eyes with %s, and their marks differ', (__, seen) => {
    expect(closest(theme.groupHues, seen)).toMatchObject({ apart: expect.toSatisfy((apart: number) => apart >= 9, 'at least 9') });
    expect([theme.groupHues.length, new Set(groupMarks).size]).toEqual([12, 12]);
  });

  it('stand out from the panel', () => {
    expect([theme.categoryHues.length, new Set(categoryMarks).size]).toEqual([12, 12]);
    for (const colour of theme.categoryHues) expect(wcagContrast(colour, theme.panel), colour).toBeGreaterThan(2.2);
  });
});
