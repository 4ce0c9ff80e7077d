import { Command, CommanderError } from 'commander';
import { asEngineError } from '../../src-shared/terms/errors';
import { applyCommand } from './applyCommand';
import { auditCommand } from './auditCommand';
import { checkCommand } from './checkCommand';
import { ReaderGone, writeOut } from './output';
import { compareCommand } from './compareCommand';
import { deriveCommand } from './deriveCommand';
import { plainLine, plainText } from './plainText';
import { overviewCommand } from './overviewCommand';
import { priceCommand } from './priceCommand';
import { mendCommand } from './mendCommand';
import { sampleCommand } from './sampleCommand';
import type { SessionOptions } from './session';
import { completeStudy, studyCommand } from './studyCommand';
import { transferCommand } from './transferCommand';

const failed = 1;
export const misused = 2;

/**
 * The exit code of what failed: of an audit another than where it found something, so that nobody takes a crash for a finding.
 * @param args those of the command line, the command first
 */
export const failureOf = ([command]: readonly string[]): number => (command === 'audit' ? misused : failed);

/**
 * The shell's way in: `study`, `overview`, `audit`, `derive`, `price`, `sample`, `mend`, `apply`, `transfer`, `compare` and `check`, over
 * the engine's own calls.
 * @param answer told the exit code of what went well, where it is not 0
 * @param whole with all that a study can be asked, which takes a moment to load; else `study` is only listed
 */
export async function programOf(options: SessionOptions, answer: (code: number) => void, whole = true): Promise<Command> {
  const program = new Command('wiretell')
    .description('See which features give the attacks away: studies labelled network-traffic datasets, offline.')
    .version(options.version)
    .configureHelp({ sortSubcommands: false });
  const study = studyCommand();
  if (whole) await completeStudy(study, options);
  program.addCommand(study);
  program.addCommand(overviewCommand(options));
  program.addCommand(auditCommand(options, answer));
  program.addCommand(deriveCommand(options));
  program.addCommand(priceCommand(options));
  program.addCommand(sampleCommand(options));
  program.addCommand(mendCommand(options, (same) => { if (!same) answer(failed); }));
  program.addCommand(applyCommand(options));
  program.addCommand(transferCommand(options));
  program.addCommand(compareCommand(options));
  program.addCommand(checkCommand(options, (same) => { if (!same) answer(failed); }));
  return program;
}

/**
 * Runs what the arguments ask for.
 * @returns the exit code: 0, 1 (failed, with one sentence on stderr; an audit: it found something), or 2 (misused; an audit: failed, too)
 */
export async function runProgram(args: string[], options: SessionOptions): Promise<number> {
  let code = 0;
  const program = await programOf(options, (own) => { code = own; }, args.includes('study'));
  let help = '';
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError('Run with --help for the options.').configureOutput({
      writeOut: (text) => { help += text; },
      writeErr: (text) => process.stderr.write(plainText(text)),
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' }).catch(async (thrown: unknown) => {
      if (!(thrown instanceof CommanderError) || thrown.exitCode !== 0) throw thrown;
      await writeOut(help);
    });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return misused;
    if (thrown instanceof ReaderGone || (thrown as Error).cause instanceof ReaderGone) return code;
    process.stderr.write(`${plainLine(asEngineError(thrown).message)}\n`);
    return failureOf(args);
  }
}
