/**
 * What can grow in a dataset, one entry each: the bench grows it tenfold three times, the tests hold a small size against
 * a harmless table of the same size. A new kind is one more entry.
 */
export type GrowthKind = {
  name: string;
  /** Tenfold three times; the last may lie beyond a ceiling, which then says so in a sentence. */
  sizes: readonly [number, number, number, number];
  /** The size that the tests hold against the harmless twin. */
  tested: number;
  /** A table in which this is as many, or as long, as the size; a table of about as many bytes in which nothing is. */
  hostile: (size: number) => string;
  harmless: (size: number) => string;
};

const columnNames = ['duration', 'protocol_type', 'service', 'flag', 'src_bytes', 'label'];
type Cells = { [name in 'protocol' | 'service' | 'label']?: (row: number) => string };

/** The same as a random number, without one: every run has the same tables. */
const scattered = (row: number, below: number): number => (Math.imul(row + 1, 0x9e3779b1) >>> 8) % below;
const usualLabels = ['normal', 'smurf', 'neptune', 'satan', 'guess_passwd'];

function table(rows: number, { protocol, service, label }: Cells = {}): string {
  const lines = [columnNames.join()];
  for (let row = 0; row < rows; row++) {
    lines.push([
      scattered(row, 50), protocol?.(row) ?? ['tcp', 'udp', 'icmp'][scattered(row, 3)], service?.(row) ?? `s${scattered(row, 9)}`,
      `f${scattered(row, 5)}`, scattered(row, 1000), label?.(row) ?? usualLabels[scattered(row, 5)],
    ].join());
  }
  return `${lines.join('\n')}\n`;
}

function wide(columns: number, rows: number, nameOf: (column: number) => string): string {
  const lines = [[...Array.from({ length: columns }, (_, column) => nameOf(column)), 'label'].join()];
  for (let row = 0; row < rows; row++) {
    lines.push([...Array.from({ length: columns }, (_, column) => scattered(row * columns + column, 90)), usualLabels[row % 5]].join());
  }
  return `${lines.join('\n')}\n`;
}

/** Three rows of each level, and rows of normal traffic beside them. */
const threeEach = (row: number): number => Math.floor(row / 3);
const numbered = (prefix: string, kinds: number) => (row: number): string => `${prefix}${threeEach(row) % kinds}`;
const manyLabels = (labels: number) => (row: number): string => (row % 2 === 0 ? usualLabels[scattered(row, 5)] : `l${threeEach(row) % labels}`);
const tall = (columns: number): string => wide(10, columns * 4, (column) => `c${column}`);

export const growthKinds: GrowthKind[] = [
  { name: 'rows', sizes: [300, 3000, 30_000, 300_000], tested: 3000, hostile: (size) => table(size), harmless: (size) => table(size) },
  {
    name: 'columns', sizes: [25, 250, 2500, 25_000], tested: 800,
    hostile: (size) => wide(size, 40, (column) => `c${column}`), harmless: tall,
  },
  {
    name: 'equal names', sizes: [15, 150, 1500, 15_000], tested: 400,
    hostile: (size) => wide(size, 40, () => 'x'), harmless: tall,
  },
  {
    name: 'labels', sizes: [30, 300, 3000, 30_000], tested: 1500,
    hostile: (size) => table(size * 3, { label: manyLabels(size) }), harmless: (size) => table(size * 3),
  },
  {
    name: 'services', sizes: [30, 300, 3000, 30_000], tested: 1500,
    hostile: (size) => table(size * 3, { service: numbered('s', size) }), harmless: (size) => table(size * 3),
  },
  {
    name: 'protocols', sizes: [30, 300, 3000, 30_000], tested: 1500,
    hostile: (size) => table(size * 3, { protocol: numbered('p', size) }), harmless: (size) => table(size * 3),
  },
  {
    name: 'labels × protocols', sizes: [30, 300, 3000, 30_000], tested: 1500,
    hostile: (size) => table(size * 3, { protocol: numbered('p', size), label: manyLabels(size) }), harmless: (size) => table(size * 3),
  },
  {
    name: 'length of a text', sizes: [100, 1000, 10_000, 100_000], tested: 3000,
    hostile: (size) => table(200, { service: (row) => `s${row % 40}`.repeat(size / 3) }), harmless: (size) => table(Math.ceil(size * 4)),
  },
];
