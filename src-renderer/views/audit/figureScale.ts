import type { FigureUnit, Known, Thresholds } from '../../../src-shared/questions/audit/check';
import { boundText, figureText, thresholdWords } from '../../../src-shared/questions/audit/words';
import type { Maybe } from '../../../src-shared/statistics/maybe';

/** What a figure is drawn on: parts of equal width, from good to bad, whose bounds are the check's thresholds. */
export type FigureScale = {
  zones: { severity: 'ok' | 'warn' | 'severe'; from: number; to: number }[];
  bounds: { at: number; text: string }[];
  known: { name: string; text: string; at: number }[];
  value: Maybe;
  before: Maybe;
};

/** What is laid out on it; `before`: where the figure lay until something changed. */
export type FigureAsked = { name: string; unit: FigureUnit; value: Maybe; before?: Maybe; thresholds: Thresholds; known: readonly Known[] };

/**
 * Places between 0 (good) and 1 (bad). Thresholds of a thousandth and a hundredth beside figures of three quarters would all stand at one
 * end of an even scale: each part between two bounds is even in itself.
 */
export function layOutScale({ unit, value, before = null, thresholds: { warn, severe, below }, known }: FigureAsked): FigureScale {
  const all = [...known.map((one) => one.value), ...[value, before, warn, severe].filter((one) => one !== null)];
  const most = Math.max(...all, 0);
  const worst = below ? 0 : unit === 'ratio' ? most * 1.15 : unit === 'accuracy' ? 1 : Math.min(1, most * 1.15);
  const best = below ? Math.max(1, most) : unit === 'accuracy' ? 0.5 : 0;
  const bounds = [warn, severe].filter((one) => one !== null);
  const edges = [best, ...bounds, worst];
  const width = 1 / (edges.length - 1);
  const placeOf = (figure: number): number => {
    const zone = bounds.filter((bound) => (below ? figure < bound : figure >= bound)).length;
    const [from, to] = [edges[zone], edges[zone + 1]];
    return Math.min(1, Math.max(0, (zone + (from === to ? 0 : (figure - from) / (to - from))) * width));
  };
  const severities = ['ok', ...(warn === null ? [] : ['warn']), ...(severe === null ? [] : ['severe'])] as FigureScale['zones'][number]['severity'][];
  return {
    zones: severities.map((severity, i) => ({ severity, from: i * width, to: (i + 1) * width })),
    bounds: bounds.map((bound, i) => ({ at: (i + 1) * width, text: boundText(bound, unit) })),
    known: known.map((one) => ({ name: one.name, text: figureText(one.value, unit), at: placeOf(one.value) })).sort((a, b) => a.at - b.at),
    value: value === null ? null : placeOf(value), before: before === null ? null : placeOf(before),
  };
}

type PlacedName = { name: string; text: string; at: number; line: number; end: boolean; from: number; to: number };
/**
 * Names of other datasets under the scale, each on the first line where it meets no other; beyond the middle they stand to the left of
 * their place. From the middle outwards, so that what leads to one seldom passes through another.
 */
export function placeNames(known: FigureScale['known'], width: number): PlacedName[] {
  const placed: PlacedName[] = [];
  const [inner, outer] = [known.filter(({ at }) => at <= 0.5).reverse(), known.filter(({ at }) => at > 0.5)];
  for (const { name, text, at } of [...outer, ...inner]) {
    const end = at > 0.5;
    const length = `${name} ${text}`.length * letterWidth + around;
    const [from, to] = end ? [at * width - length, at * width] : [at * width, at * width + length];
    const isFree = (line: number): boolean =>
      placed.every((other) => other.line !== line || to + around < other.from || from - around > other.to);
    placed.push({ name, text, at, line: known.findIndex((_, line) => isFree(line)), end, from, to });
  }
  return placed;
}
/** Of a letter of the small type, in pixels, and the air around a name. */
const letterWidth = 6.8;
const around = 8;

/** The same in words, for who does not see it. */
export function scaleWords({ name, unit, value, before = null, thresholds, known }: FigureAsked): string {
  const bounds = thresholdWords(thresholds, unit);
  const others = known.map((one) => `${one.name} ${figureText(one.value, unit)}`).join(', ');
  return [
    `${name}: ${value === null ? 'no figure' : figureText(value, unit)}`, ...(before === null ? [] : [`before the last change ${figureText(before, unit)}`]),
    ...(bounds === '' ? [] : [bounds]), ...(others === '' ? [] : [`elsewhere: ${others}`]),
  ].join('; ');
}
