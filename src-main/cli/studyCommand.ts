import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { EngineError } from '../../src-shared/contract/errors';
import { addStudyOptions, combinedTarget, idleOption, list, settingsOf, type StudyOptions } from './settingsOptions';
import { eachOne, readCosts } from './readCosts';
import { readLabelMap, sourceOf, withSession, type SessionOptions } from './session';
import { describeStudy } from './summary/describeStudy';

type Options = StudyOptions & { report?: string; json?: string; secondOpinion?: string[] };

const examples = `
Examples:
  wiretell study kddcup.data_10_percent.gz --report study.pdf --json study.json
  wiretell study kddcup.data.gz --sample 700000 --seed 7 --target probe
  wiretell study kddcup.data_10_percent.gz --test corrected.gz --categories 5 --giveaways
  wiretell study kddcup.data_10_percent.gz --test corrected.gz --combined all --costs kdd99
  wiretell study kddcup.data_10_percent.gz --select forward:8 --select pairs
  wiretell study kddcup.data_10_percent.gz --test unlabelled.gz --predictions predictions.csv
  wiretell study KDDTrain+.txt --balance weights --split kfold:5 --drop-correlated 0.6
  wiretell study capture.csv --label attack_cat --compare flag:category --where protocol_type=tcp
  wiretell study                      (on the simulated sample)`;

/** `wiretell study FILE`: the whole analysis, as a summary on the terminal, a PDF and a result file. */
export function studyCommand(options: SessionOptions): Command {
  const command = new Command('study')
    .description('run the whole study: overview, correlation, tests, and a model on every feature alone')
    .argument('[files...]', 'datasets, plain or gzip; without one, the simulated sample');
  return addStudyOptions(command)
    .option('--second-opinion <features>', 'refit these features with ml-logistic-regression and compare', list)
    .option('--report <pdf>', 'write the report here')
    .option('--json <file>', 'write the results here, or to the terminal for -')
    .addHelpText('after', examples)
    .action(async (paths: string[], chosen: Options, self: Command) => {
      if (paths.length > 1 && [chosen.report, chosen.json, chosen.predictions].some((target) => target !== undefined)) {
        self.error('error: --report, --json and --predictions take one dataset at a time');
      }
      const idle = idleOption(chosen, (name) => self.getOptionValueSource(name) === 'cli');
      if (idle !== null) self.error(`error: ${idle}`);
      for (const path of paths.length === 0 ? [undefined] : paths) await study(path, chosen, options);
    });
}

async function study(path: string | undefined, chosen: Options, options: SessionOptions): Promise<void> {
  const labelCategories = await readLabelMap(chosen.labelMap ?? undefined);
  const target = combinedTarget(chosen);
  const costs = await readCosts(chosen.costs, target);
  await withSession(options, async ({ engine, files, context, print, printJson, say }) => {
    const targets = [chosen.report, chosen.json === '-' ? undefined : chosen.json, chosen.predictions].filter((target) => target !== undefined);
    await refuseSameFile([path, chosen.test, chosen.labelMap ?? undefined, chosen.costs], targets);
    for (const target of targets) await files.sink(files.name(target)).check();
    const summary = await engine.call('dataset.open', {
      source: sourceOf(path, chosen.seed, files), sample: chosen.sample ?? null, seed: chosen.seed, labelColumn: chosen.label ?? null, labelCategories,
      gapFeatures: chosen.gapFeatures ?? false,
    }, context);
    const test = chosen.test === undefined ? null : await engine.call('dataset.open', {
      source: sourceOf(chosen.test, chosen.seed, files), sample: null, seed: chosen.seed,
      labelColumn: summary.format.labelColumn, labelCategories, mayLackLabels: true,
    }, context);
    const settings = settingsOf(chosen, labelCategories, costs === 'ones' ? eachOne(target, [summary, ...(test === null ? [] : [test])]) : costs);
    const result = await engine.call('study.run',
      { dataset: summary.dataset, settings, secondOpinions: chosen.secondOpinion ?? [], ...(test !== null && { test: test.dataset }) }, context);
    if (context.signal.aborted) throw new EngineError('CANCELLED', 'nothing was written.');
    if (chosen.report !== undefined) {
      await engine.call('report.save', { study: result, options: null, format: 'pdf', file: chosen.report }, context);
    }
    if (chosen.predictions !== undefined && result.combined !== undefined) {
      const of = test === null ? 'data' : 'file';
      await engine.call('predictions.save', { model: result.combined.model, of, costs: settings.further?.costs ?? null, file: chosen.predictions }, context);
    }
    if (chosen.json === '-') printJson(result);
    else {
      if (chosen.json !== undefined) {
        await engine.call('report.save', { study: result, options: null, format: 'json', file: chosen.json }, context);
      }
      print(describeStudy(summary, result));
    }
    for (const target of targets) say(`Written: ${target}`);
  });
}

/** A report never takes the place of the data it is about, nor of the other result. */
async function refuseSameFile(inputs: (string | undefined)[], targets: string[]): Promise<void> {
  const realOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  const taken = new Set(await Promise.all(inputs.filter((path) => path !== undefined).map(realOf)));
  for (const target of targets) {
    const real = await realOf(target);
    if (taken.has(real)) {
      throw new EngineError('CANNOT_WRITE', `“${target}” is named twice; the results would replace the data or each other.`);
    }
    taken.add(real);
  }
}
