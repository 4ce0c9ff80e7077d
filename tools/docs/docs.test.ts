import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { programOf } from '../../src-main/cli/program';
import { loadShells } from '../../src-main/cli/questionOptions';
import { questionList } from '../../src-shared/questions/questionList';
import { metricNames } from '../../src-shared/statistics/confusionMetrics';
import { families } from '../../src-shared/families/families';
import { auditPage, withChecks } from './auditPage';
import { familiesPage, withFamilies } from './familiesPage';
import { questionsPage } from './questionsPage';
import { resultFilePage } from './resultFilePage';
import { callComments, readTypes, schemaOf } from './schemaOf';
import { shellPage } from './shellPage';

/** The pages that are made from the code. `npm run docs` writes them; without it, this says which of them are stale. */
const root = resolve(import.meta.dirname, '../..');
const at = (path: string): string => resolve(root, 'src-shared', path);
const [study, calls, questions, family, audited] = ['contract/study.ts', 'contract/contract.ts', 'questions/questionList.ts', 'terms/ownFamily.ts',
  'questions/audit/auditFile.ts'].map(at);
const types = readTypes([study, calls, questions, family, audited]);
const order = [...questionList.map(({ id }) => id), ...metricNames];
const result = schemaOf(types, study, 'StudyResult', order);
const contract = schemaOf(types, calls, 'QuestionCalls', order);
const audit = schemaOf(types, audited, 'AuditFile', order);
const ownFamily = schemaOf(types, family, 'OwnFamily', order);
const shells = await loadShells();
const unused = { workerUrl: new URL('file:///'), workers: 0, version: '', signal: new AbortController().signal };

it.each([
  ['result.schema.json', `${JSON.stringify(result, null, 2)}\n`],
  ['family.schema.json', `${JSON.stringify(ownFamily, null, 2)}\n`],
  ['audit.schema.json', `${JSON.stringify(audit, null, 2)}\n`],
  ['audit.md', auditPage(audit)],
  ['families.md', familiesPage(families, ownFamily)],
  ['result-file.md', resultFilePage(result)],
  ['questions.md', questionsPage({ shells, contract, result, comments: callComments(types, questions) })],
  ['shell.md', shellPage(await programOf(unused, () => undefined))],
])('docs/%s is what `npm run docs` makes', async (name, text) => {
  await expect(text).toMatchFileSnapshot(resolve(root, 'docs', name));
});

it('the README lists families and checks as `npm run docs` makes it', async () => {
  const readme = resolve(root, 'README.md');
  await expect(withChecks(withFamilies(readFileSync(readme, 'utf8'), families))).toMatchFileSnapshot(readme);
});
