import { cutSentence } from '../../../src-shared/format/cutSentence';
import type { AuditChange, AuditedCheck, AuditFile, SkippedCheck } from '../../../src-shared/questions/audit/auditFile';
import type { Severity } from '../../../src-shared/questions/audit/check';
import { checkOf, type CheckId } from '../../../src-shared/questions/audit/checkList';
import { citations } from '../../../src-shared/questions/audit/citations';
import { exitCodeOf } from '../../../src-shared/questions/audit/failing';
import { usualThresholds } from '../../../src-shared/questions/audit/thresholds';
import { thresholdWords } from '../../../src-shared/questions/audit/words';
import { plainText } from '../plainText';
import { sarifSchema, type Sarif, type SarifResult, type SarifRule } from './sarif';

const levels: { readonly [S in Severity]: Pick<SarifResult, 'kind' | 'level'> } = {
  severe: { kind: 'fail', level: 'error' }, warn: { kind: 'fail', level: 'warning' }, note: { kind: 'fail', level: 'note' },
  ok: { kind: 'pass', level: 'none' }, notJudged: { kind: 'notApplicable', level: 'none' },
};
const states: { readonly [C in AuditChange['change']]: NonNullable<SarifResult['baselineState']> } = {
  new: 'new', same: 'unchanged', worse: 'updated', better: 'updated', notJudged: 'updated',
};

/**
 * An audit as SARIF 2.1.0: a result a check, which points to the file and, where that is known, to the first line of its evidence.
 * @param uris where each file of the dataset lies, and then each of the second one, as a URI reference
 */
export function asSarif(audit: AuditFile, uris: readonly string[]): Sarif {
  const { wiretell, files, testFiles, checks, skipped, changes } = audit;
  const ids = [...checks, ...skipped].map(({ id }) => id);
  const stored = [...files, ...testFiles];
  const located = (check: AuditedCheck | null): SarifResult['locations'] => {
    const [row] = check?.rows ?? [];
    const at = row === undefined ? 0 : stored.findIndex(({ name }, i) => name === row.file && (i >= files.length) === (row.of === 'test'));
    const index = Math.max(at, 0);
    return [{ physicalLocation: {
      artifactLocation: { uri: uris[index], index }, ...(at >= 0 && row?.line && { region: { startLine: row.line } }),
    } }];
  };
  const common = (id: CheckId): Pick<SarifResult, 'ruleId' | 'ruleIndex' | 'partialFingerprints'> => ({
    ruleId: id, ruleIndex: ids.indexOf(id), partialFingerprints: { 'wiretellCheck/v1': [id, ...files.map(({ sha256 }) => sha256)].join(':') },
  });
  const resultOf = (check: AuditedCheck): SarifResult => {
    const change = changes?.find(({ id }) => id === check.id);
    return {
      ...common(check.id), ...levels[check.severity], message: shown(check.sentence), locations: located(check),
      ...(change && { baselineState: states[change.change] }),
      properties: { severity: check.severity, ...(check.figure.value !== null && { figure: check.figure.value }) },
    };
  };
  const leftOut = ({ id, reason }: SkippedCheck): SarifResult => ({
    ...common(id), ...levels.notJudged, message: shown(`Left out: ${reason}`), locations: located(null), properties: { severity: 'skipped' },
  });
  return {
    $schema: sarifSchema, version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'Wiretell', version: wiretell, rules: ids.map(ruleOf) } },
      invocations: [{ executionSuccessful: true, exitCode: exitCodeOf(audit) }],
      artifacts: stored.map(({ sha256 }, i) => ({ location: { uri: uris[i] }, hashes: { 'sha-256': sha256 }, roles: ['analysisTarget'] })),
      columnKind: 'utf16CodeUnits',
      results: [...checks.map(resultOf), ...skipped.map(leftOut)],
    }],
  };
}

function ruleOf(id: CheckId): SarifRule {
  const { title, question, figure, reason, citations: cited } = checkOf(id);
  const thresholds = thresholdWords(usualThresholds[id], figure.unit);
  return {
    id, name: title, shortDescription: { text: question }, fullDescription: { text: `${question} It is judged by: ${figure.name}.` },
    help: { text: [question, `Usual thresholds: ${thresholds}. ${reason}`, ...cited.map((key) => citations[key].text)].join('\n\n') },
    properties: { tags: ['dataset'] },
  };
}

const shown = (sentence: string): { text: string } => ({ text: plainText(cutSentence(sentence)) });
