import { Command } from 'commander';
import { addOptions } from '../../src-main/cli/addOptions';
import type { Shells } from '../../src-main/cli/questionOptions';
import { questionList, type Question } from '../../src-shared/questions/questionList';
import type { RootSchema, Schema } from './schemaOf';
import { SchemaWords, table } from './schemaWords';
import { argumentRows } from './shellPage';

const head = `# The questions

A question has one name, its id, everywhere: in its calls, in the settings of a study (\`settings.asked\`, in study file and
[result file](result-file.md)), as the key of its answer there. They stand here in the order of side bar, report, summary and result file.

A call is asked with an object of the keys below; one with a \`?\` may be left out, and one without a type is as in
[StudySettings](result-file.md#studysettings). Calls that are no question (to open a dataset, to save a report) stand in
\`src-shared/contract/contract.ts\`; the options of every study in [shell.md](shell.md#wiretell-study).
[CONTRIBUTING.md](../CONTRIBUTING.md#to-add-a-question) says how to add a question.
`;

/** What the page is made of, beside the list: how a shell asks, the types of all calls and of a result file, and comments of calls. */
export type QuestionSources = { shells: Shells; contract: RootSchema; result: RootSchema; comments: ReadonlyMap<string, string> };

/** The page about the questions: how each is asked, and where its answer stands. */
export function questionsPage({ shells, contract, result, comments }: QuestionSources): string {
  const inResult = (name: string): boolean => name in result.definitions;
  const words = new SchemaWords({ ...contract.definitions, ...result.definitions }, (name) => (inResult(name) ? 'result-file.md' : ''));
  const { StudySettings: usual, AskedSettings: asked } = result.definitions;
  const callRow = (name: string): string[] => {
    const { request, response } = contract.properties![name].properties!;
    return [`\`${name}\``, keysOf(request, words, usual), words.type(response), comments.get(name) ?? ''];
  };
  const sections = questionList.map((question) => {
    const { id, title } = question;
    const options = argumentRows(addOptions(new Command(), shells[id].options ?? {}));
    const parts = Object.entries(question.sections).map(([section, one]) => `${one.title} (\`${section}\`)`);
    return [
      `## ${title}\n`, `${introOf(question)}\n`,
      `- answer: \`${id}\`, ${words.type(result.properties![id])}`,
      ...(question.settings === null ? [] : [`- setting: \`settings.asked.${id}\`, ${settingWords(asked.properties![id], words)}`]),
      `- in the report: ${parts.join(', ')}\n`,
      table(['call', 'request', 'answer', 'remark'], Object.keys(question.calls).map(callRow)),
      ...(options.length === 0 ? [] : [table(['option of `study`', 'meaning'], options)]),
    ].join('\n');
  });
  return [head, ...sections, '# Answers that stand in no result file\n', ...words.sections()].join('\n');
}

type AnyQuestion = Question & { needs?: readonly string[]; onSecondFile?: boolean };

function introOf({ id, about, view, settings, needs, onSecondFile }: AnyQuestion): string {
  return [
    `\`${id}\`: ${about}.`, settings === null ? 'Every study answers it.' : 'A study answers it when it is asked.',
    ...(needs ? [`It needs ${needs.map((other) => `\`${other}\``).join(', ')}.`] : []),
    ...(onSecondFile ? ['It is about a second file.'] : []),
    ...(view ? [] : ['Its answer is shown in another question’s view.']),
  ].join(' ');
}

/** Keys, each with its type; a type that a study's own setting of that name has is left out. */
const keysOf = ({ properties = {}, required = [] }: Schema, words: SchemaWords, usual: Schema = {}): string => Object.entries(properties)
  .map(([key, value]) => {
    const known = usual.properties?.[key];
    const name = `\`${key}${required.includes(key) ? '' : '?'}\``;
    return known !== undefined && unlinked(words.type(known)) === unlinked(words.type(value)) ? name : `${name}: ${words.type(value)}`;
  }).join('; ');

const unlinked = (text: string): string => text.replaceAll(/\[(.*?)\]\(.*?\)/g, '$1');

const settingWords = (setting: Schema, words: SchemaWords): string =>
  (setting.properties === undefined ? words.type(setting) : `an object of ${keysOf(setting, words)}`);
