import { Command } from 'commander';
import { usualOpening } from '../../src-shared/terms/deriving';
import { priceRequest } from '../../src-shared/questions/price/priceRequest';
import { expandPaths } from './expandPaths';
import { usualSeed } from './settingsOptions';
import { sourceOf, withSession, type SessionOptions } from './session';
import { describePrice } from '../engine/questions/price/describePrice';

/** `wiretell price FILE`: what deriving each KDD feature of a capture or a connection log costs on this machine. */
export function priceCommand(options: SessionOptions): Command {
  return new Command('price')
    .description('measure what deriving each feature costs here: nanoseconds, bytes of state, and when it is known')
    .argument('[files...]', 'captures or connection logs; without, simulated connections')
    .option('--json', 'print what was measured as JSON')
    .addHelpText('after', '\nExample:\n  wiretell price monday.pcap')
    .action(async (named: string[], chosen: { json?: boolean }) => {
      const paths = await expandPaths(named);
      await withSession(options, async ({ engine, files, context, print, printJson }) => {
        const summary = await engine.call('dataset.open', {
          source: sourceOf(paths, usualSeed, files), sample: null, seed: usualSeed, labelColumn: null, labelCategories: {},
          mayLackLabels: true,
          ...(paths.length > 0 && { derive: { ...usualOpening, logs: true } }),
        }, context);
        const price = await engine.call('price.measure', { dataset: summary.dataset, ...priceRequest(summary, usualSeed) }, context);
        await (chosen.json ? printJson(price) : print(describePrice(price)));
      });
    });
}
