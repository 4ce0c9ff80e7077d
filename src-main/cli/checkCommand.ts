import { Command } from 'commander';
import { cutSentence } from '../../src-shared/format/cutSentence';
import { listNames } from '../../src-shared/format/listNames';
import { each } from '../engine/questions/shellOption';
import { expandPaths } from './expandPaths';
import { sourceOf, withSession, type SessionOptions } from './session';
import { usualSeed } from './settingsOptions';

/** `wiretell check REPORT FILES`: recomputes a report's results from the data and compares figure by figure. */
export function checkCommand(options: SessionOptions, onResult: (same: boolean) => void): Command {
  return new Command('check')
    .description('recompute a report from its data, and compare with the results attached to it')
    .argument('<report>', 'PDF written by wiretell')
    .argument('[files...]', 'the dataset it was made from: its file, or all of them; without, the simulated sample')
    .option('--test <file>', 'the second file, for a report that judged on one; repeated for several', each, [])
    .addHelpText('after', '\nExample:\n  wiretell check study.pdf kddcup.data_10_percent.gz')
    .action(async (report: string, paths: string[], { test }: { test: string[] }) => {
      await withSession(options, async ({ engine, files, context, print }) => {
        const request = {
          report: files.name(report), source: sourceOf(await expandPaths(paths), usualSeed, files),
          ...(test.length > 0 && { test: sourceOf(await expandPaths(test), usualSeed, files) }),
        };
        const result = await engine.call('report.check', request, context);
        onResult(result.same);
        const older = result.later.length === 0 ? '' : ` It is older than ${listNames(result.later.map((title) => `“${title}”`))}, which was not compared.`;
        if (result.same) return print(`The report holds: all ${result.compared} values were recomputed and agree.${older}`);
        const reason = result.sameFile ? '' : ' The file is not the one that the report was made from (its SHA-256 differs).';
        const differences = result.differences.slice(0, 20)
          .map(({ path, reported, recomputed }) => `  ${cutSentence(path)}: reported ${reported}, recomputed ${recomputed}`);
        return print([
          `The report does not hold: of ${result.compared} values, ${result.differences.length} shown here differ.${reason}`,
          ...differences,
        ].join('\n'));
      });
    });
}
