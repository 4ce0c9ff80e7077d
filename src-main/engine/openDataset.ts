import type { CallContext } from '../../src-shared/terms/progress';
import type { OpenRequest, Source } from '../../src-shared/contract/contract';
import type { Opened } from '../../src-shared/mending/mending';
import type { DataIdentity, DatasetSummary } from '../../src-shared/terms/datasetSummary';
import type { Family } from '../../src-shared/families/family';
import type { PublishedComparison } from '../../src-shared/questions/overview/result';
import type { Meaning } from '../../src-shared/terms/meaning';
import { EngineError } from '../../src-shared/terms/errors';
import { nearWords } from '../../src-shared/format/nearNames';
import { familyOf } from '../../src-shared/families/findFamily';
import { inOrder, ownLabels, sortLabels, unknownCategory, type OwnCategories } from '../../src-shared/schemas/labelMap';
import { attackTarget } from '../../src-shared/schemas/classFinder';
import { looseLabel } from '../../src-shared/schemas/labelText';
import { benignOf, type Category } from '../../src-shared/terms/categories';
import { listNames } from '../../src-shared/format/listNames';
import { chooseMap, namedMaps, type ChosenMap } from './chooseMap';
import { applyFeatureMap, featureMapWords } from './columns/applyFeatureMap';
import { assembleDataset, categorise, rowCells, type AssembleInput, type Assembled } from './columns/assembleDataset';
import { countValues } from './columns/countTable';
import { fileColumns, hasLabels, labelOf, levelTexts, type Dataset } from './columns/dataset';
import type { ChosenFiles, FileGate } from './files';
import type { WorkerPool } from './pool/workerPool';
import { factorsOf } from './read/factorsOf';
import { memorySource } from './read/memorySource';
import { gatherFiles } from './read/gatherFiles';
import { readFiles } from './read/readFiles';
import { bytesOf, hashOf, oneTable } from './read/oneTable';
import { comparePublished } from './comparePublished';
import { recogniseRelease } from './recogniseRelease';
import { secondLabelWords } from '../../src-shared/schemas/labelNames';
import { readLabelRules } from './wire/labels/labelRules';
import { opening } from './read/opening';
import type { RowLines } from './read/rowLines';
import { sampleTasks } from './sample/sampleTasks';

/** An open dataset: the columns for the workers, what is told about it, and the maps that its labels may be read by. */
export type OpenDataset = {
  dataset: Dataset;
  summary: DatasetSummary;
  maps: ChosenMap;
  /** What it was read as; absent for a table of no family. */
  family?: Family;
  /** Its rows beside those that were published, where a release is known that it could be. */
  publishedRows?: PublishedComparison;
  /** Where it came from, to look there again, and how it was opened. */
  from: Source;
  opened: Opened;
  /** How its rows were read, to say where one stands: their numbers among the rows that fit, and the lines of each file. */
  readAs: { numbers: Uint32Array | null; lines: (RowLines | null)[] };
};

const previewRows = 12;

/** Reads the files of a dataset and assembles it in a worker. Nothing is kept unless all of it succeeds. */
export async function openDataset(
  request: OpenRequest, id: string, pool: WorkerPool, files: FileGate, context: CallContext,
): Promise<OpenDataset> {
  // Wrong rules are told before a byte is read.
  const rules = request.derive?.labels ?? null;
  if (rules !== null) readLabelRules(rules.text, rules.name, rules.zone, rules.otherwise);
  const chosen = await chooseFiles(request.source, pool, files, context);
  const wish = { column: request.labelColumn, mayLack: request.mayLackLabels ?? false, ...(request.derive && { derive: request.derive }),
    ...(request.meaning && { meaning: request.meaning }) };
  const { tables, passedOver } = await readFiles(chosen, pool, wish, context);
  const lines = tables.map(({ rowLines }) => rowLines);
  const { parts, chunks, places, columns, ...read } = oneTable(tables);
  if (!request.mayLackLabels) refuseStrangeNames(request.meaning, columns);
  const own = ownCategories(request);
  const family = read.family === null ? undefined : familyOf(read.family.id, request.meaning?.family);
  const input = {
    parts, chunks, places, columns, own, factors: factorsOf(family, columns.map(({ name }) => name)),
    mapOf: (labels: string[]) => chooseMap(family, read.format.labelColumn, labels, request.meaning?.map).map,
    sample: request.sample, seed: request.seed,
    gapFeatures: request.gapFeatures ?? false, mayLackLabels: request.mayLackLabels ?? false,
  };
  const { dataset: asRead, distinctRows, missingMarks, spellings, whole, numbers } = await assemble(input, pool, context);
  const dataset = request.featureMap === undefined ? asRead : applyFeatureMap(asRead, request.featureMap, chosen.name);
  if (!input.mayLackLabels) refuseStrangeBenign(own, dataset);
  const sha256 = hashOf(read.files);
  const { release, defects, testSet, found } = recogniseRelease(read.files.map((file) => file.sha256), whole.rows, whole.labels);
  const data: DataIdentity = {
    name: chosen.name, bytes: bytesOf(read.files), sha256, release,
    simulated: request.source.kind === 'sample', files: read.files, ...(passedOver.length > 0 && { passedOver }),
  };
  const maps = chooseMap(family, read.format.labelColumn, levelTexts(labelOf(dataset)), request.meaning?.map);
  const made = data.simulated || read.format.kind === 'derived';
  const publishedRows = made ? null : comparePublished(found, family, read.format.labelColumn, whole);
  return {
    dataset, maps, from: request.source, opened: openedAs(request), readAs: { numbers, lines },
    ...(family && { family }), ...(publishedRows && { publishedRows }),
    summary: summarise(
      dataset, maps, { id, data, defects, testSet, rowsRead: whole.rows, distinctRows, missingMarks, spellings, ...read }, request, family,
    ),
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

/** What is said of columns is said of those that there are. A second file may lack some. @throws COLUMN_NOT_FOUND */
function refuseStrangeNames({ roles = {}, kinds = {} }: Meaning = {}, columns: { name: string }[]): void {
  const names = columns.map(({ name }) => name);
  const strange = [...Object.keys(roles), ...Object.keys(kinds)].find((name) => !names.includes(name));
  if (strange !== undefined) throw new EngineError('COLUMN_NOT_FOUND', `something is said of a column “${strange}”, which is not there.${nearWords(strange, names)}`);
}

const ownCategories = ({ labelCategories, meaning }: Pick<OpenRequest, 'labelCategories' | 'meaning'>): OwnCategories =>
  ({ labelCategories, ...(meaning?.benign && { benign: meaning.benign }) });

type Read = { id: string; data: DataIdentity }
  & Pick<DatasetSummary, 'format' | 'family' | 'rowsRead' | 'distinctRows' | 'missingMarks' | 'rejected' | 'defects' | 'testSet'>
  & { spellings: NonNullable<DatasetSummary['spellings']> };

function summarise(
  dataset: Dataset, maps: ChosenMap, { id, data, format, rowsRead, distinctRows, spellings, ...read }: Read, request: OpenRequest,
  family: Family | undefined,
): DatasetSummary {
  const columns = fileColumns(dataset);
  const present = new Set(columns.filter(({ role }) => role === 'feature').map(({ group }) => group));
  return {
    dataset: id, data, format, rowsRead, rows: dataset.rows, distinctRows, family: read.family,
    sample: request.sample === null || request.sample >= rowsRead ? null : { rows: request.sample, seed: request.seed },
    labelled: hasLabels(dataset), ...(dataset.unlabelled !== undefined && { unlabelled: dataset.unlabelled }),
    columns: columns.map(({ name, kind, group, role, gapsOf, about }) =>
      ({ name, kind, group, role, ...about, ...(gapsOf !== undefined && { gapsOf }) })),
    groups: inOrder(present, family?.groups ?? []), factors: dataset.factors,
    preview: previewOf(dataset),
    ...labelTable(dataset, maps),
    labelColumns: columns.filter(({ role, about }) => role === 'label' || about?.reason === secondLabelWords).map(({ name }) => name),
    rejected: read.rejected, missingMarks: read.missingMarks, ...(spellings.length > 0 && { spellings }),
    defects: read.defects, testSet: read.testSet, ...(request.featureMap && { featureMap: featureMapWords(request.featureMap) }),
  };
}

/** Every label with its rows and category: no row is lost, whatever the map says. */
function labelTable(
  dataset: Dataset, maps: ChosenMap,
): Pick<DatasetSummary, 'labels' | 'unknownLabels' | 'categories' | 'target' | 'labelMap' | 'labelMaps' | 'mapCategories'> {
  const label = labelOf(dataset);
  const rows = countValues(label, dataset.weights);
  const texts = levelTexts(label);
  const { of: mapped } = sortLabels(texts, maps.map, { labelCategories: noCategories });
  const labels = texts.map((text, code) => {
    const category = dataset.categories[dataset.labelCategories[code]];
    return { label: text, rows: rows[code], category, ...(mapped(text) !== category && { mapped: mapped(text) }) };
  });
  const categories = dataset.categories.map((name, i) => ({ name, role: dataset.roles[i] }));
  return {
    labels, unknownLabels: labels.filter(({ category }) => category === unknownCategory).map((entry) => entry.label), categories,
    target: usualTarget(labels, categories, maps.target), labelMap: maps.map?.name ?? ownLabels.name, labelMaps: namedMaps(maps),
    mapCategories: maps.map?.categories.map(({ name }) => name) ?? [],
  };
}

const openedAs = ({ source: _, ...opened }: OpenRequest): Opened => opened;

const noCategories: OwnCategories['labelCategories'] = {};

/** What a study asks for first: the family's own target where it occurs, else any attack, else the label that most rows have. */
function usualTarget(labels: DatasetSummary['labels'], categories: Category[], target: string | undefined): string {
  const present = labels.filter(({ rows }) => rows > 0);
  if (target !== undefined && present.some(({ category }) => category === target)) return target;
  if (benignOf(categories) !== null) return attackTarget;
  return present.reduce((most, one) => (one.rows > most.rows ? one : most), { label: '', rows: 0 }).label;
}

/** What a person calls benign has to be there; letter case, blanks and marks do not matter. @throws BAD_REQUEST, with names near it */
function refuseStrangeBenign({ benign = [] }: OwnCategories, dataset: Dataset): void {
  const labels = levelTexts(labelOf(dataset));
  const known = new Set(labels.map(looseLabel));
  const strange = benign.find((label) => !known.has(looseLabel(label)));
  if (strange === undefined) return;
  throw new EngineError('BAD_REQUEST', `a label was expected as benign (${listNames(labels, 12)}), not “${strange}”.${nearWords(strange, labels)}`);
}

/** The same columns under another map or with a person's own categories; nothing is read again. */
export function relabel(open: OpenDataset, request: Pick<OpenRequest, 'labelCategories' | 'meaning'>): OpenDataset {
  const { dataset, summary, family } = open;
  const own = ownCategories(request);
  const maps = chooseMap(family, summary.format.labelColumn, levelTexts(labelOf(dataset)), request.meaning?.map);
  const relabelled = { ...dataset, ...categorise(labelOf(dataset), maps.map, own) };
  const { meaning = {}, ...how } = open.opened;
  const { map: _, benign: __, ...columns } = meaning;
  const said = { ...columns, ...request.meaning };
  const opened = { ...how, labelCategories: request.labelCategories, ...(Object.keys(said).length > 0 && { meaning: said }) };
  return { ...open, opened, dataset: relabelled, maps, summary: { ...summary, ...labelTable(relabelled, maps) } };
}

function previewOf(dataset: Dataset): DatasetSummary['preview'] {
  const count = Math.min(previewRows, dataset.rows);
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor((i * dataset.rows) / count);
    return { row: row + 1, cells: rowCells(dataset, row) };
  });
}
