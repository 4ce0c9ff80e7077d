import type { DataIdentity } from '../../terms/datasetSummary';
import { countOf } from '../../format/countOf';
import { checkOf } from './checkList';
import { citations, type CitationId } from './citations';
import type { CheckResult } from './result';
import { summarySentence, worstFirst } from './words';

/** A sentence to put into a paper, and the sources that it names, as BibTeX. */
export type AuditCitation = { sentence: string; bibtex: string };

/** Sources of checks, each once, in their order. */
export const sourcesOf = (checks: readonly Pick<CheckResult, 'id'>[]): CitationId[] =>
  [...new Set(checks.flatMap(({ id }) => checkOf(id).citations))];

/**
 * “Cite this audit”: which dataset, by its name, rows and hash; with which version of Wiretell; how many checks found what; and the
 * sources of those that found something.
 * @param rows those in use
 */
export function citeAudit(
  checks: readonly CheckResult[], { data, rows, version }: { data: Pick<DataIdentity, 'name' | 'sha256'>; rows: number; version: string },
): AuditCitation {
  const found = worstFirst(checks).filter(({ severity }) => severity !== 'ok' && severity !== 'notJudged');
  const sources = sourcesOf(found).map((id) => citations[id]);
  const names = sources.length === 0 ? '' : ` Sources of what was found: ${sources.map(({ name }) => name).join('; ')}.`;
  return {
    sentence: `“${data.name}” (${countOf(rows, 'row')}, SHA-256 ${data.sha256}) was audited with Wiretell ${version}: `
      + `${summarySentence(checks)}.${names}`,
    bibtex: [`@software{wiretell,\n  title = {{Wiretell}},\n  version = {${version}}\n}`, ...sources.map(({ bibtex }) => bibtex)].join('\n\n'),
  };
}
