import { EngineError } from '../../../../src-shared/terms/errors';
import type { JointCounts } from '../../../../src-shared/questions/correlation/result';
import { asCoded } from '../../columns/asCoded';
import type { CodedNumbers, Dataset } from '../../columns/dataset';
import type { TaskContext } from '../../pool/taskContext';
import { binEdges } from '../../fitting/histogram';
import { pearsonMatrix } from './pearsonMatrix';

export type JointCountsInput = { dataset: Dataset; a: string; b: string };

/** Rows by two numeric columns at once, binned as their histograms are: what a scatter plot of millions of rows cannot show. */
export function countJointly({ dataset, a, b }: JointCountsInput, context: TaskContext): JointCounts {
  const [first, second] = [numericColumn(dataset, a), numericColumn(dataset, b)];
  const [binsA, binsB] = [binsOf(first), binsOf(second)];
  const counts = Array.from({ length: binsA.edges.length - 1 }, () => new Array<number>(binsB.edges.length - 1).fill(0));
  for (let i = 0; i < dataset.patterns; i++) {
    const [codeA, codeB] = [first.codes[i], second.codes[i]];
    if (codeA !== first.missingCode && codeB !== second.missingCode) counts[binsA.binOf[codeA]][binsB.binOf[codeB]] += dataset.weights[i];
  }
  const pair = pearsonMatrix([first, second], dataset.weights, context);
  return {
    a, b, r: a === b ? 1 : pair.r[0][1], n: pair.rows[0][1], edgesA: binsA.edges, edgesB: binsB.edges, scaleA: binsA.scale,
    scaleB: binsB.scale, counts,
  };
}

function numericColumn(dataset: Dataset, name: string): CodedNumbers {
  const column = dataset.columns.find((candidate) => candidate.name === name);
  if (column?.kind === 'numeric') return asCoded(column);
  throw new EngineError('COLUMN_NOT_FOUND', `“${name}” is not a numeric column of this dataset.`);
}

function binsOf(column: CodedNumbers): { edges: number[]; scale: 'linear' | 'log'; binOf: Uint16Array } {
  const { edges, scale } = binEdges(column);
  const binOf = new Uint16Array(column.values.length);
  let bin = 0;
  column.values.forEach((value, code) => {
    while (bin < edges.length - 2 && value >= edges[bin + 1]) bin++;
    binOf[code] = bin;
  });
  return { edges, scale, binOf };
}
