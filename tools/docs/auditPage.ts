import { checkList, checkOf } from '../../src-shared/questions/audit/checkList';
import { citations } from '../../src-shared/questions/audit/citations';
import { usualThresholds } from '../../src-shared/questions/audit/thresholds';
import { boundText, notLookedAt } from '../../src-shared/questions/audit/words';
import type { RootSchema } from './schemaOf';
import { SchemaWords, table } from './schemaWords';

const head = `# The audit

Is a dataset fit to learn from? Each check asks one question, and one figure decides it: *in order*, *to note*, *to mind* from one
threshold on, *severe* from another. A check that has nothing to judge (no labels, no second file) is *not judged*, and says why; that is
never “in order”. There is no score: the worst stand first. What is compared are features alone; columns that name hosts, times or rows
are left out, unless \`--with-identity\` takes them in.

\`wiretell audit FILE…\` prints it ([all options](shell.md#wiretell-audit)), every study has it, and the app shows it with the rows behind
each finding. Several files are one dataset, as everywhere.
`;

const codes = `## Exit codes

| code | when |
| --- | --- |
| 0 | nothing is at or above \`--fail-on\`, which is \`never\` unless it is said |
| 1 | something is |
| 2 | the audit could not run: a file that cannot be read or written, an option that is none, a crash, Ctrl-C; with \`--strict\` also where a check was not judged and nothing failed |

- \`--skip ID=REASON\` leaves a check out; the reason stands in every format. \`--only ID,ID\` asks these alone.
- \`--threshold ID=WARN:SEVERE\` sets other thresholds (\`never\` for none); they stand beside each figure.
- A file without a column of labels is audited too: what needs labels is not judged. With \`--label\`, it has to be there.

## A baseline

With \`--baseline audit.json\`, an earlier \`--json\`, a check fails only where it is at or above \`--fail-on\` *and* got worse or is new:

- *worse*: its severity rose; or its figure went the bad way by more than a tenth of the way from “to mind” to “severe” (of the one threshold,
  where a check has one). Less is noise;
- *better*: the opposite; it is said, and fails nothing;
- *new*: a check that the baseline does not have, or that was not judged there.

Thresholds are those of this run. A baseline of another form (\`schema\`) is refused, and so is one of which no feature is here; where some differ,
a note names them. The file that is read is never the one that is written: a baseline is renewed on purpose.

## JUnit

One \`testsuite\`, a \`testcase\` a check, \`classname\` the files. Only what the audit fails by is a \`failure\`, of the type \`severe\` or \`warn\`; what
is left out or was not judged is \`skipped\` with its reason, and an \`error\` under \`--strict\`. JUnit knows no warning: below \`--fail-on\` a case
passes, and \`system-out\` says figure, thresholds and what can be done. It is what Jenkins’ and Surefire’s schemas both allow.

## SARIF

Version 2.1.0, one result a check: \`ruleId\` its id, \`level\` error (severe), warning (to mind), note, or none; \`kind\` fail, pass, or notApplicable
for what was left out or not judged. It points to the file as it was typed, and to the first line of its first rows; \`partialFingerprints\` are check
and SHA-256. Rules carry question, thresholds and sources.

GitHub’s code scanning takes no notice of \`kind\` and shows what passed as an alert, too; leave that out before it is uploaded:

    jq '.runs[].results |= map(select(.kind == "fail"))' audit.sarif > upload.sarif
`;

const json = `## JSON

\`--json FILE\` writes one object (\`-\`: to the terminal). [audit.schema.json](audit.schema.json) is its JSON Schema (draft 7); \`schema\` is the
version of the form, and rises where a key changes its meaning or goes. Figures are in full precision; all but \`seconds\` is the same in every run.
`;

/** The page about the audit: its checks as their list has them, its formats, and every key of its file. */
export function auditPage(schema: RootSchema): string {
  const words = new SchemaWords(schema.definitions);
  const checks = checkList.map(({ id }) => checkOf(id)).map(({ id, title, question, figure, reason, citations: cited }) => [
    `### ${title}\n`, `\`${id}\`: ${question} Judged by: ${figure.name}. ${reason}\n`,
    ...cited.map((key) => `- ${citations[key].text}`), '',
  ].join('\n'));
  const sections = [words.section('The object', schema), ...words.sections()].map((section) => section.replace('## ', '### '));
  return [
    head, `## The checks\n\n${checkTable()}`, ...checks, `${notLookedAt}\n`, codes, json, ...sections,
  ].join('\n');
}

const checkTable = (): string => table(['check', 'asks', 'to mind', 'severe'], checkList.map(({ id }) => {
  const { title, question, figure: { unit } } = checkOf(id);
  const { warn, severe, below } = { below: false, ...usualThresholds[id] };
  const from = (bound: number | null): string => (bound === null ? 'never' : `${below ? 'below' : 'from'} ${boundText(bound, unit)}`);
  return [`**${title}** (\`${id}\`)`, question, from(warn), from(severe)];
}));

const marks = ['<!-- checks: made by `npm run docs` -->', '<!-- checks end -->'] as const;

/** The README with its table of checks as their list has it. */
export function withChecks(readme: string): string {
  const [from, to] = marks.map((mark) => readme.indexOf(mark));
  return `${readme.slice(0, from)}${marks[0]}\n\n${checkTable().trimEnd()}\n\n${readme.slice(to)}`;
}
