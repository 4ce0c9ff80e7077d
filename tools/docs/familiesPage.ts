import type { Family, FamilyRelease } from '../../src-shared/families/family';
import { formatUnits } from '../../src-shared/format/formatUnits';
import type { RootSchema } from './schemaOf';
import { SchemaWords, table } from './schemaWords';

const head = `# Dataset families

A family is a set of datasets with the same columns and labels. What Wiretell knows of one stands in one file, \`src-shared/families/<family>.ts\`:

| what | what it leads to |
|---|---|
| layouts: the names of the columns in file order, with or without a header | recognition, with how sure it is and what came next |
| columns: group, kind, unit, a line of meaning, other names | descriptions, groups in charts and \`--combined\`, alerts for values that no flag has |
| identity: why a column names the capture or the row | it stays out of models unless it is asked for (\`--role\`, \`--with-identity\`) |
| labels: which column is the label, which others say the same | the first one that a file has is its label, the others are no features (\`--label\`) |
| maps: the categories of the labels in their usual order, each with its role | categories and their colours; \`attack\` is what is neither benign nor undecided (\`--map\`, \`--benign\`) |
| marks of a missing value, factors, the usual target | how cells are read, what the tests compare, what a study starts with |
| releases: hashes, rows, rows of each label, defects with their source | the release by name, alerts, and the rows as published beside those that are here |

A table **with a header** is of the layout whose names it has most in common with (letter case, blanks, \`_\` and \`-\` aside): half of all names,
or ten of them and next to no others. One **without a header** has as many columns as a layout, and most of its first rows hold what they hold.
A table of no family is read by what its names and values say; where a family knows its labels, its map is taken.

A **release** is recognised by the hash of its files, or by its rows and the rows of each label. Overview holds a file that is nearly one against
what was published: rows left out, labels of another map, a file that lacks.

The roles of categories: benign, scan, dos, ddos, bruteForce, web, remoteAccess, privilege, botnet, malware, spoofing, other, and undecided, which is
neither attack nor benign.
`;

const owning = `## Families of your own

What is known and was said of an open dataset can be saved as JSON (Data, “Save as a family…”), edited, opened there, and passed with
\`--family FILE.json\` to \`overview\`, \`study\` and \`apply\`. A file that is opened with it is read as it says, whatever else Wiretell knows; one that lacks more
than half of its columns is refused, with the names. Reports and study files carry the family, so that \`check\` needs no file. Marks of a missing
value are texts: numbers such as -1 stay numbers. [family.schema.json](family.schema.json) is its JSON Schema.
`;

const adding = `## To add one

1. *A file*, \`src-shared/families/<family>.ts\`, with everything above; \`kdd99.ts\` is the model, \`columnMakers.ts\` and \`mapMakers.ts\` write columns
   and maps shortly. What is not verified is left out: a count or a hash that nobody has seen is worse than none.
2. *Its test* beside it: **a header or rows written from the published description, not from your own list**, and every column looked at, its role
   above all. A second answer column that stays a feature gives everything away, and nothing else says so. \`families.test.ts\` holds every family of
   the list against itself.
3. *One line* in \`families.ts\`, and \`npm run docs\`.

Nothing else names a family: questions, charts, views and reports ask the dataset what its columns and labels mean, and lint keeps it so. Test files
are never parts of published data: write rows by hand, or make them.
`;

/** The page about dataset families, from their list: what is known of each, and where its files come from. */
export function familiesPage(families: readonly Family[], own: RootSchema): string {
  const words = new SchemaWords(own.definitions);
  return [
    head,
    `## Those that are known\n\n${table(['family', 'columns', 'label: maps', 'releases', 'where its files come from'], families.map(row))}`,
    `## Releases\n\n${table(['release', 'rows', 'recognised by', 'known defects'], families.flatMap(({ releases }) => releases.map(releaseRow)))}`,
    owning, words.section('The file', own).replace('## ', '### '), ...words.sections().map((section) => section.replace('## ', '### ')), adding,
  ].join('\n');
}

const row = ({ name, columns, layouts, labels, releases, origin, citation }: Family): string[] => [
  `**${name}**<br>${citation}`, `${columns.length} in ${formatUnits(layouts.length, 'layout')}`,
  labels.map(({ column, maps }) => `\`${column}\`: ${maps.map((map) => map.name).join('; ')}`).join('<br>') || '–', String(releases.length), origin,
];

const releaseRow = ({ name, rows, files, labels, categories, defects = [] }: FamilyRelease): string[] => [
  name, rows === null ? '–' : rows.toLocaleString('en'),
  [
    ...(files.some(({ sha256 }) => sha256 !== null) ? ['hash'] : []),
    ...(rows !== null && (labels ?? categories) !== undefined ? [`rows of each ${labels === undefined ? 'category' : 'label'}`] : []),
  ].join(', ') || '–',
  defects.length === 0 ? '–' : String(defects.length),
];

const marks = ['<!-- families: made by `npm run docs` -->', '<!-- families end -->'] as const;

/** The README with its table of families as their list has it. */
export function withFamilies(readme: string, families: readonly Family[]): string {
  const [from, to] = marks.map((mark) => readme.indexOf(mark));
  const rows = families.map(({ name, labels, releases, origin }) => [
    `**${name}**`, labels.length === 0 ? '–' : labels.map(({ column }) => `\`${column}\``).join(', '), String(labels[0]?.maps.length ?? 0),
    String(releases.length), String(releases.reduce((sum, { defects = [] }) => sum + defects.length, 0)), origin,
  ]);
  const known = table(['family', 'label', 'label maps', 'releases', 'known defects', 'where its files come from'], rows);
  return `${readme.slice(0, from)}${marks[0]}\n\n${known.trimEnd()}\n\n${readme.slice(to)}`;
}
