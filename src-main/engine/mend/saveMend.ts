import type { SavedFile } from '../../../src-shared/contract/contract';
import { croissantCard, type CardTexts } from '../../../src-shared/mending/croissant';
import { mendPython } from '../../../src-shared/mending/mendPython';
import { mendBeside } from '../../../src-shared/mending/mending';
import type { MendedTable, MendPreview, MendSaveRequest, Recipe, SavedMend } from '../../../src-shared/mending/mending';
import { inMendOrder, type MendStepId } from '../../../src-shared/mending/steps';
import { jsonText } from '../../../src-shared/format/jsonText';
import type { CallContext } from '../../../src-shared/terms/progress';
import { EngineError } from '../../../src-shared/terms/errors';
import type { ByteSink, FileGate } from '../files';
import type { OpenDataset } from '../openDataset';
import type { WorkerPool } from '../pool/workerPool';
import { mendTasks } from './mendTasks';
import { tableParts } from './tableParts';
import { writeTable } from './writeTable';

/** What steps would do, without writing anything. */
export async function previewMend(
  { dataset }: OpenDataset, steps: readonly MendStepId[], pool: WorkerPool, context: CallContext,
): Promise<MendPreview> {
  return (await pool.run(mendTasks, 'planMend', { dataset, steps }, context)).preview;
}

/** `texts`: what the audit has said of the dataset so far. */
export type MendTools = { pool: WorkerPool; files: FileGate; version: string; texts: () => Promise<CardTexts> };

/**
 * Does the steps and writes what is left, with recipe, card and script beside it: the recipe and the sources make the same files again.
 * @throws CANNOT_WRITE before anything is computed, where a file is bound to fail
 */
export async function saveMend(
  open: OpenDataset, request: Omit<MendSaveRequest, 'dataset'>, { pool, files, version, texts }: MendTools, context: CallContext,
): Promise<SavedMend> {
  const sinks = request.files.tables.map((token) => files.sink(token));
  const [recipe, card, script] = mendBeside.map((what) => files.sink(request.files[what]));
  for (const sink of [...sinks, recipe, card, script]) await sink.check();
  const { dataset, summary } = open;
  const plan = await pool.run(mendTasks, 'planMend', { dataset, steps: request.steps }, context);
  if (sinks.length !== plan.rows.length) throw new EngineError('BAD_REQUEST', `${plan.rows.length} tables are written, ${sinks.length} places were named.`);
  const formulas = new Set<string>();
  const tables: MendedTable[] = [];
  for (const [i, part] of plan.preview.parts.entries()) {
    const rows = tableParts(dataset, plan, i, request, formulas, pool, context);
    if (context.signal.aborted) throw new EngineError('CANCELLED', `“${sinks[i].name}” was not written.`);
    tables.push(await writeTable(rows, request.format === 'csv.gz', sinks[i], part, context.signal));
  }
  const { preview } = plan;
  const { format, steps } = request;
  const names = tables.map(({ name }) => name);
  const about = { name: names[0].replace(/(?:-train)?\.[^-]*$/, ''), summary, preview, tables, format, texts: await texts() };
  const asJson = (value: unknown): string => `${jsonText(value, 1)}\n`;
  return {
    ...preview, tables, marked: formulas.size,
    recipe: await writeText(recipe, asJson(recipeOf(open, request, preview, tables, version)), context),
    card: await writeText(card, asJson(croissantCard(about)), context),
    script: await writeText(script, `${mendPython(summary, { steps, format, preview, tables: names, broken: [...plan.broken] })}\n`, context),
  };
}

function recipeOf(
  { summary: { data }, opened, from }: OpenDataset, { steps, format, markFormulas }: Omit<MendSaveRequest, 'dataset'>,
  { before, after, done }: MendPreview, files: MendedTable[], version: string,
): Recipe {
  const stored = data.files.filter(({ file, sha256 }, i) =>
    data.files.findIndex((other) => other.file === file && other.sha256 === sha256) === i);
  return {
    wiretellRecipe: 1, version,
    source: {
      name: data.name, sha256: data.sha256, simulated: from.kind === 'sample' ? from.seed : null,
      files: stored.map(({ file, bytes, sha256 }) => ({ name: file, bytes, sha256 })),
    },
    opened, steps: inMendOrder(steps), format, markFormulas, before, after, done, files,
  };
}

async function writeText(sink: ByteSink, text: string, { signal }: CallContext): Promise<SavedFile> {
  const bytes = Buffer.from(text);
  await sink.write(bytes, signal);
  return { name: sink.name, bytes: bytes.length };
}
