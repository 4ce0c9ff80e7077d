import type { Command } from 'commander';
import { shellWord } from '../../../src-shared/format/shellWord';
import type { CheckResult } from '../../../src-shared/questions/audit/result';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { auditOptions } from './auditOptions';

type Opened = { summary: DatasetSummary; paths: readonly string[] };

/**
 * Mends whose commands can be pasted where this one was typed: the paths in place of the names of their files, and the options that say
 * how these are read.
 */
export function commandsAsTyped<C extends Pick<CheckResult, 'mends'>>(
  checks: readonly C[], data: Opened, test: Opened | null, reading: readonly string[],
): C[] {
  const own = wordsOf(data);
  const options = reading.map((word) => ` ${shellWord(word)}`).join('');
  const others = test === null ? null : wordsOf(test);
  const typed = (command: string): string => {
    const told = command.replace(/^(wiretell \w+ )(.*)$/s, (whole, verb: string, rest: string) =>
      (rest.startsWith(own.names.join(' ')) ? `${verb}${own.paths.join(' ')}${options}${rest.slice(own.names.join(' ').length)}` : whole));
    if (others === null) return told;
    const option = (files: string[]): string => files.map((file) => `--test ${file}`).join(' ');
    return told.replace(option(others.names), () => option(others.paths));
  };
  return checks.map((one) => ({ ...one, mends: one.mends.map((mend) => ({ ...mend, command: typed(mend.command) })) }));
}

const wordsOf = ({ summary, paths }: Opened): { names: string[]; paths: string[] } => ({
  names: [...new Set(summary.data.files.map(({ file }) => file))].map(shellWord), paths: paths.map(shellWord),
});

/** The options that say how files are read, each with its value as it is typed: none before the command line was parsed. */
export function noteReading(command: Command): string[] {
  const own = new Set(Object.keys(auditOptions));
  const words: string[] = [];
  for (const option of command.options.filter((one) => !own.has(one.attributeName()))) {
    command.on(`option:${option.name()}`, (value: string | null | undefined) => words.push(option.long ?? option.flags, ...(value ? [value] : [])));
  }
  return words;
}
