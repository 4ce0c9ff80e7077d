import { Command, InvalidArgumentError, Option } from 'commander';
import type { PaperSize } from '../../src-shared/contract/contract';
import { usualWindowRule } from '../../src-shared/terms/deriving';
import { EngineError } from '../../src-shared/terms/errors';
import { lackingWords } from '../../src-shared/format/lackingWords';
import { markedWords } from '../../src-shared/format/formulaCell';
import { shownResult } from '../../src-shared/format/shownResult';
import { addStudyOptions, combinedTarget, fileToWrite, filesWords, idleOption, list, settingsOf, type StudyOptions } from './settingsOptions';
import { expandPaths } from './expandPaths';
import { eachOne, readCosts } from './readCosts';
import { askedByFile, readStudyFile, type AskedStudy } from './readStudyFile';
import { refuseSameFile } from './refuseSameFile';
import { openingOf, refuseIdleDeriving } from './deriveOptions';
import { readLabelMap, sourceOf, unmatchedWords, withSession, type SessionOptions } from './session';
import { describeStudy } from './summary/describeStudy';

type Options = StudyOptions & { saveModel?: string; threshold?: number; report?: string; paper: PaperSize; json?: string; secondOpinion?: string[]; settings?: string };

/** What goes beside a study file, which says everything else. */
const besideStudyFile = ['settings', 'label', 'test', 'report', 'paper', 'json', 'saveModel'];

const examples = `
Examples:
  wiretell study kddcup.data_10_percent.gz --report study.pdf --json study.json
  wiretell study kddcup.data.gz --sample 700000 --seed 7 --target probe
  wiretell study kddcup.data_10_percent.gz --test corrected.gz --categories 5 --giveaways
  wiretell study kddcup.data_10_percent.gz --test corrected.gz --combined all --costs kdd99
  wiretell study kddcup.data_10_percent.gz --select forward:8 --select pairs
  wiretell study kddcup.data_10_percent.gz --test unlabelled.gz --predictions predictions.csv
  wiretell study kddcup.data_10_percent.gz --combined all --combined-target dos --save-model dos.json
  wiretell study monday.csv tuesday.csv friday.csv --label Label
  wiretell study KDDTrain+.txt --balance weights --split kfold:5 --drop-correlated 0.6
  wiretell study capture.csv --label attack_cat --compare flag:category --where protocol_type=tcp
  wiretell study                      (on the simulated sample)`;

function probability(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('Expected a number between 0 and 1.');
  return value;
}

/** What a model that is to be saved still needs; `null` where nothing. */
function modelNeeds({ saveModel, threshold, combined, combinedTarget: target, costs, settings }: Options): string | null {
  if (saveModel === undefined) return threshold === undefined ? null : '--threshold needs --save-model';
  if (combined === undefined && settings === undefined) return '--save-model needs --combined';
  if (threshold !== undefined && (target === 'categories' || costs !== undefined)) return '--threshold is for a model of one target (--combined-target) without --costs';
  return null;
}

/** `wiretell study FILES`: the whole analysis, as a summary on the terminal, a PDF and a result file. */
export function studyCommand(options: SessionOptions): Command {
  const command = new Command('study')
    .description('run the whole study: overview, correlation, tests, and a model on every feature alone')
    .argument('[files...]', filesWords);
  return addStudyOptions(command)
    .option('--settings <study file>', 'ask what a study file (.wiretell.json) asks, in place of other options; of other data, what fits them')
    .option('--second-opinion <features>', 'refit these features with ml-logistic-regression and compare', list)
    .option('--save-model <file>', 'write the model of --combined here, for wiretell apply; with --costs it decides by them', fileToWrite)
    .option('--threshold <p>', 'above which probability it calls a row its target (0.5)', probability)
    .option('--report <pdf>', 'write the report here', fileToWrite)
    .addOption(new Option('--paper <size>', 'paper of the report').choices(['A4', 'Letter']).default('A4'))
    .option('--json <file>', 'write the results here, or to the terminal for -')
    .addHelpText('after', examples)
    .action(async (paths: string[], chosen: Options, self: Command) => {
      const given = (name: string): boolean => self.getOptionValueSource(name) === 'cli';
      const idle = given('paper') && chosen.report === undefined ? '--paper needs --report' : idleOption(chosen, given);
      if (idle !== null) self.error(`error: ${idle}`);
      const needs = modelNeeds(chosen);
      if (needs !== null) self.error(`error: ${needs}`);
      const other = self.options.find((option) => !besideStudyFile.includes(option.attributeName()) && given(option.attributeName()));
      if (chosen.settings !== undefined && other !== undefined) self.error(`error: --settings says everything that is asked; leave ${other.long} out`);
      await study(paths, chosen, options);
    });
}

async function study(named: string[], chosen: Options, options: SessionOptions): Promise<void> {
  const [paths, tests] = [await expandPaths(named), await expandPaths(chosen.test)];
  const file = chosen.settings === undefined ? null : await readStudyFile(chosen.settings, options.signal);
  const how = file?.settings ?? chosen;
  const labelCategories = file?.settings.labelCategories ?? await readLabelMap(chosen.labelMap ?? undefined, options.signal);
  const derive = file === null ? await openingOf(chosen, options.signal) : file.settings.derive;
  const target = combinedTarget(chosen);
  const costs = await readCosts(chosen.costs, target, options.signal);
  await withSession(options, async (session) => {
    const { engine, files, context, print, printJson, say } = session;
    const json = chosen.json === '-' ? undefined : chosen.json;
    const targets = [chosen.report, json, chosen.predictions, chosen.saveModel].filter((target) => target !== undefined);
    await refuseSameFile([...paths, ...tests, chosen.labelMap ?? undefined, chosen.costs, chosen.settings, chosen.labels], targets);
    for (const target of targets) await files.sink(files.name(target)).check();
    const summary = await engine.call('dataset.open', {
      source: sourceOf(paths, chosen.seed, files), sample: how.sample ?? null, seed: how.seed, labelCategories,
      labelColumn: chosen.label ?? file?.labelColumn ?? null, gapFeatures: how.gapFeatures ?? false, ...(derive && { derive }),
    }, context);
    if (file === null) refuseIdleDeriving(derive, summary);
    const test = chosen.test.length === 0 ? null : await engine.call('dataset.open', {
      source: sourceOf(tests, chosen.seed, files), sample: null, seed: chosen.seed,
      labelColumn: summary.format.labelColumn, labelCategories, mayLackLabels: true, ...(derive && { derive }),
    }, context);
    const unmatched = unmatchedWords(labelCategories, [summary, ...(test === null ? [] : [test])]);
    if (unmatched !== null) say(unmatched);
    const asked: AskedStudy = file !== null ? await askedByFile(file, summary, test, session) : {
      settings: settingsOf(chosen, labelCategories, costs === 'ones' ? eachOne(target, [summary, ...(test === null ? [] : [test])]) : costs, derive),
      secondOpinions: chosen.secondOpinion ?? [], options: { title: null, author: null, sections: null, paper: chosen.paper },
    };
    const { settings, options: layout, secondOpinions } = asked;
    const result = await engine.call('study.run', { dataset: summary.dataset, settings, secondOpinions, ...(test !== null && { test: test.dataset }) }, context);
    if (context.signal.aborted) throw new EngineError('CANCELLED', 'nothing was written.');
    const written: string[] = [];
    try {
      for (const [format, place] of [['pdf', chosen.report], ['json', json]] as const) {
        if (place === undefined) continue;
        const { lacking } = await engine.call('report.save', { study: result, options: layout, format, file: place }, context);
        written.push(lacking.length === 0 ? place : `${place} (${lackingWords(lacking)})`);
      }
      if (chosen.predictions !== undefined && result.combined !== undefined) {
        const of = test === null ? 'data' : 'file';
        const { marked } = await engine.call('predictions.save', {
          model: result.combined.model, of, costs: settings.further?.costs ?? null, markFormulas: !chosen.rawCsv, file: chosen.predictions,
        }, context);
        written.push(marked === 0 ? chosen.predictions : `${chosen.predictions} (${markedWords(marked)}; --raw-csv leaves it out)`);
      }
      if (chosen.saveModel !== undefined && result.combined !== undefined) {
        const { threshold, saveModel } = chosen;
        const costs = settings.further?.costs ?? null;
        const decision = threshold !== undefined ? { threshold } : costs !== null ? { costs } : null;
        await engine.call('model.save', { model: result.combined.model, decision, windows: summary.format.derived?.windows ?? usualWindowRule, file: saveModel }, context);
        written.push(saveModel);
      }
      await (chosen.json === '-' ? printJson(result) : print(describeStudy(shownResult(summary), shownResult(result))));
    } finally {
      for (const target of written) say(`Written: ${target}`);
    }
  });
}
