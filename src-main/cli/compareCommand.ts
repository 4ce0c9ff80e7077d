import { Command } from 'commander';
import { shownResult } from '../../src-shared/format/shownResult';
import { comparedDatasets } from '../../src-shared/contract/compare';
import { text, valued, wholeFrom, type Given } from '../engine/questions/shellOption';
import { addOptions } from './addOptions';
import { askOfSeveral } from './askOfSeveral';
import type { SessionOptions } from './session';
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
      await askOfSeveral({ named, ...chosen, mayLackLabels: true }, options, ({ engine, context }, datasets) =>
        engine.call('compare.run', { datasets }, context), (result) => describeCompare(shownResult(result)));
    });
}
