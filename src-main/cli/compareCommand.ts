import { Command } from 'commander';
import { comparedDatasets } from '../../src-shared/contract/compare';
import { jsonText } from '../../src-shared/format/jsonText';
import { shownResult } from '../../src-shared/format/shownResult';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { text, valued, wholeFrom, type Given } from '../engine/questions/shellOption';
import { addOptions } from './addOptions';
import { expandPaths } from './expandPaths';
import { refuseSameFile } from './refuseSameFile';
import { sourceOf, withSession, type SessionOptions } from './session';
import { readSeed, usualSeed } from './settingsOptions';
import { describeCompare } from './summary/describeCompare';

const compareOptions = {
  sample: valued('--sample <n>', 'use N rows of each dataset, drawn uniformly', wholeFrom(1, 'a number of rows, 1 or more')),
  seed: valued('--seed <s>', 'seed of the draw', readSeed, usualSeed),
  json: valued('--json <file>', 'write the results here, or to the terminal for -', text),
};

/** `wiretell compare FILE FILE …`: datasets or releases side by side. */
export function compareCommand(options: SessionOptions): Command {
  const command = new Command('compare')
    .description('hold datasets or releases side by side: their audits, labels, shared rows, labels that changed, shifts and cuts that hold')
    .argument('<datasets...>', 'two datasets or more, each a file or a folder of files; the others are held against the first');
  return addOptions(command, compareOptions)
    .addHelpText('after', '\nExample:\n  wiretell compare KDDTrain+.txt KDDTest+.txt --json compared.json')
    .action(async (named: string[], chosen: Given<typeof compareOptions>, self: Command) => {
      if (named.length < comparedDatasets.least || named.length > comparedDatasets.most) {
        self.error(`error: ${comparedDatasets.least} to ${comparedDatasets.most} datasets stand side by side, not ${named.length}`);
      }
      await compare(named, chosen, options);
    });
}

async function compare(named: string[], { sample, seed, json }: Given<typeof compareOptions>, options: SessionOptions): Promise<void> {
  const paths = await Promise.all(named.map((one) => expandPaths([one])));
  await withSession(options, async ({ engine, files, context, print, printJson, say }) => {
    const toFile = json === undefined || json === '-' ? null : files.sink(files.name(json));
    await refuseSameFile(paths.flat(), json === undefined || json === '-' ? [] : [json]);
    await toFile?.check();
    const opened: DatasetSummary[] = [];
    for (const one of paths) {
      opened.push(await engine.call('dataset.open', {
        source: sourceOf(one, seed, files), sample: sample ?? null, seed, labelColumn: null, labelCategories: {}, mayLackLabels: true,
      }, context));
    }
    const result = await engine.call('compare.run', { datasets: opened.map(({ dataset }) => dataset) }, context);
    await toFile?.write(Buffer.from(`${jsonText(result, 1)}\n`), context.signal);
    await (json === '-' ? printJson(result) : print(describeCompare(shownResult(result))));
    if (toFile !== null) say(`Written: ${json}`);
  });
}
