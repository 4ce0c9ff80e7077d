import { byName } from '../../../src-shared/terms/byName';
import type { CombinedResult } from '../../../src-shared/questions/combined/result';
import type { DataIdentity } from '../../../src-shared/terms/datasetSummary';
import type { WindowRuleName } from '../../../src-shared/terms/deriving';
import type { ModelDecision, ModelFeature, ModelFile, ModelLevel, Quantiles, SeenNumbers } from '../../../src-shared/contract/modelFile';
import { leadingBitsBin, leadingBitsBins, leadingBitsQuantiles, leadingBitsValue } from '../../../src-shared/statistics/leadingBits';
import type { CombinedModel } from '../fitting/multinomial/fitCombined';
import { countValues } from '../columns/countTable';
import { categoriesOf, labelOf, levelTexts, valueAt, type Dataset, type NumericColumn, type TextColumn } from '../columns/dataset';
import { contentFeatures, derivedFeatures } from '../wire/derivedColumns';

export type ModelFileInput = {
  model: CombinedModel; result: CombinedResult; decision: ModelDecision; dataset: Dataset; data: DataIdentity; labelColumn: string;
  version: string; windows: WindowRuleName;
};

/** Shares of rows at which numbers are told. */
export const toldShares = [0.05, 0.25, 0.5, 0.75, 0.95];
/** Groups of the numbers, of about equally many rows, that a shift is measured by. */
const groups = 10;

/** A fitted model as the file that applies it: coefficients in full, and how its features lay in the training file. */
export function writeModelFile({ model, result, decision, dataset, data, labelColumn, version, windows }: ModelFileInput): ModelFile {
  const { fit, features, names, means, sds, scale } = model;
  const columns = new Map(dataset.columns.map((column) => [column.name, column]));
  const label = labelOf(dataset);
  const of = (j: number): Pick<ModelLevel, 'mean' | 'sd' | 'coefficients'> =>
    ({ mean: means[j], sd: sds[j], coefficients: fit.coefficients.map((coefficients) => coefficients[j]) });
  const derivable = new Set<string>([...derivedFeatures, ...contentFeatures]);
  return {
    wiretellModel: 1, version, model: result.model, target: result.settings.target, classes: result.classes, fitted: model.fitted,
    outputs: result.outputs, intercepts: fit.intercepts, scale: scale ?? 'none',
    features: features.map(({ name, start, width, joined }): ModelFeature => {
      const column = columns.get(name)!;
      const { group } = column;
      if (column.kind === 'numeric') return { name, kind: 'numeric', group, ...of(start), seen: seenNumbers(column, dataset) };
      const shares = levelShares(column, dataset);
      const own = names.slice(start, start + width - 1).reduce((sum, of) => sum + (shares.get(of.slice(name.length + 1)) ?? 0), 0);
      const shareOf = (level: string, others: boolean): number => (others ? Math.max(0, 1 - own) : shares.get(level) ?? 0);
      return {
        name, kind: 'text', group, ...(column.about?.missing && { missing: column.about.missing }),
        levels: Array.from({ length: width }, (_, i) => {
          const level = names[start + i].slice(name.length + 1);
          return { level, share: shareOf(level, joined !== undefined && i === width - 1), ...of(start + i) };
        }),
        ...(joined !== undefined && { joined }),
      };
    }),
    decision, windows: features.every(({ name }) => derivable.has(name)) ? windows : null,
    labelCategories: byName(levelTexts(label).map((text, code) => [text, dataset.categories[dataset.labelCategories[code]]])),
    categories: categoriesOf(dataset), labelColumn,
    training: {
      files: data.files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })), rows: dataset.rows, classRows: result.fileRows,
      settings: result.settings,
      fit: { objective: fit.objective, converged: fit.converged, iterations: fit.iterations },
      judged: result.judged.map(({ calibration: _, ...part }) => part),
    },
  };
}

function levelShares(column: TextColumn, { weights, rows }: Dataset): Map<string, number> {
  const counts = countValues(column, weights);
  return new Map(levelTexts(column).map((level, code) => [level, counts[code] / rows]));
}

function seenNumbers(column: NumericColumn, { weights, rows, patterns }: Dataset): SeenNumbers {
  const counts = new Uint32Array(leadingBitsBins);
  let [missing, min, max] = [0, Infinity, -Infinity];
  for (let i = 0; i < patterns; i++) {
    const value = valueAt(column, i);
    if (Number.isNaN(value)) {
      missing += weights[i];
      continue;
    }
    counts[leadingBitsBin(value)] += weights[i];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const there = missing < rows;
  return {
    missing: missing / rows, min: there ? min : null, max: there ? max : null,
    quantiles: leadingBitsQuantiles(counts, toldShares) as Quantiles | null, bins: equalGroups(counts, rows),
  };
}

/** Neighbouring bins put together until each group has its part of the rows; one value may have more than that alone. */
function equalGroups(counts: Uint32Array, rows: number): SeenNumbers['bins'] {
  const bins: SeenNumbers['bins'] = [];
  let open = 0;
  let first = -1;
  for (let bin = 0; bin < counts.length; bin++) {
    if (counts[bin] === 0) continue;
    if (first >= 0 && open + counts[bin] > rows / groups) {
      bins.push({ from: leadingBitsValue(first), share: open / rows });
      [open, first] = [0, -1];
    }
    if (first < 0) first = bin;
    open += counts[bin];
  }
  if (first >= 0) bins.push({ from: leadingBitsValue(first), share: open / rows });
  return bins;
}
