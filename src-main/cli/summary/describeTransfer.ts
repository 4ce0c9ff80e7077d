import type { TransferCell, TransferDataset, TransferFeature, TransferResult } from '../../../src-shared/contract/transfer';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatRate } from '../../../src-shared/format/formatRate';
import { listNames } from '../../../src-shared/format/listNames';
import { heading, terminalTable } from '../../engine/terminal/terminalTable';

type Figure = 'balancedAccuracy' | 'mcc' | 'recall' | 'falsePositiveRate';
const figures: readonly { of: Figure; title: string }[] = [
  { of: 'balancedAccuracy', title: 'Balanced accuracy' }, { of: 'mcc', title: 'MCC' }, { of: 'recall', title: 'Recall' },
  { of: 'falsePositiveRate', title: 'False positive rate' },
];

/** What models learnt from each dataset are worth on the others: which features were compared, and a matrix a figure. */
export function describeTransfer(result: TransferResult): string {
  const { datasets, features, settings: { target, balance, penalty, C, split, seed } } = result;
  return [
    heading(`What holds from one dataset on another: ${target}`),
    terminalTable(['', 'dataset', 'family', 'rows', 'what its rows are'], datasets.map((dataset, i) => [
      letter(i), dataset.name, dataset.family ?? 'none known', formatCount(dataset.rows), rolesOf(dataset),
    ]), 3),
    '', `${features.length === 1 ? 'One feature' : `${features.length} features`} that all have, each under its name:`,
    terminalTable(datasets.map((_, i) => letter(i)), features.map(columnsOf), datasets.length),
    ...datasets.flatMap(({ left }, i) => (left.length === 0 ? [] : [`${letter(i)} has besides: ${listNames(left, 12)}.`])),
    '', `Logistic regression, ${penalty.toUpperCase()}, C = ${C}, classes: ${balance}, split ${split}, seed ${seed}. Down: learnt from; across: judged on; `
      + 'where they are the same, on its own test part.',
    ...figures.flatMap((figure) => ['', matrixOf(figure, result)]),
    ...datasets.flatMap(({ reason }, i) => (reason === null ? [] : [`Nothing was learnt from ${letter(i)}: ${reason}`])),
    ...remarksOf(result.cells),
  ].join('\n');
}

/** Datasets of one name are told apart: A, B, C … */
const letter = (i: number): string => String.fromCharCode(65 + i);

const rolesOf = ({ roles }: TransferDataset): string =>
  Object.entries(roles).filter(([, rows]) => rows > 0).map(([role, rows]) => `${role} ${formatCount(rows)}`).join(', ');

const columnsOf = (feature: TransferFeature): string[] => feature.in.map(({ name, unit, conversion }) =>
  `${name}${unit === null ? '' : ` (${unit})`}${conversion === null ? '' : `, ${conversion}`}`);

function matrixOf({ of, title }: (typeof figures)[number], { datasets, cells }: TransferResult): string {
  const figureOf = (train: number, on: number): string => {
    const cell = cells.find((one) => one.train === train && one.on === on);
    return formatRate(cell?.[of] ?? null, 4);
  };
  return terminalTable([title, ...datasets.map((_, i) => letter(i))],
    datasets.map(({ name }, train) => [`${letter(train)} ${name}`, ...datasets.map((_, on) => figureOf(train, on))]));
}

/** Each remark once, with where it holds. */
function remarksOf(cells: readonly TransferCell[]): string[] {
  const where = new Map<string, string[]>();
  for (const { train, on, remarks } of cells) {
    for (const remark of remarks) where.set(remark, [...where.get(remark) ?? [], `${letter(train)} on ${letter(on)}`]);
  }
  return [...where].map(([remark, places]) => `${listNames(places, 6)}: ${remark}`);
}
