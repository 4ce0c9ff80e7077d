import { Command } from 'commander';
import { markedWords } from '../../src-shared/format/formulaCell';
import { shownResult } from '../../src-shared/format/shownResult';
import { labelRulesOf } from './deriveOptions';
import { expandPaths } from './expandPaths';
import { readFamilyFile } from './meaningOptions';
import { PathGate } from './pathGate';
import { refuseSameFile } from './refuseSameFile';
import { withSession, type SessionOptions } from './session';
import { standardStream } from './standardStreams';
import { describeScoring } from './summary/describeScoring';

type Options = {
  out?: string; labels?: string; zone?: string; otherwise?: string; family?: string; json?: boolean; check?: boolean; rawCsv?: boolean;
};

/** `wiretell apply MODEL FILE…`: a saved model on tables, captures or connection logs; `-` reads them from standard input as they come. */
export function applyCommand(options: SessionOptions): Command {
  return new Command('apply')
    .description('apply a saved model: the class and probabilities of every row or connection, and what has shifted since training')
    .argument('<model>', 'the model, as saved by the app or by study --save-model')
    .argument('<files...>', 'a table, a capture or a connection log, plain or packed; - reads standard input, and answers each connection as it ends')
    .option('--out <file>', 'write the scores here; without it they go to the terminal, and what is found to stderr')
    .option('--check', 'no scores: only what has shifted and, with labels, the figures')
    .option('--labels <file>', 'label rules for captures and logs, CSV or JSON, as for derive')
    .option('--zone <zone>', 'time zone of rules without one')
    .option('--otherwise <label>', 'the label of connections that no rule meets')
    .option('--family <file>', 'a family of your own (JSON), which says what columns and labels of tables mean')
    .option('--raw-csv', "leave texts like a formula as they are; without, such a text gets a ' in front")
    .option('--json', 'print what is found as JSON (with --out or --check)')
    .addHelpText('after', `
Examples:
  wiretell study kddcup.data_10_percent.gz --combined all --save-model dos.json
  wiretell apply dos.json corrected.gz --out scores.csv
  wiretell apply dos.json monday.pcap --labels attacks.csv --check
  tail -f conn.log | wiretell apply dos.json -`)
    .action(async (model: string, named: string[], chosen: Options, self: Command) => {
      const toTerminal = chosen.out === undefined && !chosen.check;
      if (chosen.check && chosen.out !== undefined) self.error('error: --check writes no scores; leave --out away');
      if (chosen.json && toTerminal) self.error('error: --json needs --out or --check, since the scores go to the terminal');
      if (named.includes(standardStream) && named.length > 1) self.error('error: - is read alone');
      const live = named[0] === standardStream;
      const paths = live ? named : await expandPaths(named);
      await refuseSameFile([model, ...(live ? [] : paths), chosen.labels, chosen.family], chosen.out === undefined ? [] : [chosen.out]);
      const labels = await labelRulesOf(chosen, options.signal);
      const family = chosen.family === undefined ? undefined : await readFamilyFile(chosen.family, options.signal);
      const files = new PathGate(true);
      await withSession(options, async ({ engine, context, print, printJson, say }) => {
        const request = { model: files.name(model), files: paths.map((path) => files.name(path)), labels, live, ...(family && { family }) };
        // A bar would stand between the lines of an answer that goes to the terminal.
        const own = toTerminal || live ? { ...context, progress: () => {} } : context;
        if (chosen.check) {
          const found = await engine.call('scores.compare', request, own);
          await (chosen.json ? printJson(found) : print(describeScoring(shownResult(found))));
          return;
        }
        const out = chosen.out ?? standardStream;
        const { saved, ...found } = await engine.call('scores.save', { ...request, markFormulas: !chosen.rawCsv, file: files.name(out) }, own);
        if (chosen.json) await printJson(found);
        else if (toTerminal) for (const line of describeScoring(shownResult(found)).split('\n')) say(line);
        else await print(describeScoring(shownResult(found)));
        if (!toTerminal) say(`Written: ${out}${saved.marked === 0 ? '' : ` (${markedWords(saved.marked)}; --raw-csv leaves it out)`}`);
      }, files);
    });
}
