import { describe, expect, it } from 'vitest';
import { runsTest } from '../../statistics/runsTest';
import { orderExample } from './order.fixture';
import { arrangementOf, fileOf, filesCells, hasLabelsApart, longestOf, orderSentences, orderTitle, runsCells, verdictWords } from './words';

describe('what is found of an order', () => {
  it('stands in a sentence each: runs against random order, the longest, neighbours, attacks, the cut, files', () => {
    expect(orderSentences(orderExample())).toEqual([
      'The rows come in runs: 6 runs of one category, where random order has about 44.4 (z = −9.2, p = 2.9 × 10⁻²⁰). '
      + 'The longest is 40 rows of normal, from row 1 on, row 1 of monday.csv.',
      'A row has the label of the row before in 94.9\u00a0% of all cases; in random order it would in 56.2\u00a0%: '
      + '6 runs of one label, where random order has about 44.4.',
      'The 31 attack rows come in 3 runs of one label; 2 of them hold half of those rows: so few events, however many rows they fill.',
      'Cut in row order, the last fifth (20 rows, from row 81 on) lacks 1 label (30 rows: smurf), and alone has 1 label (1 row: perl), '
      + 'which no row before it could teach. A cut at random puts rows of the same run on both sides, '
      + 'so that a test part holds little that is new.',
      'Of 2 files one holds a single category: there, the file alone tells the class.',
    ]);
  });

  it.each([
    ['one kind', [7], 1], ['random', [500, 500], 500], ['turns', [500, 500], 700], ['hardly', [500_000, 500_000], 495_000],
    ['runs', [500, 500], 200], ['long runs', [500, 500], 20], ['random', [1, 1, 1], 3],
  ] as const)('is %s for %j rows in %i runs', (arrangement, counts, runs) => {
    expect(arrangementOf(runsTest(counts, runs))).toBe(arrangement);
  });

  it('is nothing where all rows are of one category, and rough where few changes are expected', () => {
    const alone = orderExample({ byCategory: runsTest([100], 1), byLabel: runsTest([100], 1), attacks: null, files: undefined });
    expect(orderTitle(alone)).toBe('All 100 rows are of one category');
    expect(verdictWords(alone)).toBe('All 100 rows are of one category: there is no order to see.');
    expect(orderSentences(alone)).toHaveLength(2);
    expect(verdictWords(orderExample({ byCategory: runsTest([6, 5], 2) }))).toMatch(/p = 0\.00\d+, a rough guide of so few\)/);
  });

  it('does not blame a random order, and says where rows were drawn', () => {
    const test = runsTest([69, 30, 1], 44);
    const random = orderExample({ byCategory: test, byLabel: test, drawnFrom: 4000, files: undefined });
    const words = orderSentences(random).join(' ');
    expect(words).toContain('The rows come in random order, as far as runs tell');
    expect(words).not.toMatch(/so few events|A cut at random/);
    expect(words).toContain('100 rows in their order, drawn from 4,000');
  });

  it('says of labels on both sides of the cut that there is nothing to say', () => {
    const none = { labels: 0, rows: 0, largest: [] };
    expect(orderSentences(orderExample({ tail: { firstRow: 81, rows: 20, onlyBefore: none, onlyBehind: none } }))[3])
      .toContain('has every label that the rows before it have, and no other');
  });
});

it('tells labels apart only where they are more than categories', () => {
  const { labels, ...others } = orderExample();
  expect([hasLabelsApart({ ...others, labels }), hasLabelsApart({ ...others, labels: [...labels, labels[1]] })]).toEqual([false, true]);
});

it('names a row by its place among all and in its file', () => {
  const { files, categories } = orderExample();
  expect(runsCells(categories[1], files)).toEqual(['dos', '30', '2', '21.3', '15', '41 (1 of tuesday.csv)', '1', '0']);
  expect(runsCells(categories[1])[5]).toBe('41');
  expect(files!.map(filesCells)[0]).toEqual(['monday.csv', 'one category', '40', '1', '1', '1.0', '–', '40 (normal)']);
  expect([fileOf(40, files!)?.file, fileOf(1, [])]).toEqual(['monday.csv', undefined]);
  const same = categories.map((one, i) => ({ ...one, longest: { ...one.longest, rows: 5, firstRow: 10 - i } }));
  expect(longestOf(same).name).toBe('u2r');
});
