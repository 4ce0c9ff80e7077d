import type { IntegrityEvidence } from '../../../../../src-shared/questions/audit/checks/integrity';
import { isInfinite } from '../../../../../src-shared/schemas/missingMarks';
import type { Measure } from '../measureList';

/** What the columns hold, by a worker; what reading the files found stands in the description. */
export const measureIntegrity: Measure<IntegrityEvidence> = async ({ open: { dataset, summary }, run }, context) => {
  const { rowsRead: read, rejected, unlabelled = 0, spellings = [], columns, missingMarks } = summary;
  const marks = missingMarks.filter(({ mark }) => isInfinite(mark));
  const infinite = columns.filter(({ role, kind }) => role === 'feature' && kind === 'numeric').map(({ name }) => ({
    column: name, rows: marks.reduce((sum, { column, rows }) => (column === name ? sum + rows : sum), 0),
  })).filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows);
  return {
    ...await run('countIntegrity', { dataset }, context),
    infinite, read, rejected: rejected.count, headers: rejected.headers ?? 0, unlabelled, spellings,
  };
};
