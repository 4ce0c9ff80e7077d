import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { addOptions } from '../addOptions';
import { addReadingOptions } from '../settingsOptions';
import { auditOptions } from './auditOptions';
import { commandsAsTyped, noteReading } from './commandsAsTyped';

const opened = (...paths: string[]) => ({
  paths, summary: { data: { files: paths.map((path) => ({ file: path.split('/').at(-1) })) } } as unknown as DatasetSummary,
});

it('a mend’s command names files by the paths that were typed, and reads them as they were read', () => {
  const command = addReadingOptions(addOptions(new Command('audit').argument('[files...]'), auditOptions));
  const reading = noteReading(command);
  command.parse(['a b/flows.csv', '--label', 'attack cat', '--only', 'copies', '--with-identity', '--role', 'id=none', '--test', 'late/test.csv'], { from: 'user' });
  const mends = [
    { sentence: '', command: 'wiretell study flows.csv --split grouped:0.2' },
    { sentence: '', command: 'wiretell study flows.csv --test test.csv --leave-out-overlap' },
    { sentence: '', command: 'wiretell study flows.csv --test OTHER_FILE' },
  ];
  const [{ mends: typed }] = commandsAsTyped([{ mends }], opened('a b/flows.csv'), opened('late/test.csv'), reading);
  expect(typed.map((mend) => mend.command)).toEqual([
    'wiretell study \'a b/flows.csv\' --label \'attack cat\' --with-identity --role \'id=none\' --split grouped:0.2',
    'wiretell study \'a b/flows.csv\' --label \'attack cat\' --with-identity --role \'id=none\' --test late/test.csv --leave-out-overlap',
    'wiretell study \'a b/flows.csv\' --label \'attack cat\' --with-identity --role \'id=none\' --test OTHER_FILE',
  ]);
});

it('of the simulated sample, which has no file, commands stay', () => {
  const [{ mends }] = commandsAsTyped([{ mends: [{ sentence: '', command: 'wiretell study --split grouped:0.2' }] }], opened(), null, []);
  expect(mends[0].command).toBe('wiretell study --split grouped:0.2');
});
