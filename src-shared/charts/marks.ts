type Corner = readonly [x: number, y: number];
/** A mark as a polygon in a square of 100 × 100, filling it from side to side. */
type Shape = readonly Corner[];

const rounded = (value: number): number => Math.round(value * 10) / 10;
const around = (corners: number, radius: (at: number) => number, turn = -90): Shape => Array.from({ length: corners }, (_, at) => {
  const angle = ((turn + (360 * at) / corners) * Math.PI) / 180;
  return [rounded(50 + radius(at) * Math.cos(angle)), rounded(50 + radius(at) * Math.sin(angle))];
});

const shapes = {
  circle: around(24, () => 50),
  square: [[0, 0], [100, 0], [100, 100], [0, 100]],
  diamond: [[50, 0], [100, 50], [50, 100], [0, 50]],
  up: [[50, 0], [100, 100], [0, 100]],
  down: [[0, 0], [100, 0], [50, 100]],
  right: [[0, 0], [100, 50], [0, 100]],
  left: [[100, 0], [100, 100], [0, 50]],
  plus: [[33, 0], [67, 0], [67, 33], [100, 33], [100, 67], [67, 67], [67, 100], [33, 100], [33, 67], [0, 67], [0, 33], [33, 33]],
  star: around(10, (at) => (at % 2 === 0 ? 50 : 22)),
  cross: around(8, (at) => (at % 2 === 0 ? 70 : 22), -45),
  hourglass: [[0, 0], [100, 0], [0, 100], [100, 100]],
  hexagon: around(6, () => 50),
} as const satisfies { [name: string]: Shape };

/** What stands beside a colour in every chart, table and legend, so that no meaning hangs on colour alone. */
export type Mark = keyof typeof shapes;

/** A mark as a symbol of ECharts. */
export const markSymbol = (mark: Mark): string => `path://M${shapes[mark].map((corner) => corner.join(' ')).join('L')}Z`;

/** A mark as a `clip-path` of CSS. */
export const markClip = (mark: Mark): string => `polygon(${shapes[mark].map(([x, y]) => `${x}% ${y}%`).join(', ')})`;
