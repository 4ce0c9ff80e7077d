import type { Definition } from '../answer';

const define = (name: string, text: string, source: string): Definition => ({ name, text, source });

/** The figures that decide, each by its formula. A vector is what a row has in every feature, numbers compared as numbers. */
export const auditDefinitions: readonly Definition[] = [
  define('Copies', '1 − distinct / rows; distinct: vectors (a row’s values in every feature, numbers compared as numbers), counted once for each label',
    'Tavallaee et al. 2009'),
  define('Copies of a random test part', 'a row with c copies of its vector has none in training with probability Π (t − 1 − j) / (N − 1 − j), '
    + 'j = 0 … c − 2, t = N / 5 rounded; the mean of 1 − that over all rows: no draw', ''),
  define('Rows no classifier gets right', 'Σ over vectors of (rows − rows of its commonest class) / all rows; by category, and by attack or benign: '
    + 'the worse decides', 'Jerabek et al. 2025'),
  define('Best of one column', 'balanced accuracy of attack against benign: the greatest of the best threshold (of a text: its values with a greater '
    + 'share of the attacks than of the benign rows), the best interval, inside or outside, and a table of values that is learnt on half of the vectors '
    + 'and judged on the other: a cell for each of up to 256 values and of texts, else for each value with 1/1000 of the rows, and 64 of equal counts '
    + 'for the rest', 'Holte 1993; Flood et al. 2024'),
  define('Contaminant', 'of a column, the median over ordered pairs of unlike attacks A, B (labels of 100 rows or more) of: the threshold that is best '
    + 'on benign and A, judged by balanced accuracy on the same benign rows and B; the column with the greatest', 'D’hooge et al. 2022b'),
  define('Identity, port', 'the same table of values, learnt on one half and judged on the other, of a column that names a host, a time or a row; and of '
    + 'destination port or service with the protocol', 'D’hooge et al. 2022a'),
  define('Order', 'changes between attack and benign from row to row / n (1 − Σ p²), which is what shuffled rows have; p: shares of the two', ''),
  define('Look-alikes', 'of m vectors of a class and of the benign rows each (m: the smaller number of the two, at most 2,000, drawn by a fixed hash), scaled to '
    + '0 … 1 over both: the share with more than half of its neighbours, those no farther than the third nearest, in the other class', 'Wilson 1972; Flood et al. 2024'),
  define('Integrity', 'rows that break a rule which what its columns are makes certain, such as least ≤ mean ≤ greatest / all rows', ''),
  define('Test file', 'rows of the second file whose vector stands in the first / rows of the second; drift: of benign rows alone, the greatest difference '
    + 'of two cumulative shares (Kolmogorov–Smirnov), of texts half the sum of differences of shares', ''),
];
