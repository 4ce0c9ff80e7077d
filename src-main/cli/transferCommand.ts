import { Command } from 'commander';
import { shownResult } from '../../src-shared/format/shownResult';
import { transferDatasets } from '../../src-shared/contract/transfer';
import { modelFields } from '../../src-shared/questions/fields';
import { list, oneOf, text, valued, wholeFrom, type Given } from '../engine/questions/shellOption';
import { addOptions } from './addOptions';
import { askOfSeveral } from './askOfSeveral';
import type { SessionOptions } from './session';
import { readSeed, usualSeed } from './settingsOptions';
import { describeTransfer } from './summary/describeTransfer';

const transferOptions = {
  target: valued('--target <role>', 'what to find: attack, or a kind of attack that releases share, such as dos, scan or bruteForce', text, 'attack'),
  features: valued('--features <names>', 'only these, by their names in the first dataset, separated by commas; else all that every dataset has', list),
  balance: oneOf('--balance <rule>', 'how the classes are balanced', modelFields.balance.options, 'weights'),
  scale: oneOf('--scale <rule>', 'what numbers go through before they are standardised: none, or asinh', ['none', 'asinh'], 'none'),
  sample: valued('--sample <n>', 'use N rows of each dataset, drawn uniformly', wholeFrom(1, 'a number of rows, 1 or more')),
  seed: valued('--seed <s>', 'seed of every random draw', readSeed, usualSeed),
  json: valued('--json <file>', 'write the results here, or to the terminal for -', text),
};

/** `wiretell transfer FILE FILE …`: what a model learns from each dataset, judged on all of them. */
export function transferCommand(options: SessionOptions): Command {
  const command = new Command('transfer')
    .description('learn from each of several datasets and judge on all of them, to see whether what a model learns holds elsewhere')
    .argument('<datasets...>', 'two datasets or more, each a file or a folder of files; the first one’s names and units are the common ones');
  return addOptions(command, transferOptions)
    .addHelpText('after', '\nExample:\n  wiretell transfer UNSW_NB15_training-set.csv train_test_network.csv NF-UNSW-NB15-v2.csv')
    .action(async (named: string[], chosen: Given<typeof transferOptions>, self: Command) => {
      if (named.length < transferDatasets.least || named.length > transferDatasets.most) {
        self.error(`error: ${transferDatasets.least} to ${transferDatasets.most} datasets are held against each other, not ${named.length}`);
      }
      await transfer(named, chosen, options);
    });
}

const transfer = (
  named: string[], { target, features, balance, scale, ...chosen }: Given<typeof transferOptions>, options: SessionOptions,
): Promise<void> => askOfSeveral({ named, ...chosen }, options, ({ engine, context }, datasets) => engine.call('transfer.run', {
  datasets, target, features: features ?? null, balance, split: '0.2', penalty: 'l1', C: 1, intercept: 'free', seed: chosen.seed,
  ...(scale !== 'none' && { scale }),
}, context), (result) => describeTransfer(shownResult(result)));
