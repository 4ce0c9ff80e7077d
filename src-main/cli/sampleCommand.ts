import { Command } from 'commander';
import { EngineError } from '../../src-shared/terms/errors';
import { formatBytes } from '../../src-shared/format/formatBytes';
import { formatCount } from '../../src-shared/format/formatCount';
import { whole } from '../engine/questions/shellOption';
import { typed } from './addOptions';
import { refuseSameFile } from './refuseSameFile';
import { withSession, type SessionOptions } from './session';
import { fileToWrite, readSeed, usualSeed } from './settingsOptions';

type Options = { pcap: string; labels?: string; seed: number; connections: number };

/** `wiretell sample --pcap FILE`: the simulated sample as packets, to try everything without a capture of one's own. */
export function sampleCommand(options: SessionOptions): Command {
  return new Command('sample')
    .description('write the simulated sample as a capture (pcap), with label rules for it')
    .requiredOption('--pcap <file>', 'the capture to write', typed(fileToWrite))
    .option('--labels <file>', 'label rules to write beside it: .csv (for the rest, --otherwise normal), or .json, which says so itself', typed(fileToWrite))
    .option('--seed <s>', 'seed of the simulation', typed(readSeed), usualSeed)
    .option('--connections <n>', 'how many connections', typed(whole('a whole number', 1000, 100_000)), 30_000)
    .addHelpText('after', '\nExample:\n  wiretell sample --pcap sample.pcap --labels rules.json\n  wiretell study sample.pcap --labels rules.json')
    .action(async ({ pcap, labels, seed, connections }: Options) => {
      const form = labels === undefined ? null : /\.(csv|json)$/i.exec(labels)?.[1].toLowerCase();
      if (form === undefined) throw new EngineError('CANNOT_WRITE', `a name that ends in .csv or .json was expected for the rules, found “${labels}”.`);
      await refuseSameFile([], [pcap, ...(labels === undefined ? [] : [labels])]);
      await withSession(options, async ({ engine, files, context, print }) => {
        const saved = await engine.call('sample.save', {
          seed, connections, capture: files.name(pcap), rules: labels === undefined ? null : { file: files.name(labels), form },
        }, context);
        await print([
          `${pcap}: ${formatCount(saved.packets)} packets of ${formatCount(connections)} simulated connections, ${formatBytes(saved.capture.bytes)}`,
          ...(labels === undefined ? [] : [`${labels}: rules that label them${form === 'csv' ? ', with --otherwise normal' : ''}`]),
          ...(saved.joined === 0 ? [] : [`${formatCount(saved.joined)} of them repeat a SYN that nobody answered: packets show them as one with the connection before.`]),
        ].join('\n'));
      });
    });
}
