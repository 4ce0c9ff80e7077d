import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * What is forgotten or slips when a question is added or changed, and where the compiler says so. Each is planted in a copy in
 * memory of a file as it stands; the complaint comes from the file that has to be mended.
 */
type Slip = { what: string; file: string; from: string | RegExp; to: string; complains?: string };

const declared = (id: string): string => `src-shared/questions/${id}/${id}.ts`;
const engine = (id: string, file = id): string => `src-main/engine/questions/${id}/${file}.ts`;
const answerList = 'src-main/engine/questions/answerList.ts';
const questionList = 'src-shared/questions/questionList.ts';

const slips: Slip[] = [
  { what: 'a call under another question’s name', file: declared('giveaways'), from: '\'giveaways.find\'', to: '\'gifts.find\'' },
  { what: 'a usual setting that its own guard would refuse', file: declared('categories'), from: 'usual: { draws: 5 }', to: 'usual: { draws: \'five\' }' },
  { what: 'a result that is no plain JSON', file: declared('giveaways'), from: 'result: shape<GiveawaysResult>()', to: 'result: shape<Map<string, GiveawaysResult>>()' },
  { what: 'an answer to a call that is no plain JSON', file: declared('giveaways'), from: 'answer: shape<GiveawaysResult>()', to: 'answer: shape<Date>()' },
  { what: 'words about a setting that is not there', file: declared('categories'), from: 'set.draws', to: 'set.rounds' },
  { what: 'the need of a question that does not exist', file: declared('path'), from: 'needs: [\'combined\']', to: 'needs: [\'together\']', complains: questionList },
  { what: 'a question without an answer', file: answerList, from: /[ ]pitfalls,\n\}/, to: '\n}' },
  { what: 'an answer under another one’s name', file: answerList, from: /[ ]pitfalls,\n\}/, to: ' pitfalls: price,\n}' },
  { what: 'a call that is not answered', file: engine('giveaways'), from: /calls: \{ .* \},/, to: 'calls: {},' },
  { what: 'an answer of another shape than declared', file: engine('giveaways'), from: 'find(seed, tools, context)', to: 'Promise.resolve(seed)' },
  { what: 'a task that no worker has', file: engine('giveaways'), from: 'run(\'findGiveaways\'', to: 'run(\'findGifts\'' },
  { what: 'a task with another input than it takes', file: engine('giveaways'), from: '{ dataset, seed, features: shares.flat() }', to: '{ dataset, features: shares.flat() }' },
  { what: 'a part of a study that gives no result', file: engine('giveaways'), from: 'ask(\'giveaways.find\', about, { seed }, context)', to: 'Promise.resolve(null)' },
  { what: 'a section that nobody builds', file: engine('giveaways', 'paper'), from: /sections: \{ .* \},/, to: 'sections: {},' },
  { what: 'a section that is not declared', file: engine('giveaways', 'paper'), from: 'sections: { giveaways: section }', to: 'sections: { giveaways: section, gifts: section }' },
  { what: 'an option that does not begin with the question’s name', file: engine('giveaways', 'shell'), from: /options: \{ giveaways:/, to: 'options: { gifts: toggle(\'--gifts\', \'\'), giveaways:' },
  { what: 'options that give other settings than a study takes', file: engine('categories', 'shell'), from: '({ draws })', to: '({ rounds: draws })' },
  { what: 'a question that no option asks', file: engine('giveaways', 'shell'), from: /asking\('giveaways', \{\n(?:.*\n)*?\s*summary/, to: '({\n  summary', complains: engine('giveaways') },
  { what: 'a view that no route leads to', file: 'src-renderer/router.ts', from: /\n {2}frontier: .*/, to: '' },
  { what: 'a question that is declared and stands in no list', file: questionList, from: /[ ]pitfalls,\n\]/, to: '\n]', complains: engine('pitfalls') },
];

const root = resolve(import.meta.dirname, '..');
const path = (file: string): string => resolve(root, file);
const shim = path('views-for-slips.d.ts');
const planted = new Map<string, { text: string; version: number }>([
  [shim, { text: 'declare module "*.vue" { const view: object; export default view; }', version: 1 }],
]);

const host: ts.LanguageServiceHost = {
  getScriptFileNames: () => [shim, ...[answerList, 'src-renderer/router.ts', 'src-shared/contract/guards.ts', 'src-main/engine/study.ts'].map(path)],
  getScriptVersion: (file) => String(planted.get(file)?.version ?? 0),
  getScriptSnapshot(file) {
    const text = planted.get(file)?.text ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getCompilationSettings: () => ({
    target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, skipLibCheck: true, types: ['node'], noEmit: true, resolveJsonModule: true,
  }),
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: (file) => planted.has(file) || (existsSync(file) && statSync(file).isFile()),
  readFile: (file) => planted.get(file)?.text ?? readFileSync(file, 'utf8'),
  directoryExists: (folder) => existsSync(folder),
};
const compiler = ts.createLanguageService(host);
const complaints = (file: string): string[] => compiler.getSemanticDiagnostics(path(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));

let version = 1;
function plant(file: string, text: string): void {
  planted.set(path(file), { text, version: ++version });
}

it('the compiler has nothing to say of the questions as they are', () => {
  for (const file of new Set(slips.flatMap(({ file: one, complains }) => [one, complains ?? one])))
    expect(complaints(file), file).toEqual([]);
}, 120_000);

it.each(slips)('$what is refused by the compiler', ({ file, from, to, complains = file }) => {
  const before = readFileSync(path(file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  plant(file, after);
  try {
    expect(complaints(complains)).not.toEqual([]);
  } finally {
    plant(file, before);
  }
}, 60_000);
