import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ShellOption, ShellOptions } from '../engine/questions/shellOption';

/** Adds options to a command, in their order. Each value goes by the name of its option, whatever is typed for it. */
export function addOptions(command: Command, options: ShellOptions): Command {
  for (const [name, option] of Object.entries(options)) command.addOption(commanderOption(name, option));
  return command;
}

function commanderOption(name: string, { flags, about, usual, bare, choices, parse }: ShellOption<unknown>): Option {
  const option = new Option(flags, about).default(usual);
  option.attributeName = () => name;
  if (bare !== undefined) option.preset(bare);
  if (choices !== undefined) option.choices([...choices]);
  if (parse !== undefined) option.argParser(typed<unknown>(parse as (typed: string, earlier: unknown) => unknown));
  return option;
}

/** A parser as commander calls it: what it refuses is a misuse, told in its words. */
export const typed = <T>(parse: (typed: string, earlier: T) => T) => (value: string, earlier: T): T => {
  try {
    return parse(value, earlier);
  } catch (refused) {
    throw new InvalidArgumentError((refused as Error).message);
  }
};
