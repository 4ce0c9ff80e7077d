import type { Definition } from '../questions/answer';

const define = (name: string, text: string, source: string): Definition => ({ name, text, source });

/** Every statistic that every study answers with, in one line each; a question that is asked beyond tells its own. */
export const definitions: readonly Definition[] = [
  define('Pearson’s r', 'covariance of the two columns / product of their standard deviations, pairwise: over the rows in which both have a '
    + 'value; not defined where one of them does not vary there',
    'Pearson 1896'),
  define('Expected count', 'row total × column total / n: what independence would give', 'Pearson 1900'),
  define('Pearson χ²', 'Σ (O − E)² / E, with (levels − 1)(outcomes − 1) degrees of freedom', 'Pearson 1900'),
  define('Yates’ correction', 'Σ (|O − E| − min(½, |O − E|))² / E, for one degree of freedom', 'Yates 1934'),
  define('G test', '2 Σ O ln(O / E), cells with O = 0 counting 0', 'Wilks 1935; Sokal & Rohlf'),
  define('p', 'upper tail of the χ² distribution, Q(df / 2, χ² / 2), computed as itself and never as 1 − cdf; where it '
    + 'is below 10⁻³⁰⁰ its logarithm is given', 'Abramowitz & Stegun 6.5'),
  define('Fisher’s exact test', 'two-sided: the sum of the probabilities of all tables with the same margins that are '
    + 'no more probable than the observed one', 'Fisher 1922'),
  define('p by permutation', '(1 + tables whose χ² is at least that large) / (B + 1) of B random tables with the same margins, B = 9,999 or fewer as '
    + 'said, where some expected count is under 5 and Fisher’s test is not given', 'Patefield 1981; Davison & Hinkley 1997'),
  define('Holm', 'the i-th smallest of m values of p times (m − i + 1), made non-decreasing, at most 1', 'Holm 1979'),
  define('Cramér’s V', '√(χ² / (n (k − 1))); the interval from the non-central χ² distributions that put the observed '
    + 'χ² at their 97.5 % and 2.5 % points', 'Cramér 1946; Smithson 2003'),
  define('Bias-corrected V', '√(max(0, χ²/n − (r − 1)(c − 1)/(n − 1)) / min(r* − 1, c* − 1)), r* = r − (r − 1)²/(n − 1) and c* likewise: V '
    + 'without what chance alone makes of it in a large table. The word for an effect is Cohen’s for it', 'Bergsma 2013; Cohen 1988'),
  define('Odds ratio', 'ad / bc of a 2 × 2 table; interval exp(ln OR ± 1.96 √(1/a + 1/b + 1/c + 1/d))', 'Woolf 1955'),
  define('Adjusted residual', '(O − E) / √(E (1 − row total / n)(1 − column total / n)): about normal if independent',
    'Haberman 1973; Agresti 2013'),
  define('Share of χ² of a cell', '((O − E)² / E) / χ²; over all cells of a table it adds up to 1. The cells that drive a result are the '
    + 'fewest that make up 80 %', 'Sharpe 2015'),
  define('p of a cell', 'two-sided, that of its adjusted residual z: the upper tail of χ² with 1 degree of freedom at z²; corrected by '
    + 'Holm over all cells of the table. A rough guide where the expected count is under 5', 'Beasley & Schumacker 1995'),
  define('Wilson interval', '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96', 'Wilson 1927'),
  define('Logistic regression', 'minimises R + C Σ log(1 + exp(−y (b + w·x))), y = ±1, x standardised. The penalty R: '
    + 'the sum of the absolute values of b and w (L1), or half the sum of their squares (L2); without b where the '
    + 'intercept is free. A missing number stands at the mean of the training rows, and is then standardised with the others. On a log scale, asinh x = ln(x + √(x² + 1)) takes the place of each number first',
    'Fan et al. 2008 (LIBLINEAR)'),
  define('Accuracy, error', '(TP + TN) / n and (FP + FN) / n', ''),
  define('Recall, FNR', 'TP / (TP + FN) and FN / (TP + FN)', ''),
  define('Specificity, FPR', 'TN / (TN + FP) and FP / (TN + FP)', ''),
  define('Precision', 'TP / (TP + FP); at the base rate π: π·recall / (π·recall + (1 − π)·FPR)', 'Axelsson 2000'),
  define('F1', '2 TP / (2 TP + FP + FN)', 'van Rijsbergen 1979'),
  define('Balanced accuracy', '(recall + specificity) / 2', 'Brodersen et al. 2010'),
  define('MCC', '(TP·TN − FP·FN) / √((TP + FP)(TP + FN)(TN + FP)(TN + FN))', 'Matthews 1975'),
  define('AUC', 'chance that a random positive row scores above a random negative one, ties counting ½; with folds pooled over the scores '
    + 'of all of them, with the mean of the folds’ own AUC and its standard deviation beside it', 'Hanley & McNeil 1982'),
  define('Log loss', 'mean of −ln(probability given to the true class); interval mean ± 1.96 sd/√n, not below 0', ''),
  define('Intervals', 'accuracy, error, recall, specificity, FNR, FPR, precision and shares: Wilson’s. F1, balanced accuracy, MCC and precision '
    + 'at the base rate: MOVER, the effects of moving recall and FPR to their Wilson limits, squared and added. AUC: DeLong’s variance, '
    + 'AUC ± 1.96 √variance', 'Zou & Donner 2008; Newcombe 1998; DeLong et al. 1988'),
  define('Distinct rows', 'rows that differ in at least one feature or the label', ''),
  define('Conflicting rows', 'rows whose features also occur with another label', ''),
];
