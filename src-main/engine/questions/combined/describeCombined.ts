import type { CombinedResult, JudgedPart } from '../../../../src-shared/questions/combined/result';
import type { FoldValues } from '../../../../src-shared/questions/models/result';
import { convergenceWords, modelTitle, outcomeWords, partTitle, penaltyName } from '../../../../src-shared/format/combinedWords';
import { undecidedWords } from '../../../../src-shared/format/attackWords';
import { countOf } from '../../../../src-shared/format/countOf';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { foldAucWords } from '../../../../src-shared/format/foldWords';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatInterval } from '../../../../src-shared/format/formatInterval';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { listNames } from '../../../../src-shared/format/listNames';
import { confusionLines } from '../../terminal/confusionLines';
import { heading, terminalTable } from '../../terminal/terminalTable';

const shownCoefficients = 10;
const fixed = (value: number | null): string => formatRate(value, 4);

/** One model of several features: how it was fitted, what it gets right on each set of rows, its strongest coefficients. */
export function describeCombined(result: CombinedResult): string {
  const { features, columns, distinctRows, fit, notTrained, judged, outputs, coefficients, settings } = result;
  const undecided = undecidedWords(result.undecided);
  return [
    heading(modelTitle(features)),
    `Tells ${outcomeWords(result)}. Logistic regression, ${penaltyName(settings)}, ${countOf(columns, 'column')}, ${countOf(distinctRows, 'distinct row')}.`,
    ...(undecided === null ? [] : [undecided]),
    convergenceWords(fit), ...fit.warnings,
    ...(notTrained.length === 0 ? [] : [`Without training rows, so never predicted: ${listNames(notTrained)}.`]),
    ...judged.flatMap((part) => ['', describePart(part, result.classes)]),
    '', `The ${Math.min(shownCoefficients, coefficients.length)} strongest standardised coefficients:`,
    terminalTable(['column', 'group', ...outputs], coefficients.slice(0, shownCoefficients)
      .map(({ name, group, values }) => [name, group, ...values.map((value) => formatAmount(value, 3))]), 2),
  ].join('\n');
}

const foldsOf = (foldAuc: FoldValues | null): string => (foldAuc === null ? '' : ` (${foldAucWords(foldAuc)})`);

export function describePart(part: JudgedPart, classes: string[]): string {
  const title = `${partTitle(part)}: ${countOf(part.rows, 'row')}`;
  if (part.decided === null) {
    const counts = listNames(Object.entries(part.predicted).map(([name, rows]) => `${name} ${formatCount(rows)}`));
    return [`${title}, without labels. Predicted: ${counts}.`, ...part.remarks].join('\n');
  }
  const { accuracy, accuracyInterval, confusion, recall } = part.decided;
  const missed = part.binary === null ? '' : `, ${formatShare(part.binary.metrics.falseNegativeRate)} of ${classes[1]} missed, AUC ${fixed(part.binary.metrics.auc)}${foldsOf(part.binary.foldAuc)}`;
  return [
    `${title}, accuracy ${fixed(accuracy)} (${formatInterval(accuracyInterval, fixed)})${missed}, log loss ${fixed(part.logLoss)}. Down: is; across: predicted.`, ...part.remarks,
    confusionLines(classes, confusion, recall.map(({ share, interval }) => [fixed(share), formatInterval(interval, fixed)]), ['recall', '95 % interval']),
  ].join('\n');
}
