import { Command } from 'commander';
import { usualWindowRule } from '../../src-shared/terms/deriving';
import { EngineError } from '../../src-shared/terms/errors';
import { lackingWords } from '../../src-shared/format/lackingWords';
import { markedWords } from '../../src-shared/format/formulaCell';
import { shownResult } from '../../src-shared/format/shownResult';
import { everyCategory, targetNamed } from '../engine/questions/combined/targetNamed';
import { number, oneOf, text, toggle, valued, type Given } from '../engine/questions/shellOption';
import { addOptions } from './addOptions';
import { expandPaths } from './expandPaths';
import { eachOne, readCosts } from './readCosts';
import { readFeatureMapFile } from './readFeatureMapFile';
import { readPitfallAnswers } from './readPitfallAnswers';
import { askedByFile, readStudyFile, type AskedStudy } from './readStudyFile';
import { refuseSameFile } from './refuseSameFile';
import { openingOf, refuseIdleDeriving } from './deriveOptions';
import { addQuestionOptions, askedOf, loadShells, misfitOption, type Shells } from './questionOptions';
import { readLabelMap, sourceOf, unmatchedWords, withSession, type SessionOptions } from './session';
import { addBasicOptions, addReadingOptions, basicsOf, fileToWrite, filesWords, type BasicOptions } from './settingsOptions';
import { meaningOf } from './meaningOptions';
import { describeStudy } from './summary/describeStudy';

const predictionOptions = {
  predictions: valued('--predictions <csv>', 'write what one model of all features takes each row for: of the second file, or without one of the first', fileToWrite),
  rawCsv: toggle('--raw-csv', 'leave names in it as they are, also those that a spreadsheet would take for formulas'),
};
const outputOptions = {
  settings: valued('--settings <study file>', 'ask what a study file (.wiretell.json) asks, in place of other options; of other data, what fits them', text),
  saveModel: valued('--save-model <file>', 'write the model of --combined here, for wiretell apply; with --costs it decides by them', fileToWrite),
  threshold: valued('--threshold <p>', 'above which probability it calls a row its target (0.5)', number('a number between 0 and 1', (value) => value > 0 && value < 1)),
  report: valued('--report <pdf>', 'write the report here', fileToWrite),
  paper: oneOf('--paper <size>', 'paper of the report', ['A4', 'Letter'], 'A4'),
  json: valued('--json <file>', 'write the results here, or to the terminal for -', text),
};
/** Of the questions' options, what the command itself looks at: the files that it reads, and the model that it saves. */
type QuestionOptions = {
  testSet: string[]; testSetColumns?: string; costs?: string; pitfallsAnswers?: string; combined?: string[]; combinedTarget: string;
};
type Options = BasicOptions & Given<typeof predictionOptions> & Given<typeof outputOptions> & QuestionOptions;

/** What goes beside a study file, which says everything else. */
const besideStudyFile = ['settings', 'label', 'testSet', 'report', 'paper', 'json', 'saveModel'];

const examples = `
Examples:
  wiretell study kddcup.data_10_percent.gz --report study.pdf --json study.json
  wiretell study kddcup.data.gz --sample 700000 --seed 7 --target probe
  wiretell study kddcup.data_10_percent.gz --test corrected.gz --categories 5 --giveaways
  wiretell study kddcup.data_10_percent.gz --test corrected.gz --combined all --costs kdd99
  wiretell study kddcup.data_10_percent.gz --select forward:8 --select pairs
  wiretell study kddcup.data_10_percent.gz --pitfalls --pitfalls-answers answers.json --report study.pdf
  wiretell study kddcup.data_10_percent.gz --test unlabelled.gz --predictions predictions.csv
  wiretell study kddcup.data_10_percent.gz --combined all --combined-target dos --save-model dos.json
  wiretell study monday.csv tuesday.csv friday.csv --label Label
  wiretell study KDDTrain+.txt --balance weights --split kfold:5 --drop-correlated 0.6
  wiretell study capture.csv --label attack_cat --compare flag:category --where protocol_type=tcp
  wiretell study                      (on the simulated sample)`;

/** What a model that is to be saved still needs; `null` where nothing. */
function modelNeeds({ saveModel, threshold, combined, combinedTarget, costs, settings }: Options): string | null {
  if (saveModel === undefined) return threshold === undefined ? null : '--threshold needs --save-model';
  if (combined === undefined && settings === undefined) return '--save-model needs --combined';
  if (threshold !== undefined && (combinedTarget === everyCategory || costs !== undefined)) return '--threshold is for a model of one target (--combined-target) without --costs';
  return null;
}

/** What is wrong with options beside each other, in words; `null` where nothing is. */
function misfit(chosen: Options, command: Command, shells: Shells): string | null {
  const named = (name: string): boolean => command.getOptionValueSource(name) === 'cli';
  if (named('paper') && chosen.report === undefined) return '--paper needs --report';
  if (named('rawCsv') && chosen.predictions === undefined) return '--raw-csv needs --predictions';
  const wrong = misfitOption(command, shells) ?? modelNeeds(chosen);
  if (wrong !== null || chosen.settings === undefined) return wrong;
  const other = command.options.find((option) => !besideStudyFile.includes(option.attributeName()) && named(option.attributeName()));
  return other === undefined ? null : `--settings says everything that is asked; leave ${other.long} out`;
}

/** `wiretell study FILES`: the whole analysis, as a summary on the terminal, a PDF and a result file. */
export const studyCommand = (): Command => new Command('study')
  .description('run the whole study: overview, correlation, tests, and a model on every feature alone')
  .argument('[files...]', filesWords);

/** Its options and what it does, with how every question is asked and told: other commands start without loading that. */
export async function completeStudy(command: Command, options: SessionOptions): Promise<void> {
  const shells = await loadShells();
  addOptions(addQuestionOptions(addBasicOptions(command), shells), predictionOptions);
  addOptions(addReadingOptions(command), outputOptions)
    .addHelpText('after', examples)
    .action(async (paths: string[], chosen: Options, self: Command) => {
      const wrong = misfit(chosen, self, shells);
      if (wrong !== null) self.error(`error: ${wrong}`);
      await study(paths, self, shells, options);
    });
}

async function study(named: string[], command: Command, shells: Shells, options: SessionOptions): Promise<void> {
  const chosen = command.opts<Options>();
  const [paths, tests] = [await expandPaths(named), await expandPaths(chosen.testSet)];
  const file = chosen.settings === undefined ? null : await readStudyFile(chosen.settings, options.signal);
  const how = file?.settings ?? chosen;
  const labelCategories = file?.settings.labelCategories ?? await readLabelMap(chosen.labelMap, options.signal);
  const derive = file === null ? await openingOf(chosen, options.signal) : file.settings.derive;
  const meaning = file === null ? await meaningOf(chosen, options.signal) : file.settings.meaning;
  const said = { labelCategories, ...(meaning && { meaning }), ...(derive && { derive }) };
  const target = targetNamed(chosen.combinedTarget);
  const featureMap = file === null ? await readFeatureMapFile(chosen.testSetColumns, options.signal)
    : file.settings.asked.testSet?.featureMap;
  const costs = await readCosts(chosen.costs, target, options.signal);
  const pitfallsAnswers = await readPitfallAnswers(chosen.pitfallsAnswers, options.signal);
  await withSession(options, async (session) => {
    const { engine, files, context, print, printJson, say } = session;
    const json = chosen.json === '-' ? undefined : chosen.json;
    const targets = [chosen.report, json, chosen.predictions, chosen.saveModel].filter((target) => target !== undefined);
    const { labelMap, costs: costsFile, settings: studyFile, labels, family, testSetColumns, pitfallsAnswers: answersFile } = chosen;
    await refuseSameFile([...paths, ...tests, labelMap, costsFile, studyFile, labels, family, testSetColumns, answersFile], targets);
    for (const target of targets) await files.sink(files.name(target)).check();
    const summary = await engine.call('dataset.open', {
      source: sourceOf(paths, chosen.seed, files), sample: how.sample ?? null, seed: how.seed, ...said,
      labelColumn: chosen.label ?? file?.labelColumn ?? null, gapFeatures: how.gapFeatures ?? false,
    }, context);
    if (file === null) refuseIdleDeriving(derive, summary);
    const test = tests.length === 0 ? null : await engine.call('dataset.open', {
      source: sourceOf(tests, chosen.seed, files), sample: null, seed: chosen.seed,
      labelColumn: summary.format.labelColumn, mayLackLabels: true, ...said, ...(featureMap && { featureMap }),
    }, context);
    const opened = [summary, ...(test === null ? [] : [test])];
    const unmatched = unmatchedWords(labelCategories, opened);
    if (unmatched !== null) say(unmatched);
    const askedByOptions = (): AskedStudy => {
      const basics = basicsOf(chosen, summary, said);
      const given = { ...chosen, ...(pitfallsAnswers && { pitfallsAnswers }), ...(featureMap && { featureMap }), ...(costs !== null && { costs: costs === 'ones' ? eachOne(target, opened) : costs }) };
      return {
        settings: { ...basics, asked: askedOf(command, shells, given, basics, summary) },
        options: { title: null, author: null, sections: null, paper: chosen.paper },
      };
    };
    const { settings, options: layout } = file === null ? askedByOptions() : await askedByFile(file, summary, test, session);
    const result = await engine.call('study.run', { dataset: summary.dataset, settings, ...(test !== null && { test: test.dataset }) }, context);
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
          model: result.combined.model, of, costs: settings.asked.costs ?? null, markFormulas: !chosen.rawCsv, file: chosen.predictions,
        }, context);
        written.push(marked === 0 ? chosen.predictions : `${chosen.predictions} (${markedWords(marked)}; --raw-csv leaves it out)`);
      }
      if (chosen.saveModel !== undefined && result.combined !== undefined) {
        const { threshold, saveModel } = chosen;
        const { costs: table } = settings.asked;
        const decision = threshold !== undefined ? { threshold } : table === undefined ? null : { costs: table };
        await engine.call('model.save', { model: result.combined.model, decision, windows: summary.format.derived?.windows ?? usualWindowRule, file: saveModel }, context);
        written.push(saveModel);
      }
      await (chosen.json === '-' ? printJson(result) : print(describeStudy(shownResult(summary), shownResult(result), shells)));
    } finally {
      for (const target of written) say(`Written: ${target}`);
    }
  });
}
