import { basename } from 'node:path';
import type { Command } from 'commander';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { usualOpening, usualWindowRule, windowRuleNamed, windowRuleNames, type Deriving, type DeriveSettings, type LabelRulesFile } from '../../src-shared/terms/deriving';
import { EngineError } from '../../src-shared/terms/errors';
import { readSmallFile } from './readSmallFile';

export type DeriveChoices = { windows?: string; labels?: string; zone?: string; otherwise?: string };

/** How connections become features and get their labels: the options of every command that takes captures. */
export const addDeriveOptions = (command: Command): Command => command
  .option('--windows <rule>', `how the windows of features of captures and logs are cut: ${windowRuleNames.join(', ')}, or kdd99-file for the first (default: ${usualWindowRule})`)
  .option('--labels <file>', 'label rules for connections, CSV or JSON: from, to, source, destination, port, protocol, label')
  .option('--zone <zone>', 'time zone of rules without one: an offset (-03:00) or a name (America/Halifax)')
  .option('--otherwise <label>', 'the label of connections that no rule meets; without it they have none');

/** @throws BAD_REQUEST, FILE_NOT_READABLE */
export async function deriveChoices(chosen: DeriveChoices, signal: AbortSignal): Promise<Pick<DeriveSettings, 'windows' | 'labels'>> {
  const windows = windowRuleNamed(chosen.windows ?? usualWindowRule);
  if (windows === undefined) {
    throw new EngineError('BAD_REQUEST', `a window rule was expected (${windowRuleNames.join(', ')}), found “${chosen.windows}”.`);
  }
  return { windows, labels: await labelRulesOf(chosen, signal) };
}

/** @throws BAD_REQUEST, FILE_NOT_READABLE */
export async function labelRulesOf({ labels, zone, otherwise }: DeriveChoices, signal: AbortSignal): Promise<LabelRulesFile | null> {
  if (labels !== undefined) return { name: basename(labels), text: await readSmallFile(labels, 'the label rules', signal), zone: zone ?? null, otherwise: otherwise ?? null };
  if (zone === undefined && otherwise === undefined) return null;
  throw new EngineError('BAD_REQUEST', '--zone and --otherwise are for label rules: name them with --labels.');
}

/**
 * How a dataset's captures and logs are opened; `undefined` where nothing of it was said. Whoever says how logs are derived from
 * wants it.
 */
export async function openingOf(chosen: DeriveChoices & { derive?: boolean }, signal: AbortSignal): Promise<Deriving | undefined> {
  const { derive, windows, labels, zone, otherwise } = chosen;
  if (derive !== true && [windows, labels, zone, otherwise].every((one) => one === undefined)) return undefined;
  return { ...usualOpening, ...await deriveChoices(chosen, signal), logs: true };
}

/** Options that found nothing to derive from are told, and not passed over. @throws BAD_REQUEST */
export function refuseIdleDeriving(derive: Deriving | undefined, { data, format }: DatasetSummary): void {
  if (derive === undefined || [format, ...data.files.map((file) => file.format)].some(({ kind }) => kind === 'derived')) return;
  throw new EngineError('BAD_REQUEST', `--derive, --windows and --labels are for captures and connection logs; “${data.name}” was read as ${format.name}.`);
}
