import type { ByName } from '../../src-shared/terms/byName';
import type { CallContext } from '../../src-shared/terms/progress';
import type { OpenRequest, Source } from '../../src-shared/contract/contract';
import type { DataIdentity, DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { kddColumn } from '../../src-shared/schemas/families/kddColumns';
import { kdd99LabelMap, unknownCategory } from '../../src-shared/schemas/labelMaps';
import { knownDefects } from '../../src-shared/schemas/families/releases';
import { assembleDataset, categorise, rowCells, type AssembleInput, type Assembled } from './columns/assembleDataset';
import { countValues } from './columns/countTable';
import { fileColumns, hasLabels, labelOf, levelTexts, type Dataset } from './columns/dataset';
import type { ChosenFiles, FileGate } from './files';
import type { WorkerPool } from './pool/workerPool';
import { memorySource } from './read/memorySource';
import { gatherFiles } from './read/gatherFiles';
import { readFiles } from './read/readFiles';
import { bytesOf, hashOf, oneTable } from './read/oneTable';
import { recogniseRelease } from './recogniseRelease';
import { readLabelRules } from './wire/labels/labelRules';
import { opening } from './read/opening';
import { sampleTasks } from './sample/sampleTasks';

/** An open dataset: the columns for the workers, and what is told about it. */
export type OpenDataset = { dataset: Dataset; summary: DatasetSummary; /** Where it came from, to look there again. */ from?: Source };

const previewRows = 12;

/** Reads the files of a dataset and assembles it in a worker. Nothing is kept unless all of it succeeds. */
export async function openDataset(
  request: OpenRequest, id: string, pool: WorkerPool, files: FileGate, context: CallContext,
): Promise<OpenDataset> {
  // Wrong rules are told before a byte is read.
  const rules = request.derive?.labels ?? null;
  if (rules !== null) readLabelRules(rules.text, rules.name, rules.zone, rules.otherwise);
  const chosen = await chooseFiles(request.source, pool, files, context);
  const wish = { column: request.labelColumn, mayLack: request.mayLackLabels ?? false, ...(request.derive && { derive: request.derive }) };
  const { tables, passedOver } = await readFiles(chosen, pool, wish, context);
  const { parts, chunks, places, columns, ...read } = oneTable(tables);
  const input = {
    parts, chunks, places, columns,
    sample: request.sample, seed: request.seed, labelCategories: request.labelCategories,
    gapFeatures: request.gapFeatures ?? false, mayLackLabels: request.mayLackLabels ?? false,
  };
  const { dataset, distinctRows, missingMarks, whole } = await assemble(input, pool, context);
  const sha256 = hashOf(read.files);
  const data: DataIdentity = {
    name: chosen.name, bytes: bytesOf(read.files), sha256, release: recogniseRelease(sha256, whole.rows, whole.categories),
    simulated: request.source.kind === 'sample', files: read.files, ...(passedOver.length > 0 && { passedOver }),
  };
  return {
    dataset, summary: summarise(dataset, { id, data, rowsRead: whole.rows, distinctRows, missingMarks, ...read }, request),
    from: request.source,
  };
}

/** On all workers, which get the chunks' rows instead of a copy. */
function assemble(input: AssembleInput, pool: WorkerPool, context: CallContext): Promise<Assembled> {
  return assembleDataset(input, {
    size: pool.size,
    joinRows: (rows) => pool.run(opening, 'joinRows', rows, { ...context, transfer: rows.chunks.map((chunk) => chunk.rows.buffer as ArrayBuffer) }),
    unifyColumns: (columns) => pool.run(opening, 'unifyColumns', columns, context),
    mergeRows: (columns) => pool.run(opening, 'mergeRows', columns, context),
    takeColumns: (columns) => pool.run(opening, 'takeColumns', columns, context),
    withGapFeatures: (dataset) => pool.run(opening, 'withGapFeatures', dataset, context),
  });
}

async function chooseFiles(source: Source, pool: WorkerPool, files: FileGate, context: CallContext): Promise<ChosenFiles> {
  if (source.kind === 'files') return gatherFiles(source.files, files);
  const { name, bytes } = await pool.run(sampleTasks, 'simulate', { seed: source.seed }, context);
  return { name, sources: [memorySource(name, bytes)], passedOver: [] };
}

type Read = { id: string; data: DataIdentity } & Pick<DatasetSummary, 'format' | 'rowsRead' | 'distinctRows' | 'missingMarks' | 'rejected'>;

function summarise(
  dataset: Dataset, { id, data, format, rowsRead, distinctRows, missingMarks, rejected }: Read, request: OpenRequest,
): DatasetSummary {
  return {
    dataset: id, data, format, rowsRead, rows: dataset.rows, distinctRows,
    sample: request.sample === null || request.sample >= rowsRead ? null : { rows: request.sample, seed: request.seed },
    labelled: hasLabels(dataset), ...(dataset.unlabelled !== undefined && { unlabelled: dataset.unlabelled }),
    columns: fileColumns(dataset).map(({ name, kind, group, role, gapsOf }) =>
      ({ name, kind, group, role, ...(gapsOf === undefined ? { description: role === 'source' ? 'the file that the row comes from' : kddColumn(name)?.description ?? '' }
        : { description: `1 where ${gapsOf} has no value, else 0`, gapsOf }) })),
    preview: previewOf(dataset),
    labelMap: kdd99LabelMap.name, ...labelTable(dataset),
    rejected, missingMarks,
    defects: knownDefects(data.release?.id ?? null),
  };
}

/** Every label with its rows and category: no row is lost, whatever the map says. */
function labelTable(dataset: Dataset): Pick<DatasetSummary, 'labels' | 'unknownLabels'> {
  const label = labelOf(dataset);
  const rows = countValues(label, dataset.weights);
  const labels = levelTexts(label).map((text, code) =>
    ({ label: text, rows: rows[code], category: dataset.categories[dataset.labelCategories[code]] }));
  return { labels, unknownLabels: labels.filter(({ category }) => category === unknownCategory).map((entry) => entry.label) };
}

/** The same columns under an edited label → category table; nothing is read again. */
export function relabel({ dataset, summary, from }: OpenDataset, labelCategories: ByName<string>): OpenDataset {
  const relabelled = { ...dataset, ...categorise(labelOf(dataset), labelCategories) };
  return { dataset: relabelled, summary: { ...summary, ...labelTable(relabelled) }, ...(from && { from }) };
}

function previewOf(dataset: Dataset): DatasetSummary['preview'] {
  const count = Math.min(previewRows, dataset.rows);
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor((i * dataset.rows) / count);
    return { row: row + 1, cells: rowCells(dataset, row) };
  });
}
