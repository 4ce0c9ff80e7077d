import { describe, expect, it } from 'vitest';
import { costMatrixText, readCostMatrix } from './costMatrixFile';
import { areContestCosts, costsOf, sameCosts } from './costTables';
import { kdd99Costs } from './kddCosts';

const contest = costsOf('kdd99', kdd99Costs.classes);
const read = (text: string) => readCostMatrix(text, 'costs.csv', kdd99Costs.classes);

describe('a cost matrix as CSV', () => {
  it('comes back as it was written, with names that need quotes and costs that are not whole', () => {
    expect(readCostMatrix(costMatrixText(contest), contest.name, [])).toEqual(contest);
    const odd = { name: 'odd', classes: ['a, b', '“c”', 'd "e"'], matrix: [[0, 0.1, 1e-9], [1e6, 0, 2], [1 / 3, 4, 0]] };
    expect(readCostMatrix(costMatrixText(odd), 'odd', [])).toEqual(odd);
  });

  it('marks names that a spreadsheet would run, and comes back as it was, marked or not', () => {
    const odd = { name: 'odd', classes: ['=1+1', "'=1+1", '-', '\t@x'], matrix: [[0, 1, 1, 1], [1, 0, 1, 1], [1, 1, 0, 1], [1, 1, 1, 0]] };
    const text = costMatrixText(odd);
    expect(text).toContain("\r\n'=1+1,0,1,1,1\r\n");
    expect(readCostMatrix(text, 'odd', [])).toEqual(odd);
    const plain = { ...odd, classes: ['=1+1', '@x', 'a', 'b'] };
    expect(costMatrixText(plain, false)).toContain('\r\n=1+1,0');
    expect(readCostMatrix(costMatrixText(plain, false), 'odd', [])).toEqual(plain);
  });

  it('matches rows and columns by name, whatever their order', () => {
    expect(read('x,dos,normal\nnormal,2,0\ndos,0,7\n')).toEqual({ name: 'costs.csv', classes: ['dos', 'normal'], matrix: [[0, 7], [2, 0]] });
  });

  it('reads semicolons, tabs, blank lines, a byte order mark and Windows line ends', () => {
    const expected = { name: 'costs.csv', classes: ['a', 'b'], matrix: [[0, 2.5], [4, 0]] };
    expect(read('\ufeff;a;b\r\n\r\na;0;2.5\r\nb;4;0\r\n\r\n')).toEqual(expected);
    expect(read('\ta\tb\na\t0\t 2.5\nb\t4\t0')).toEqual(expected);
  });

  it.each([
    ['nothing', '', /two classes or more was expected.*found no text/],
    ['one class', 'x,a\na,0', /two classes or more.*found “x,a”/],
    ['a class without a row', 'x,a,b,c\na,0,1,1\nb,1,0,1', /there is no row for “c”\./],
    ['a class without a column', 'x,a,b\na,0,1\nb,1,0\nc,1,1', /there is no column for “c”\./],
    ['a misspelt class', 'x,a,b\na,0,1\nB,1,0', /no row for “b”, and there is no column for “B”/],
    ['a class twice', 'x,a,a\na,0,1\na,1,0', /one column for each class was expected; “a” has two/],
    ['two rows of a class', 'x,a,b\na,0,1\na,1,0', /one row for each class was expected; “a” has two/],
    ['a column without a name', 'x,a,,b\na,0,1,1', /line 1, column 3 has no class name/],
    ['a word', 'x,a,b\na,0,much\nb,1,0', /line 2 \(a\), column 3 \(b\): a number was expected; found “much”/],
    ['an empty cell', 'x,a,b\n\na,0,1\nb,,0', /line 4 \(b\), column 2 \(a\): a number was expected; found nothing/],
    ['a cost below 0', 'x,a,b\na,0,-1\nb,1,0', /line 2 \(a\), column 3 \(b\): a finite cost of 0 or more was expected; found “-1”/],
    ['an infinite cost', 'x,a,b\na,0,Infinity\nb,1,0', /finite cost of 0 or more/],
    ['a short line', 'x,a,b\na,0\nb,1,0', /line 2 \(a\): 2 costs were expected; found 1/],
    ['a long line', 'x,a,b\na,0,1,1\nb,1,0', /line 2 \(a\): 2 costs were expected; found 3/],
    ['100,000 digits and a letter', `x,a,b\na,0,${'1'.repeat(100_000)}z\nb,1,0`, /line 2 \(a\), column 3 \(b\): a number was expected; found “1{40}”/],
    ['many quotes before a long gap', `"${'a"'.repeat(100_000)}${' '.repeat(500_000)},b`, /found a gap of 256 blanks or more/],
    ['100,000 classes', `x${',a'.repeat(100_000)}`, /a column for each of at most 50 classes was expected; found 100000/],
    ['100,000 rows', `x,a,b${'\na,0,1'.repeat(100_000)}`, /a row for each of at most 50 classes was expected; found 100000/],
    ['a long name', `x,a,${'b'.repeat(900_000)}\na,0,1`, /there is no row for “b{80}…”\.$/],
    ['more than a matrix takes', 'x'.repeat(2 << 20), /at most 1048576 characters were expected/],
  ])('says what is wrong with %s', (_, text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).toThrow(/The costs cannot be used: “costs.csv”/);
  });
});

describe('Weka’s cost file', () => {
  it('is read in the order of the classes', () => {
    const text = '% Rows\tColumns\n2\t2\n% Matrix elements\n0.0\t1.0\n5.0\t0.0\n';
    expect(readCostMatrix(text, 'a.cost', ['normal', 'attack'])).toEqual({ name: 'a.cost', classes: ['normal', 'attack'], matrix: [[0, 1], [5, 0]] });
  });

  it('is refused with another number of classes', () => {
    expect(() => readCostMatrix('2 2\n0 1\n5 0\n', 'a.cost', ['a', 'b', 'c'])).toThrow(/the 3 classes a, b, c were expected, as 3 × 3; found a size of 2 × 2 with 2 rows/);
    expect(() => readCostMatrix('2 2\n0 1\n', 'a.cost', ['a', 'b'])).toThrow(/with 1 row\./);
    expect(() => readCostMatrix('2 2\n0 1\nx 0', 'a.cost', ['a', 'b'])).toThrow(/line 3 \(b\), column 2 \(a\): a number was expected; found “x”/);
  });
});

describe('the costs of a model', () => {
  it('are picked and put in the order of its classes', () => {
    expect(costsOf('kdd99', ['dos', 'normal'])).toMatchObject({ classes: ['dos', 'normal'], matrix: [[0, 2], [2, 0]] });
    expect(costsOf('kdd99', ['r2l', 'normal', 'probe']).matrix).toEqual([[0, 4, 2], [2, 0, 1], [2, 1, 0]]);
    expect(costsOf('ones', ['a', 'b', 'c']).matrix).toEqual([[0, 1, 1], [1, 0, 1], [1, 1, 0]]);
  });

  it('name the class that has none', () => {
    expect(() => costsOf('kdd99', ['normal', 'mirai', 'dos'])).toThrow(/each of the classes normal, mirai, dos; there is none for mirai \(it has normal, probe/);
  });

  it('are the contest’s only if all five classes have its costs', () => {
    expect(areContestCosts(costsOf('kdd99', ['r2l', 'normal', 'dos', 'u2r', 'probe']))).toBe(true);
    expect(areContestCosts(costsOf('kdd99', ['normal', 'dos']))).toBe(false);
    const changed = costsOf('kdd99', kdd99Costs.classes);
    changed.matrix[4][0] = 5;
    expect(areContestCosts(changed)).toBe(false);
    expect(sameCosts(changed, contest)).toBe(false);
  });
});
