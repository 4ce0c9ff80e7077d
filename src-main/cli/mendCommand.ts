import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { markedWords } from '../../src-shared/format/formulaCell';
import { shownResult } from '../../src-shared/format/shownResult';
import { mendBeside, mendFormats, type RecipeAsked } from '../../src-shared/mending/mending';
import { mendedName, mendNames } from '../../src-shared/mending/names';
import { refuseOtherSources, sameFiles } from '../../src-shared/mending/recipe';
import { isMendStep, mendStepIds, mendSteps, type MendStepId } from '../../src-shared/mending/steps';
import { EngineError } from '../../src-shared/terms/errors';
import { oneOf, text, toggle, valued, type Given } from '../engine/questions/shellOption';
import { addOptions } from './addOptions';
import { openingOf, refuseIdleDeriving } from './deriveOptions';
import { expandPaths } from './expandPaths';
import { makeFolder } from './makeFolder';
import { meaningOf } from './meaningOptions';
import { readRecipe } from './readRecipe';
import { refuseSameFile } from './refuseSameFile';
import { readLabelMap, sourceOf, unmatchedWords, withSession, type SessionOptions } from './session';
import { addReadingOptions, filesWords, type ReadingOptions } from './settingsOptions';
import { describeMend } from './summary/describeMend';

function stepsOf(typed: string, earlier: MendStepId[]): MendStepId[] {
  const steps = typed.split(',').map((step) => step.trim());
  const strange = steps.find((step) => !isMendStep(step));
  if (strange !== undefined) throw new Error(`Expected a step: ${mendStepIds.join(', ')}.`);
  return [...earlier, ...steps as MendStepId[]];
}

const mendOptions = {
  step: valued('--step <id>', 'what is done; may be repeated, or several with commas', stepsOf, []),
  out: valued('--out <folder>', 'the folder to write into; it is made where it is not there', text),
  format: oneOf('--format <format>', 'how tables are written', mendFormats, 'csv'),
  name: valued('--name <name>', 'what the files are called, without an ending; else as the source, with “-mended” behind', text),
  recipe: valued('--recipe <file>', 'do what a recipe says, on the sources that it was made of: the same files come of it, byte by byte', text),
  force: toggle('--force', 'replace files that are there already, the sources never'),
  rawCsv: toggle('--raw-csv', 'leave names as they are, also those that a spreadsheet would take for formulas'),
  json: toggle('--json', 'print what was done as JSON'),
};
type Options = Given<typeof mendOptions> & ReadingOptions;

const help = `
Steps, in the order in which they are done, whatever order they are named in:
${mendSteps.map(({ id, about }) => `  ${id.padEnd(17)} ${about}`).join('\n')}

Examples:
  wiretell mend kddcup.data_10_percent.gz --step one-a-vector --out mended
  wiretell mend capture.csv --step drop-undecidable --step grouped-split --format csv.gz --out mended
  wiretell mend kddcup.data_10_percent.gz --recipe mended/kddcup.data_10_percent-mended.recipe.json --out again`;

/** What goes beside a recipe, which says everything else. */
const besideRecipe = ['out', 'name', 'recipe', 'force', 'json'];

/** `wiretell mend FILES --step ID --out FOLDER`: the dataset without what is wrong with it, and how it came about. */
export function mendCommand(options: SessionOptions, checked: (same: boolean) => void): Command {
  const command = new Command('mend')
    .description('write a dataset without copies, undecidable rows or identity columns, split or shuffled, with a recipe that makes it again')
    .argument('[files...]', filesWords);
  return addReadingOptions(addOptions(command, mendOptions)).addHelpText('after', help)
    .action(async (named: string[], chosen: Options, self: Command) => {
      const typed = (name: string): boolean => self.getOptionValueSource(name) === 'cli';
      const beside = self.options.find((option) => !besideRecipe.includes(option.attributeName()) && typed(option.attributeName()));
      if (chosen.out === undefined) self.error('error: --out names the folder to write into');
      if (chosen.recipe !== undefined && beside !== undefined) self.error(`error: --recipe says everything that is done; leave ${beside.long} out`);
      checked(await mend(await expandPaths(named), { ...chosen, out: chosen.out! }, options));
    });
}

/** @returns whether the files are those that the recipe tells of, where there is one */
async function mend(paths: string[], chosen: Options & { out: string }, options: SessionOptions): Promise<boolean> {
  const recipe = chosen.recipe === undefined ? null : await readRecipe(chosen.recipe, options.signal);
  const asked = recipe ?? await askedBy(chosen, options.signal);
  let same = true;
  await withSession(options, async ({ engine, files, context, print, printJson, say }) => {
    const summary = await engine.call('dataset.open', { ...asked.opened, source: sourceOf(paths, recipe?.source.simulated ?? chosen.seed, files) }, context);
    if (recipe === null) refuseIdleDeriving(asked.opened.derive, summary);
    else refuseOtherSources(recipe.source, summary.data);
    const unmatched = recipe === null ? unmatchedWords(asked.opened.labelCategories, [summary]) : null;
    if (unmatched !== null) say(unmatched);
    const names = mendNames(chosen.name ?? mendedName(summary.data.files[0].file), asked.format, asked.steps);
    const at = (name: string): string => files.name(join(chosen.out, name));
    const targets = { tables: names.tables.map(at), recipe: at(names.recipe), card: at(names.card), script: at(names.script) };
    await makeFolder(chosen.out).catch((error: Error) => {
      throw new EngineError('CANNOT_WRITE', `the folder “${chosen.out}” cannot be made (${error.message}).`);
    });
    const written = [...targets.tables, ...mendBeside.map((what) => targets[what])];
    await refuseSameFile([...paths, chosen.recipe, chosen.labelMap, chosen.family, chosen.labels], written);
    if (!chosen.force) await refuseTaken(written);
    const { steps, format, markFormulas } = asked;
    const saved = await engine.call('mend.save', { dataset: summary.dataset, steps, format, markFormulas, files: targets }, context);
    await (chosen.json ? printJson(saved) : print(describeMend(shownResult(summary).data.name, shownResult(saved))));
    for (const target of written) say(`Written: ${target}`);
    if (saved.marked > 0) say(`${markedWords(saved.marked)}; --raw-csv leaves it out.`);
    if (recipe === null) return;
    const told = sameFiles(recipe, saved.tables);
    same = told.same;
    say(told.sentence);
  });
  return same;
}

/** What the options ask for. */
async function askedBy(chosen: Options, signal: AbortSignal): Promise<Pick<RecipeAsked, 'opened' | 'steps' | 'format' | 'markFormulas'>> {
  const [derive, meaning] = [await openingOf(chosen, signal), await meaningOf(chosen, signal)];
  return {
    opened: {
      sample: chosen.sample ?? null, seed: chosen.seed, labelColumn: chosen.label ?? null,
      labelCategories: await readLabelMap(chosen.labelMap, signal), ...(chosen.gapFeatures && { gapFeatures: true }),
      ...(meaning && { meaning }), ...(derive && { derive }),
    },
    steps: chosen.step, format: chosen.format, markFormulas: !chosen.rawCsv,
  };
}

/** @throws CANNOT_WRITE for the first that is there */
async function refuseTaken(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (await stat(path).then(() => true, () => false)) throw new EngineError('CANNOT_WRITE', `“${path}” is there already; --force replaces it.`);
  }
}
