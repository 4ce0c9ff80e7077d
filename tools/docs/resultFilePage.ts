import type { RootSchema } from './schemaOf';
import { SchemaWords } from './schemaWords';

const head = `# The result file

\`wiretell study --json FILE\` writes one object, and so does the app (Report, “Results as JSON”); the PDF carries the same as an
attachment, \`wiretell-results.json\`. [result.schema.json](result.schema.json) is its JSON Schema (draft 7). No key stands in the object
that is not named below.

Numbers are in full precision, and finite or \`null\`. Control characters and marks of direction in names are escaped (\`\\u202e\`).
A positive class is always named. Labels stand without the full stop that KDD's files put behind them. Metrics are of the test part;
with \`--split none\`, training and test part are the same rows, and with folds every row is judged once, by a model that did not see it.

What grows with the square of levels or columns, or with labels × columns, has a ceiling: the most telling stand in the result, and
\`inAll\`, which is absent otherwise, says how many there are in all. So do terminal, report and screen.

The answer to each question stands under its id; [questions.md](questions.md) says what each is, and how it is asked. A key with a
\`?\` may be absent. Below, a list is a JSON array, and “by name” an object whose keys are names: of labels, columns, levels.
`;

/** The page about the result file, from its schema: every key with its type and what is said of it. */
export function resultFilePage(schema: RootSchema): string {
  const words = new SchemaWords(schema.definitions);
  return [head, words.section('The object', schema), ...words.sections()].join('\n');
}
