import { Command } from 'commander';
import { shownResult } from '../../src-shared/format/shownResult';
import { addReadingOptions, type StudyOptions } from './settingsOptions';
import { readLabelMap, sourceOf, withSession, type SessionOptions } from './session';
import { describeFile } from './summary/describeFile';
import { describeColumns, describeOverview } from './summary/describeOverview';

/** `wiretell overview FILE`: what is in the file, column by column. */
export function overviewCommand(options: SessionOptions): Command {
  const command = new Command('overview')
    .description('show what is in a file: counts, alerts, and every column')
    .argument('[file]', 'dataset, plain or packed (gzip, zip, zstd); without it, the simulated sample')
    .option('--json', 'print the overview as JSON');
  return addReadingOptions(command)
    .addHelpText('after', '\nExample:\n  wiretell overview kddcup.data_10_percent.gz')
    .action(async (file: string | undefined, chosen: Partial<StudyOptions> & { seed: number; json?: boolean }) => {
      const labelCategories = await readLabelMap(chosen.labelMap ?? undefined, options.signal);
      await withSession(options, async ({ engine, files, context, print, printJson }) => {
        const summary = await engine.call('dataset.open', {
          source: sourceOf(file, chosen.seed, files), sample: chosen.sample ?? null, seed: chosen.seed,
          labelColumn: chosen.label ?? null, labelCategories, gapFeatures: chosen.gapFeatures ?? false,
        }, context);
        const overview = await engine.call('overview.compute', { dataset: summary.dataset }, context);
        if (chosen.json) await printJson({ file: summary.file, overview });
        else {
          const shown = shownResult(overview);
          await print([describeFile(shownResult(summary)), describeOverview(shown), describeColumns(shown)].join('\n\n'));
        }
      });
    });
}
