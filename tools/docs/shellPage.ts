import { Help, type Command } from 'commander';
import { table } from './schemaWords';

const head = `# The shell

In a clone: \`npx wiretell COMMAND\`. Without a file the commands run on the simulated sample. Several files, a folder, a quoted glob and a
zip of tables are one dataset: columns matched by name, \`source_file\` says which a row is from.

The exit code is 0, 1 if the work failed (one sentence on stderr says what was expected, what was found, and where, before anything is
written, unless the disk fails while writing), or 2 if the command was misused; of \`audit\` 1 says that it found something, and 2 that it
could not run, for whatever reason. Ctrl-C, a hangup or \`kill\` stops at once and leaves no
half-written file. A file that is replaced keeps its mode, and its owner where that may be; \`--report\`, \`--json\` and
\`--predictions\` also write to pipes, \`--label-map\` and \`--costs\` also read from them (\`<(…)\`).
\`WIRETELL_WORKERS=N\`, from 1 to 64, sets the number of worker threads.

A dataset has ceilings too (text once inflated, rows, columns, values in distinct rows, distinct texts): beyond one, a sentence names it
before the memory is gone, and \`WIRETELL_LIMITS=rows=1e9,columns=50000\` in the environment raises it.

What some options of \`study\` mean at length:

- \`--split\`: a share is drawn within each class, and so are the folds of \`kfold:K\`, with K from 2 to 100. \`grouped:\` comes as near to
  that share as the copies allow. A pattern of \`files:\` may hold \`*\` and \`?\`, and \`|\` between patterns; the other files are
  learnt from.
- \`--C\` goes from 10⁻¹² to 10¹². \`--gap-features\`: the gap itself stands at the mean of the training rows.
- \`--compare\`: outcomes beyond those asked for stand together as one, levels beyond them are left out and counted; \`10+\` puts these
  together, too, and without a number the 12 most frequent levels stand beside the others as one (\`all\`: every level, up to 200). Pairs are
  compared among the levels that stand for themselves. In \`--where\`, \`attack=attack\` and
  \`category=dos|probe\` go by the label map.
- The model of \`--combined\` has a free intercept, and its C is \`--C\`.
- \`--predictions\`: rows are numbered over those in use, without lines that did not fit; \`least_cost\` stands there after balanced
  classes were brought back to their shares in the file. A name that a spreadsheet would take for a formula gets a \`'\` in front.
`;

const help = new Help();

/** The page about the shell: each command with its arguments and options, as its `--help` says them. */
export const shellPage = ({ commands }: Command): string => [head, ...commands.map(commandPart)].join('\n');

const commandPart = (command: Command): string => [
  `## wiretell ${command.name()}\n`, `${help.commandDescription(command)}.\n`,
  table(['argument or option', 'meaning'], argumentRows(command)),
].join('\n');

/** Arguments and options of a command, each with what its `--help` says. */
export const argumentRows = (command: Command): string[][] => [
  ...help.visibleArguments(command).map((argument) => [`\`${argument.name()}\``, help.argumentDescription(argument)]),
  ...help.visibleOptions(command).filter(({ long }) => long !== '--help')
    .map((option) => [`\`${option.flags}\``, help.optionDescription(option).replace(' (default: [])', '')]),
];
