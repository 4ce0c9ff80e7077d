import { byName, ofName } from '../terms/byName';

type Corner = readonly [x: number, y: number];
/** A mark as a polygon in a square of 100 × 100, filling it from side to side. */
type Shape = readonly Corner[];

const rounded = (value: number): number => Math.round(value * 10) / 10;
const around = (corners: number, radius: (at: number) => number, turn = -90): Shape => Array.from({ length: corners }, (_, at) => {
  const angle = ((turn + (360 * at) / corners) * Math.PI) / 180;
  return [rounded(50 + radius(at) * Math.cos(angle)), rounded(50 + radius(at) * Math.sin(angle))];
});

const shapes = byName(Object.entries({
  normal: around(24, () => 50),
  probe: [[50, 0], [100, 100], [0, 100]] as Shape,
  dos: [[0, 0], [100, 0], [100, 100], [0, 100]] as Shape,
  u2r: [[50, 0], [100, 50], [50, 100], [0, 50]] as Shape,
  r2l: [[0, 0], [100, 0], [50, 100]] as Shape,
  unknown: [
    [33, 0], [67, 0], [67, 33], [100, 33], [100, 67], [67, 67], [67, 100], [33, 100], [33, 67], [0, 67], [0, 33], [33, 33],
  ] as Shape,
}));
/** For categories that have no mark by name: given in their order. */
const otherShapes: readonly Shape[] = [
  around(10, (at) => (at % 2 === 0 ? 50 : 22)),
  [[0, 0], [100, 50], [0, 100]],
  [[0, 0], [100, 0], [0, 100], [100, 100]],
  [[100, 0], [100, 100], [0, 50]],
  around(8, (at) => (at % 2 === 0 ? 50 : 18), -45),
  around(6, () => 50),
];

/** The mark of a category beside its colour: the same in every chart and legend, so that no meaning hangs on colour alone. */
function shapeOf(category: string, order: readonly string[]): Shape {
  const named = ofName(shapes, category);
  if (named !== undefined) return named;
  const unnamed = order.filter((other) => !Object.hasOwn(shapes, other));
  return otherShapes[Math.max(0, unnamed.indexOf(category)) % otherShapes.length];
}

/** The mark as a symbol of ECharts. `order` places categories that have none by name. */
export const categorySymbol = (category: string, order: readonly string[]): string => `path://M${shapeOf(category, order).map((corner) => corner.join(' ')).join('L')}Z`;

/** The mark as a `clip-path` of CSS. */
export const categoryClip = (category: string, order: readonly string[]): string =>
  `polygon(${shapeOf(category, order).map(([x, y]) => `${x}% ${y}%`).join(', ')})`;
