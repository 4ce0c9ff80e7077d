import type { CombinedSettings } from '../questions/combined/result';
import { balanceLines, groupColumns, groupLines, hasFolds, judgeLines, testFiles, toleranceWords } from './drawPython';
import { matchGaps } from './gapPython';
import { modelImports, pipelineLines } from './modelPython';
import { py } from './py';
import { commonFeatures, otherFileLines, type OtherSource } from './otherFilePython';
import { byKind, joined, missingWords, readFile, readFunctions, readImports, sampleLines } from './readTable';
import { type PythonSource } from './pythonSource';
import { categoryLines, inClass, isSeveral, outcome } from './targetPython';

/**
 * A model of several features as a script for pandas and scikit-learn: the same columns (text one-hot, standardised, a missing
 * number at the mean), the same penalty, intercept and classes.
 *
 * @param features the features in the model, in file order
 * @param other a second file that it is judged on
 */
export const combinedPython = (
  source: PythonSource, settings: CombinedSettings, features: readonly string[], other: OtherSource | null = null,
): string => modelPython(source, settings, features, other);

/** The same for a model of one feature alone. */
export const singleFeaturePython = (
  source: PythonSource, settings: Omit<CombinedSettings, 'features'> & { target: string }, feature: string,
): string => modelPython(source, settings, [feature], null);

function modelPython(
  source: PythonSource, settings: Omit<CombinedSettings, 'features'>, features: readonly string[], second: OtherSource | null,
): string {
  const other = second && { ...second, source: matchGaps(source, second.source) };
  const { target } = settings;
  const several = isSeveral(target, source.labels);
  const both = [source, ...(other === null ? [] : [other.source])];
  const meant = { labels: both.flatMap(({ labels }) => labels), categories: both.flatMap(({ categories }) => categories) };
  const decided = inClass(target, meant, py`label`);
  const { texts, numbers } = byKind(source, features);
  const compared = other?.leaveOutOverlap ? byKind(source, commonFeatures(source, other.source)) : { texts: [], numbers: [] };
  const grouping = groupColumns(source, settings);
  const files = testFiles(source, settings);
  const grouped = byKind(source, grouping);
  const union = (...lists: string[][]): string[] => [...new Set(lists.flat())];
  return joined(
    py`
# One logistic regression, to be run in the folder of its file.
# For Python 3.9, pandas 1.5 and scikit-learn 1.2 or newer; tried up to pandas 3.0 and scikit-learn 1.9.
`,
    missingWords, toleranceWords(source, settings), readImports, py``, modelImports(settings, several, hasFolds(settings)), py``,
    readFunctions, py``,
    py`texts = ${texts}`, py`numbers = ${numbers}`,
    readFile(py`df`, source, {
      texts: union([source.format.labelColumn, ...texts], compared.texts, grouped.texts, files === null ? [] : [files.column]),
      numbers: union(numbers, compared.numbers, grouped.numbers),
    }),
    sampleLines(source),
    py`label = labels_of(df, ${source.format.labelColumn})`,
    categoryLines(meant.labels),
    py`y = ${outcome(target, meant, py`label`)}`,
    decided === null ? [] : py`y = y[${decided}]  # the others are neither benign nor an attack`,
    groupLines(grouping), balanceLines(settings, files),
    py`X = df.loc[y.index, texts + numbers]`, py``,
    pipelineLines(settings, several), py``,
    judgeLines(settings, files),
    py`print(coefficients())`,
    other === null ? [] : otherFileLines(other, target, meant, { texts, numbers }, compared),
  ).toString();
}
