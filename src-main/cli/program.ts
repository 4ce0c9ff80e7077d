import { Command, CommanderError } from 'commander';
import { asEngineError } from '../../src-shared/contract/errors';
import { checkCommand } from './checkCommand';
import { plainText } from './plainText';
import { overviewCommand } from './overviewCommand';
import type { SessionOptions } from './session';
import { studyCommand } from './studyCommand';

const failed = 1;
const misused = 2;

/**
 * The shell's way in: `study`, `overview` and `check` over the engine's own calls.
 * @returns the exit code: 0, 1 (failed, with one sentence on stderr), or 2 (misused)
 */
export async function runProgram(args: string[], options: SessionOptions): Promise<number> {
  let code = 0;
  const program = new Command('wiretell')
    .description('See which features give the attacks away: studies labelled network-traffic datasets, offline.')
    .version(options.version)
    .showHelpAfterError('Run with --help for the options.')
    .exitOverride()
    .configureHelp({ sortSubcommands: false });
  program.addCommand(studyCommand(options));
  program.addCommand(overviewCommand(options));
  program.addCommand(checkCommand(options, (same) => { if (!same) code = failed; }));
  for (const command of program.commands) {
    command.exitOverride().showHelpAfterError('Run with --help for the options.');
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : misused;
    process.stderr.write(`${plainText(asEngineError(thrown).message)}\n`);
    return failed;
  }
}
