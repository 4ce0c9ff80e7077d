import { listNames } from '../../format/listNames';
import { shellWord } from '../../format/shellWord';
import type { AuditAbout, Mend } from './check';

/** Leaves columns out of every model. */
export const leaveOut = (columns: string[], { files }: AuditAbout, why: string): Mend => ({
  sentence: `Leave ${listNames(columns.map((name) => `“${name}”`))} out and look again${why}.`,
  command: `wiretell study ${files.join(' ')} ${columns.map((name) => `--role ${shellWord(`${name}=none`)}`).join(' ')}`,
  action: { kind: 'leaveOut', columns },
});

/** Judges what was learnt here on rows of another recording. */
export const otherRecording = ({ files, testFiles }: AuditAbout): Mend => ({
  sentence: 'Judge on another recording: what holds of this one alone fails there.',
  command: `wiretell study ${files.join(' ')} --test ${testFiles[0] ?? 'OTHER_FILE'}`,
});
