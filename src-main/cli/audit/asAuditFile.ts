import { auditSchema, type AuditedCheck, type AuditedFile, type AuditFile } from '../../../src-shared/questions/audit/auditFile';
import { compareAudits } from '../../../src-shared/questions/audit/compareAudits';
import { failingChecks } from '../../../src-shared/questions/audit/failing';
import type { AuditContext } from '../../../src-shared/questions/audit/result';
import { notLookedAt, summarySentence } from '../../../src-shared/questions/audit/words';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { ReadingOptions } from '../settingsOptions';
import type { AuditOptions } from './auditOptions';
import type { Audited, Said } from './openAudited';
import type { Baseline } from './readBaseline';

/** What was found: the checks, and what stands beside them. */
export type Found = { checks: AuditedCheck[]; context: AuditContext };
type Asked = { chosen: ReadingOptions & AuditOptions; said: Said; baseline: Baseline | null; version: string };

/** An audit as it is written: what was read and how, what was found, and whether it fails by that. */
export function asAuditFile({ summary, test }: Audited, { checks, context }: Found, { chosen, said, baseline, version }: Asked): AuditFile {
  const { failOn, strict = false, skip, seed, gapFeatures } = chosen;
  const changes = baseline === null ? null : compareAudits(baseline.checks, checks);
  return {
    wiretell: version, schema: auditSchema,
    files: filesOf(summary), testFiles: test === null ? [] : filesOf(test),
    rows: summary.rows, features: featureNames(summary),
    settings: {
      seed, sample: summary.sample?.rows ?? null, labelColumn: summary.format.labelColumn, labelMap: summary.labelMap, ...said,
      ...(gapFeatures && { gapFeatures }), failOn, strict,
    },
    summary: checks.length === 0 ? 'No check was asked for' : summarySentence(checks), checks, skipped: skip, context, changes, ...failingChecks(checks, { failOn, strict }, changes),
    notLookedAt,
  };
}

const filesOf = ({ data: { files, release } }: DatasetSummary): AuditedFile[] =>
  files.map(({ name, sha256, rows }) => ({ name, sha256, rows, release: release?.name ?? null }));

export const featureNames = ({ columns }: DatasetSummary): string[] => columns.filter(({ role }) => role === 'feature').map(({ name }) => name);
