import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import typescript from 'typescript-eslint';

/** The walls between the rooms: who may import what. A wall is a lint error, for types too. */
const wall = (message, ...group) => ({ group, message });
const noElectron = wall('only hosts/electron knows Electron', 'electron', 'electron/*');
const noHosts = wall('the engine knows no host', '**/hosts/**', '**/cli/**');
const noRenderer = wall('the renderer is reached through the contract alone', '**/src-renderer/**');
const noMain = wall('the engine is reached through the contract alone', '**/src-main/**');
const noNode = wall('shared code runs in the browser too', 'node:*');
const noVue = wall('only the renderer draws', 'vue', 'vue-*', 'pinia', 'reka-ui');
const noViews = wall('what is shared knows no view: only the router does', '**/views/**');
const noSibling = { regex: '^\\.\\./(?!\\.\\./)', message: 'a view knows no sibling view: what two need is a component, a composable or words' };
const noSiblingQuestion = {
  regex: String.raw`^\.\./(?!\.\./)(?!answer|shellOption)`,
  message: 'a question knows no sibling: another one’s answer comes by ask or of, what several need stands in fitting, paper or terminal',
};
/** In a folder of a question the same wall stands a step further up. */
const fromFolder = (wall) => ({ ...wall, regex: wall.regex.replace(String.raw`^\.\./(?!\.\./)`, String.raw`^\.\./\.\./(?!\.\./)`) });
/** A declaration may be typed by a sibling's result, and made of what all declarations are made of. */
const onlyResults = {
  regex: String.raw`^\.\./(?!\.\./)(?!question|fields)(?!\w+/result$)`,
  message: 'of another question only its result type is known: what several need stands in format, charts or schemas',
};
const noQuestions = { regex: String.raw`^(?!.*src-shared).*/questions/`, message: 'the ground knows no question: it is known by them' };
const noFamilies = wall('dataset families are known by their description alone (DatasetSummary)', '**/families/*');
const ownRoom = { regex: String.raw`^\.\./(?!\.\./)`, message: 'the pool sends tasks and knows none: it imports no other room of the engine' };
const noShell = wall('what only the shell uses stays in the shell', 'commander', 'cli-progress');
const nothingOutside = { message: 'statistics are the ground: what they need stands beside them', regex: String.raw`\.\./` };
/**
 * A name from a file (a label called `constructor`) is no key of a plain object: it is one of a `ByName` (terms/byName.ts), whose
 * look-ups in the plain way don't compile, or of a `Map`. Tables of the program's own words are constants, and may stay plain.
 */
const ownKey = 'names from a file are keys of a ByName (terms/byName.ts) or of a Map';
const anyString = 'TSIndexSignature > Identifier > TSTypeAnnotation > TSStringKeyword';
const plainRecords = {
  rules: {
    'no-restricted-syntax': ['error',
      { selector: `TSTypeAliasDeclaration ${anyString}`, message: ownKey },
      { selector: `:function > Identifier.params ${anyString}`, message: ownKey },
      { selector: `:function > .returnType ${anyString}`, message: ownKey },
      { selector: `VariableDeclarator[init.type="ObjectExpression"][init.properties.length=0] > Identifier ${anyString}`, message: ownKey },
      { selector: 'AssignmentExpression[operator="??="] > MemberExpression[computed=true].left', message: ownKey },
      { selector: 'TSTypeReference[typeName.name="Record"] > TSTypeParameterInstantiation > TSStringKeyword:first-child', message: ownKey },
      { selector: 'BinaryExpression[operator="in"]:not([left.type="Literal"])', message: 'an object has more by birth than was put in: Object.hasOwn' },
    ],
  },
};
/** A line is read at once; one with a text or a pattern in it, which cannot be broken, may be longer. */
const lineLength = { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true };
const walls = (files, ...patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

export default typescript.config(
  { ignores: ['out/', '.tsc/', '.test-workers/', 'node_modules/', 'dist/', 'coverage/', 'test-results/'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...typescript.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      'vue/max-len': ['error', { ...lineLength, template: 200, ignoreHTMLAttributeValues: true, ignoreHTMLTextContents: true }],
    },
  },
  {
    files: ['**/*.{ts,vue}'],
    rules: {
      // The contract is made of `type`s: only they prove that a result is plain JSON.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Indexed loops are what V8 runs fastest over typed arrays.
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Stand-ins for classes that a library only asks to exist.
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true }],
      'no-undef': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['src-*/**/*.{ts,vue}'], ignores: ['**/*.{test,fixture}.ts', '**/fixtures/**', '**/*.d.ts'], ...plainRecords },
  { files: ['**/*.{ts,mjs,js}'], rules: { 'max-len': ['error', lineLength] } },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off', '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/no-extraneous-class': 'off' } },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', performance: 'readonly', Buffer: 'readonly', fetch: 'readonly' } },
  },
  // The last wall of a file is its only one: a narrower one says the wider ones again.
  walls(['src-shared/**/*.ts'], noElectron, noHosts, noRenderer, noMain, noNode, noVue),
  walls(['src-shared/{charts,format,python}/**/*.ts'], noElectron, noHosts, noRenderer, noMain, noNode, noVue, noFamilies),
  walls(['src-shared/questions/*/**/*.ts'], noElectron, noHosts, noRenderer, noMain, noNode, noVue, noFamilies, onlyResults),
  walls(['src-shared/questions/*/*/**/*.ts'], noElectron, noHosts, noRenderer, noMain, noNode, noVue, noFamilies, fromFolder(onlyResults)),
  walls(['src-shared/statistics/*.ts'], noElectron, noHosts, noRenderer, noMain, noNode, noVue, nothingOutside),
  walls(['src-main/engine/**/*.ts'], noElectron, noHosts, noRenderer, noVue, noShell),
  walls(['src-main/engine/{read,sources,wire,sample}/**/*.ts'], noElectron, noHosts, noRenderer, noVue, noShell, noQuestions),
  walls(['src-main/engine/{columns,fitting,paper,terminal}/**/*.ts'], noElectron, noHosts, noRenderer, noVue, noShell, noQuestions, noFamilies),
  walls(['src-main/engine/pool/**/*.ts'], noElectron, noHosts, noRenderer, noVue, noShell, noQuestions, noFamilies, ownRoom),
  walls(['src-main/engine/{report,rows,scoring}/**/*.ts'], noElectron, noHosts, noRenderer, noVue, noShell, noFamilies),
  walls(['src-main/engine/questions/*/**/*.ts'], noElectron, noHosts, noRenderer, noVue, noShell, noFamilies, noSiblingQuestion),
  walls(['src-main/engine/questions/*/*/**/*.ts'], noElectron, noHosts, noRenderer, noVue, noShell, noFamilies, fromFolder(noSiblingQuestion)),
  walls(['src-main/cli/**/*.ts', 'src-main/hosts/browser/**/*.ts'], noElectron, noRenderer, noVue, noFamilies),
  walls(['src-main/hosts/electron/**/*.ts'], noRenderer, noVue),
  walls(['src-renderer/**/*.{ts,vue}'], noElectron, noMain, noNode, noFamilies),
  walls(['src-renderer/{components,composables,shell,stores,transport}/**/*.{ts,vue}'], noElectron, noMain, noNode, noFamilies, noViews),
  walls(['src-renderer/views/*/**/*.{ts,vue}'], noElectron, noMain, noNode, noFamilies, noSibling),
  // Playwright's fixtures name what they need by a pattern, which may be empty.
  { files: ['e2e/**/*.ts'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
  { files: ['**/*.test.ts'], rules: { 'no-control-regex': 'off' } },
  // The engine's tests open files through the shell's gate, and tests of all rooms know the families that they are about.
  { files: ['src-main/{engine,cli}/**/*.{test,fixture}.ts'], rules: { 'no-restricted-imports': 'off' } },
  // Tests read their fixtures from disk, and hold figures to more digits than a double has.
  { files: ['src-shared/**/*.{test,fixture}.ts', 'src-shared/**/fixtures/*.ts'], rules: { 'no-restricted-imports': 'off', 'no-loss-of-precision': 'off' } },
);
