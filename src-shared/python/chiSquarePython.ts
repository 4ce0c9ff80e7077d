import type { ContingencyTest } from '../contract/results';

/**
 * A test of independence as a script for NumPy, SciPy and mpmath: the observed table stands in it, so that it runs without
 * the file. It prints Pearson's chi-square with p (and log10 p, which mpmath still knows where a double is 0), the G test,
 * Cramér's V, the adjusted residuals, the cells that drive a larger table with their p by Holm, and for two outcomes the shares with their Wilson intervals; for 2 × 2 tables also
 * Yates' correction, the odds ratio and Fisher's exact test.
 *
 * @param test the test that is shown
 * @param pairs every pair of its levels, where those were tested too: adds them with Holm's correction
 */
export function chiSquarePython(test: ContingencyTest, pairs: readonly ContingencyTest[] = []): string {
  const square = test.levels.length === 2 && test.outcomes.length === 2;
  return [
    'import numpy as np',
    'from mpmath import erfc, gammainc, log10, mpf, sqrt',
    'from scipy import stats',
    '',
    `# ${oneLine(test.title)}${test.filters.map(({ column, include }) => `; only ${oneLine(column)} in ${oneLine(include.join(', '))}`).join('')}`,
    `levels = ${list(test.levels)}  # ${oneLine(test.factor)}`,
    `outcomes = ${list(test.outcomes)}`,
    'observed = np.array([',
    ...test.observed.map((row, i) => `    [${row.join(', ')}],  # ${oneLine(test.levels[i])}`),
    '])',
    '',
    ...chiSquareLines,
    ...(test.df > 1 ? cellLines : []),
    ...(square ? squareLines(test.pFisher !== null) : []),
    ...(test.outcomes.length === 2 ? shareLines : []),
    ...(pairs.length > 0 ? pairLines : []),
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const list = (texts: readonly string[]): string => `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;

const chiSquareLines = [
  'def chi_square(counts, correction=False, lambda_=None):',
  '    counts = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0]  # rows and columns that nothing is in say nothing',
  '    chi2, p, df, expected = stats.chi2_contingency(counts, correction=correction, lambda_=lambda_)',
  '    log10_p = float(log10(gammainc(mpf(df) / 2, mpf(float(chi2)) / 2, regularized=True)))',
  '    return chi2, df, p, log10_p, expected',
  '',
  'chi2, df, p, log10_p, expected = chi_square(observed)',
  'print(f"Pearson chi-square {chi2:.6f}, df {df}, p {p:.6g}, log10 p {log10_p:.4f}")',
  'g, _, p_g, log10_p_g, _ = chi_square(observed, lambda_="log-likelihood")',
  'print(f"G test {g:.6f}, p {p_g:.6g}, log10 p {log10_p_g:.4f}")',
  'v = np.sqrt(chi2 / (observed.sum() * (min(expected.shape) - 1)))',
  'print(f"Cramer\'s V {v:.6f}")',
  'rows, columns, n = observed.sum(axis=1, keepdims=True), observed.sum(axis=0, keepdims=True), observed.sum()',
  'fitted = rows * columns / n',
  'with np.errstate(invalid="ignore"):',
  '    residuals = (observed - fitted) / np.sqrt(fitted * (1 - rows / n) * (1 - columns / n))',
  'print(residuals)  # adjusted',
];

/** Which cells drive it: each residual with its p, corrected over the whole table. */
const cellLines = [
  '',
  'cells = [(float(log10(erfc(mpf(float(abs(residuals[i, j]))) / sqrt(mpf(2))))), i, j)',
  '         for i in range(len(levels)) for j in range(len(outcomes)) if np.isfinite(residuals[i, j])]',
  'holm, largest = {}, -np.inf',
  'for rank, (log10_p, i, j) in enumerate(sorted(cells)):',
  '    largest = holm[i, j] = min(0, max(largest, log10_p + np.log10(len(cells) - rank)))',
  'shares = np.divide((observed - fitted) ** 2, fitted, out=np.zeros(fitted.shape), where=fitted > 0) / chi2',
  'for _, i, j in sorted(cells, key=lambda cell: -shares[cell[1], cell[2]])[:50]:',
  '    print(f"{levels[i]} x {outcomes[j]}: {shares[i, j]:.6f} of chi-square, {observed[i, j]} rows, {fitted[i, j]:.4f} expected, "',
  '          f"residual {residuals[i, j]:.4f}, log10 p (Holm) {holm[i, j]:.4f}")',
];

const squareLines = (fisher: boolean): string[] => [
  'yates, _, p_yates, log10_p_yates, _ = chi_square(observed, correction=True)',
  'print(f"with Yates\' correction {yates:.6f}, p {p_yates:.6g}, log10 p {log10_p_yates:.4f}")',
  '(a, b), (c, d) = observed.astype(float)',
  'print(f"odds ratio {a * d / (b * c) if b * c else float(\'inf\'):.6f}")',
  ...(fisher ? ['print(f"Fisher\'s exact test, p {stats.fisher_exact(observed).pvalue:.6g}")'] : []),
];

const shareLines = [
  'for level, (k, other) in zip(levels, observed):',
  '    if k + other > 0:',
  '        share = stats.binomtest(int(k), int(k + other)).proportion_ci(method="wilson")',
  '        print(f"{level}: {k / (k + other):.6f} {outcomes[0]}, 95 % interval {share.low:.6f} to {share.high:.6f}")',
];

const pairLines = [
  '',
  'pairs = [(i, j) for i in range(len(levels)) for j in range(i + 1, len(levels))',
  '         if (observed[[i, j]].sum(axis=0) > 0).sum() > 1 and (observed[[i, j]].sum(axis=1) > 0).all()]',
  'tested = sorted(((chi_square(observed[[i, j]]), levels[i], levels[j]) for i, j in pairs), key=lambda pair: pair[0][3])',
  'largest = -np.inf',
  'for rank, ((chi2, df, p, log10_p, _), first, second) in enumerate(tested):',
  '    largest = min(0, max(largest, log10_p + np.log10(len(tested) - rank)))  # Holm',
  '    print(f"{first} vs {second}: chi-square {chi2:.6f}, log10 p {log10_p:.4f}, Holm {largest:.4f}")',
];
