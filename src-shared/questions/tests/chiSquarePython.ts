import type { ContingencyTest } from './result';
import { py, type PythonCode } from '../../python/py';
import { squareTable } from './filledTable';
import { pairsWords } from './pairsWords';
import { joined } from '../../python/readTable';

/**
 * A test of independence as a script for NumPy and SciPy: the observed table stands in it, so that it runs without the
 * file. It prints Pearson's chi-square with p (and log10 p, also where a double is 0), the G test, Cramér's V, the adjusted
 * residuals, the cells that drive a larger table with their p by Holm, and for two outcomes the shares with their Wilson
 * intervals; where 2 × 2 remains without what has no row also Yates' correction, the odds
 * ratio and Fisher's exact test.
 *
 * @param test the test that is shown
 * @param pairs every pair of its levels, where those were tested too: adds them with Holm's correction
 */
export function chiSquarePython(test: ContingencyTest, pairs: readonly ContingencyTest[] = []): string {
  const square = squareTable(test) !== null;
  const paired = new Set(pairs.flatMap(({ levels }) => levels));
  return joined(
    py`
# A test of independence from its counts: no file is read, no row drawn; rows without a value are the level "".
# For Python 3.9, NumPy 1.22 and SciPy 1.9 or newer; tried up to NumPy 2.4 and SciPy 1.17.
# Statistics agree with Wiretell's to 1e-9 of their size, log10 p too.
# ${test.title}
`,
    test.filters.map(({ column, include }) => py`# only ${column} in ${include}`),
    py`
import numpy as np
from scipy import special, stats

levels = ${test.levels}  # ${test.factor}
outcomes = ${test.outcomes}  # ${test.outcome}
observed = np.array([
`,
    test.observed.map((row, i) => py`    ${py`${row}`},  # ${test.levels[i]}`),
    py`], dtype=np.int64)`, py``,
    test.chiSquare === null ? py`print("fewer than two levels or outcomes have rows: there is nothing to compare")` : [
      chiSquareLines,
      ...(test.df > 1 ? [cellLines] : []),
      ...(square ? [squareLines, ...(test.pFisher === null ? [] : [fisherLine])] : []),
    ],
    test.permutation ? permutationLines(test.permutation.draws) : [],
    test.outcomes.length === 2 ? shareLines : [],
    pairs.length === 0 ? [] : [py`

# ${pairsWords(pairs)}
compared = ${paired.size === test.levels.length ? py`levels` : test.levels.filter((level) => paired.has(level))}
`, pairLines],
  ).toString();
}

const chiSquareLines: PythonCode = py`
def log10_tail(chi2, df):  # exact for whole df, and far below the smallest double: every term adds to the sum
    power = np.arange(df % 2 / 2, df / 2)
    terms = special.xlogy(power, chi2 / 2) - chi2 / 2 - special.gammaln(power + 1)
    if df % 2 == 1:
        terms = np.append(terms, np.log(2) + special.log_ndtr(-np.sqrt(chi2)))
    return min(0, special.logsumexp(terms) / np.log(10))

def chi_square(counts, correction=False, lambda_=None):
    counts = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0]  # rows and columns that nothing is in say nothing
    chi2, p, df, expected = stats.chi2_contingency(counts, correction=correction, lambda_=lambda_)
    return chi2, df, p, log10_tail(chi2, df), expected

chi2, df, p, log10_p, expected = chi_square(observed)
print(f"Pearson chi-square {chi2:.6f}, df {df}, p {p:.6g}, log10 p {log10_p:.4f}")
g, _, p_g, log10_p_g, _ = chi_square(observed, lambda_="log-likelihood")
print(f"G test {g:.6f}, p {p_g:.6g}, log10 p {log10_p_g:.4f}")
v = np.sqrt(chi2 / (observed.sum() * (min(expected.shape) - 1)))
print(f"Cramer's V {v:.6f}")
rows, columns, n = observed.sum(axis=1, keepdims=True), observed.sum(axis=0, keepdims=True), observed.sum()
fitted = rows * (columns / n)
with np.errstate(divide="ignore", invalid="ignore"):
    residuals = (observed - fitted) / np.sqrt(fitted * (1 - rows / n) * (1 - columns / n))
print(residuals)  # adjusted
`;

/** Which cells drive it: each residual with its p, corrected over the whole table. */
const cellLines = py`

cells = [((np.log(2) + special.log_ndtr(-abs(residuals[i, j]))) / np.log(10), i, j)
         for i in range(len(levels)) for j in range(len(outcomes)) if np.isfinite(residuals[i, j])]
holm, largest = {}, -np.inf
for rank, (log10_p_cell, i, j) in enumerate(sorted(cells)):
    largest = holm[i, j] = min(0, max(largest, log10_p_cell + np.log10(len(cells) - rank)))
shares = np.divide((observed - fitted) ** 2, fitted, out=np.zeros(fitted.shape), where=fitted > 0) / (chi2 or 1)
for _, i, j in sorted(cells, key=lambda cell: -shares[cell[1], cell[2]])[:50]:
    print(f"{levels[i]} x {outcomes[j]}: {shares[i, j]:.6f} of chi-square, {observed[i, j]} rows, {fitted[i, j]:.4f} expected, "
          f"residual {residuals[i, j]:.4f}, log10 p (Holm) {holm[i, j]:.4f}")
`;

const squareLines = py`
yates, _, p_yates, log10_p_yates, _ = chi_square(observed, correction=True)
print(f"with Yates' correction {yates:.6f}, p {p_yates:.6g}, log10 p {log10_p_yates:.4f}")
remaining = observed[observed.sum(axis=1) > 0][:, observed.sum(axis=0) > 0] if observed.size > 4 else observed
(a, b), (c, d) = remaining.astype(float)
odds = a * d / (b * c) if b * c else np.inf
print(f"odds ratio {odds:.6f}")
`;

const fisherLine = py`
fisher = stats.fisher_exact(remaining)[1]
print(f"Fisher's exact test, p {fisher:.6g}")
`;

/** Tables with the same margins, row by row; drawn anew, so that p agrees within the error of so many draws. */
const permutationLines = (draws: number): PythonCode => py`
draws = ${draws}
rng = np.random.default_rng(1)  # other tables than Wiretell's: p agrees as far as so many draws can
def as_far(counts):
    counts = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0]
    by_row, by_column = counts.sum(axis=1), counts.sum(axis=0)
    independent = np.outer(by_row, by_column) / counts.sum()
    statistic = ((counts - independent) ** 2 / independent).sum()
    drawn = np.zeros(draws)
    for draw in range(draws):
        left = by_column.copy()
        for i, size in enumerate(by_row):
            row = rng.multivariate_hypergeometric(left, size, method="marginals")
            left -= row
            drawn[draw] += ((row - independent[i]) ** 2 / independent[i]).sum()
    return (drawn >= statistic * (1 - 1e-12)).sum()

p_permutation = (1 + as_far(observed)) / (draws + 1)
print(f"by permutation p {p_permutation:.6g} of {draws} tables")
`;

const shareLines = py`
z = stats.norm.ppf(0.975)
for level, (k, other) in zip(levels, observed):
    if k + other > 0:  # Wilson's interval
        share, n = k / (k + other), k + other
        middle, half = share + z**2 / (2 * n), z * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
        print(f"{level}: {share:.6f} {outcomes[0]}, 95 % interval {(middle - half) / (1 + z**2 / n):.6f} to {(middle + half) / (1 + z**2 / n):.6f}")
`;

const pairLines = py`
places = [i for i, level in enumerate(levels) if level in compared]
pairs = [(i, j) for i in places for j in places
         if i < j and (observed[[i, j]].sum(axis=0) > 0).sum() > 1 and (observed[[i, j]].sum(axis=1) > 0).all()]
tested = sorted(((chi_square(observed[[i, j]]), levels[i], levels[j]) for i, j in pairs), key=lambda pair: pair[0][3])
largest = -np.inf
for rank, ((chi2_pair, df_pair, p_pair, log10_p_pair, _), first, second) in enumerate(tested):
    largest = min(0, max(largest, log10_p_pair + np.log10(len(tested) - rank)))  # Holm
    print(f"{first} vs {second}: chi-square {chi2_pair:.6f}, log10 p {log10_p_pair:.4f}, Holm {largest:.4f}")
`;
