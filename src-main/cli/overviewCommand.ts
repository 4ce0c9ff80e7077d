import { Command } from 'commander';
import { shownResult } from '../../src-shared/format/shownResult';
import { expandPaths } from './expandPaths';
import { addReadingOptions, filesWords, type ReadingOptions } from './settingsOptions';
import { meaningOf } from './meaningOptions';
import { openingOf, refuseIdleDeriving } from './deriveOptions';
import { readLabelMap, sourceOf, unmatchedWords, withSession, type SessionOptions } from './session';
import { describeFile } from './summary/describeFile';
import { describeColumns, describeOverview } from '../engine/questions/overview/describeOverview';

/** `wiretell overview FILES`: what is in them, column by column. */
export function overviewCommand(options: SessionOptions): Command {
  const command = new Command('overview')
    .description('show what is in a dataset: counts, alerts, and every column')
    .argument('[files...]', filesWords)
    .option('--json', 'print the overview as JSON');
  return addReadingOptions(command)
    .addHelpText('after', '\nExample:\n  wiretell overview kddcup.data_10_percent.gz')
    .action(async (paths: string[], chosen: ReadingOptions & { json?: boolean }) => {
      const derive = await openingOf(chosen, options.signal);
      const meaning = await meaningOf(chosen, options.signal);
      const labelCategories = await readLabelMap(chosen.labelMap, options.signal);
      await withSession(options, async ({ engine, files, context, print, printJson, say }) => {
        const summary = await engine.call('dataset.open', {
          source: sourceOf(await expandPaths(paths), chosen.seed, files), sample: chosen.sample ?? null, seed: chosen.seed,
          labelColumn: chosen.label ?? null, labelCategories, gapFeatures: chosen.gapFeatures ?? false,
          ...(meaning && { meaning }), ...(derive && { derive }),
        }, context);
        refuseIdleDeriving(derive, summary);
        const unmatched = unmatchedWords(labelCategories, [summary]);
        if (unmatched !== null) say(unmatched);
        const overview = await engine.call('overview.compute', { dataset: summary.dataset }, context);
        if (chosen.json) await printJson({ data: summary.data, overview });
        else {
          const shown = shownResult(overview);
          await print([describeFile(shownResult(summary)), describeOverview(shown), describeColumns(shown)].join('\n\n'));
        }
      });
    });
}
