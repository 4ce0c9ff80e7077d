import type { PythonSource } from './pythonSource';
import type { DataFile, FileFormat } from '../terms/datasetSummary';
import { missingAmongNumbers, missingAnywhere } from '../schemas/missingMarks';
import { asWritten, deriveLines } from './derivePython';
import { gapLines, withoutGaps } from './gapPython';
import { opener, otherFunctions } from './otherFormats';
import { py, pyLines, type PythonCode } from './py';

/** Columns to be read: texts as they stand, numbers as numbers. */
export type WantedColumns = { texts: readonly string[]; numbers: readonly string[] };

/** What a script says of missing values, in a comment. */
export const missingWords = py`
# Missing in every column but the label, in any letter case (in a column of text they are one level, ""):
# ${missingAnywhere}
# Missing among numbers, too, as is any text there (in a column of text they are levels):
# ${missingAmongNumbers}
`;

/** The modules that `readFunctions` needs, beside pandas. */
export const readImports = py`
import csv
import gzip
import re
from functools import lru_cache
from itertools import islice
from math import isfinite, nan
`;

/**
 * How Wiretell reads a table, in Python: by the `csv` module and not by `read_csv`, whose ways with missing values, blanks,
 * lines of another length, encodings and first columns are others, and change between versions.
 */
export const readFunctions = py`
csv.field_size_limit(1 << 20)

@lru_cache(1 << 16)
def field(text):  # UTF-8 where it is valid, else Windows-1252, without the blanks around it
    return re.sub("[\x80-\xff]+", decoded, text).strip(blanks)

def decoded(run):
    for encoding in "utf-8", "cp1252":
        try:
            return run[0].encode("latin-1").decode(encoding)
        except UnicodeError:
            pass
    return run[0]

blanks = "".join(map(chr, [*range(33), 0xa0, 0x1680, *range(0x2000, 0x200b), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]))

@lru_cache(1 << 16)
def number(text):
    value = float(text) if re.fullmatch(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?", text) else nan
    return value if isfinite(value) else nan

missing = set(${missingAnywhere})

def read(name, opened, delimiter, quoted, header, columns, texts, numbers, label, skip=0, encoding="latin-1", newline="\n", plain={}, escapes=False):
    wanted = [(columns.index(name), plain.get(name, str)) for name in texts + numbers]
    with opened(name, "rt", encoding=encoding, newline=newline) as lines:
        lines = (line.replace('\\"', '""') if escapes else line for line in islice(lines, skip, None))
        parts = [lines] if quoted else ([line] for line in lines)  # only a quoted field goes on in the next line
        records = (record for part in parts for record in csv.reader(part, delimiter=delimiter, skipinitialspace=True))
        records = (record[:-1] if len(record) == len(columns) + 1 and not field(record[-1]) else record for record in records)
        records = (record for record in records if len(record) == len(columns) and any(map(field, record)))
        names = [field(name) for name in next(records)] if header else None  # they may stand again
        rows = [[as_usual(field(record[i])) for i, as_usual in wanted] for record in records if names != [field(one) for one in record]]
    df = pd.DataFrame(rows, columns=texts + numbers, dtype=object)
    for name in texts:
        if name != label:
            df[name] = df[name].map(lambda text: "" if text.lower() in missing else text).astype(object)
    for name in numbers:
        df[name] = df[name].map(number).astype(float)
    return df

def labels_of(df, column):
    return df[column].map(label_text)

def label_text(text):  # without KDD's stop; 1 and 1.0 are one class
    text = text.strip(blanks).removesuffix(".").strip(blanks)
    if not re.fullmatch(r"[+-]?(0|[1-9][0-9]{0,14})(\.[0-9]{0,15})?", text):
        return text
    return str(int(float(text))) if float(text) == int(float(text)) else repr(float(text))
`;

/** Each label in one writing, and what marks a missing value in these columns alone: as the dataset's family has it. */
function familyLines(
  name: PythonCode, { format: { labelColumn }, columns, spellings = [] }: PythonSource, texts: readonly string[],
): PythonCode[] {
  const marked = columns.filter(({ name: column, missing }) => missing !== undefined && texts.includes(column));
  const marks = new Map(marked.map(({ name: column, missing }) => [column, missing!]));
  return [
    ...spellings.length > 0 && texts.includes(labelColumn) ? [py`
${name}[${labelColumn}] = labels_of(${name}, ${labelColumn}).replace(${new Map(spellings.map(({ from, to }) => [from, to]))})
`] : [],
    ...marks.size > 0 ? [py`
for column, marks in ${marks}.items():  # missing here
    ${name}[column] = ${name}[column].map(lambda text: "" if text.lower() in marks else text).astype(object)
`] : [],
  ];
}

/** Reads the files as they were read: the variable `name` holds their rows, as many as there were, or the script stops. */
export function readFile(name: PythonCode, source: PythonSource, wanted: WantedColumns): PythonCode {
  const { data, format, columns, labels, rowsRead, unlabelled } = asWritten(source);
  const names = columns.filter(({ gapsOf, role }) => gapsOf === undefined && role !== 'source').map((column) => column.name);
  const needed = withoutGaps(columns, wanted);
  const sourceColumn = columns.find(({ role }) => role === 'source')?.name;
  const read = data.files.length > 1 && sourceColumn !== undefined
    ? readSeveral(name, data.files, names, needed, { source: sourceColumn, label: format.labelColumn })
    : py`
${name} = ${readCall(data.name, format, { columns: names, ...needed, label: format.labelColumn, member: data.files[0]?.member ?? null })}
`;
  const functions = otherFunctions([...new Set([format, ...data.files.map((file) => file.format)])]);
  return joined(functions, deriveLines(source), data.simulated ? py`# The simulated sample is no file: put one of your own in its place.` : [], read,
    familyLines(name, source, needed.texts), unlabelled === undefined ? [] : py`
${name} = ${name}[labels_of(${name}, ${format.labelColumn}).isin(${labels.map(({ label }) =>
  label)})]  # without ${unlabelled} rows that have no label
`, py`
assert len(${name}) == ${rowsRead}, "rows of another file, or lines that Python's csv module takes otherwise"
`, gapLines(name, columns, wanted));
}

const isText = ({ kind }: FileFormat): boolean => kind === 'delimited';

/** `spelt`: the columns as the file itself writes them. */
type Call = {
  columns: readonly string[];
  spelt?: readonly string[];
  texts: readonly string[];
  numbers: readonly string[];
  label: string;
  member: string | null;
};

const readCall = (name: string, format: FileFormat, { columns, spelt = columns, texts, numbers, label, member }: Call): PythonCode => py`
read(
    ${name}, ${opener(format, member, spelt)}, delimiter=${isText(format) ? format.delimiter : ','}, quoted=${format.quoted || !isText(format)},
    header=${isText(format) && format.header && format.dialect?.rowNames !== true ? 1 : 0},  # lines of names
    columns=${columns}, texts=${texts}, numbers=${numbers}, label=${label}${dialectArguments(format.dialect)})
`;

/** File after file, the columns found by their names; what a file lacks is missing in its rows. */
function readSeveral(
  name: PythonCode, files: readonly DataFile[], names: readonly string[], { texts, numbers }: WantedColumns,
  { source, label }: { source: string; label: string },
): PythonCode {
  const parts = files.map((file) => {
    const columns = file.columns ?? names;
    const has = (column: string): boolean => columns.includes(column);
    const call = readCall(file.file, file.format, {
      columns, spelt: file.spelt, texts: texts.filter(has), numbers: numbers.filter(has), label, member: file.member,
    });
    return texts.includes(source) ? py`${call}.assign(**{${source}: ${file.name}}),` : py`${call},`;
  });
  return joined(py`${name} = pd.concat([`, parts, py`
], ignore_index=True)
${name}[${texts}] = ${name}[${texts}].fillna("")
`);
}

/** How a text of an odd dialect is read, as further arguments of `read`. */
function dialectArguments(dialect: PythonSource['format']['dialect']): PythonCode {
  if (dialect === undefined) return py``;
  const { encoding, lineBreak, skipped, notations, escapes } = dialect;
  const plain = new Map(notations.flatMap(({ notation, columns }) => columns.map((column) => [column, asUsual[notation]] as const)));
  return py`,
    skip=${skipped}, encoding=${encoding.startsWith('utf-16') ? encoding : 'latin-1'}, newline=${lineBreak === 'cr' ? null : '\n'}, plain=${plain}${escapes ? py`, escapes=True` : py``}`;
}

/** A cell in the usual notation, from that of its column. */
const asUsual = {
  quotes: py`lambda text: re.sub("^b?'(.*)'$|^b\"(.*)\"$", r"\1\2", text, flags=re.S).strip()`,
  'decimal-comma': py`lambda text: re.sub("[.'’ \xa0\u2009\u202f]", "", text).replace(",", ".")`,
  hexadecimal: py`lambda text: str(int(text, 16)) if text[:2].lower() == "0x" else text`,
  units: py`lambda text: re.sub(" ([KMGT])$", lambda unit: "e" + str(3 * " KMGT".index(unit[1])), text)`,
  thousands: py`lambda text: re.sub("[,'’ \xa0\u2009\u202f]", "", text)`,
};

/** The rows in use: all, or another draw of as many. */
export const sampleLines = ({ sample }: PythonSource): PythonCode[] =>
  (sample === null ? [] : [py`df = df.sample(${sample.rows}, random_state=${sample.seed})`]);

/** The features among `names`, by the kind that they were read as. */
export function byKind({ columns }: Pick<PythonSource, 'columns'>, names: readonly string[]): { texts: string[]; numbers: string[] } {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  return { texts: names.filter((name) => kinds.get(name) === 'text'), numbers: names.filter((name) => kinds.get(name) === 'numeric') };
}

export const joined = (...pieces: (PythonCode | PythonCode[])[]): PythonCode => pyLines(pieces.flat());
