import type { DatasetSummary } from '../contract/datasetSummary';
import { marksAnywhere, missingMarks } from '../schemas/missingMarks';
import { py, pyLines, type PythonCode } from './py';

/** What of a dataset the scripts need: how its file was read, and what its labels mean. */
export type PythonSource = Pick<DatasetSummary, 'file' | 'format' | 'columns' | 'labels' | 'sample' | 'rowsRead'>;

/** Columns to be read: texts as they stand, numbers as numbers. */
export type WantedColumns = { texts: readonly string[]; numbers: readonly string[] };

/** What a script says of missing values, in a comment. */
export const missingWords = py`
# Missing in a column of numbers, in any letter case, and so is text among them:
# ${missingMarks}
# In a column of text these are missing, and one level without a name; the others are levels:
# ${marksAnywhere}
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
def field(text):  # UTF-8 where it is valid, else Latin-1, without the blanks around it
    try:
        text = text.encode("latin-1").decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    return text.strip("".join(map(chr, range(33))))

@lru_cache(1 << 16)
def number(text):
    value = float(text) if re.fullmatch(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?", text) else nan
    return value if isfinite(value) else nan

missing = set(${marksAnywhere})

def read(name, opened, delimiter, quoted, header, columns, label, texts, numbers):
    at = [columns.index(name) for name in texts + numbers]
    with opened(name, "rt", encoding="latin-1", newline="\n") as lines:
        parts = [lines] if quoted else ([line] for line in lines)  # only a quoted field goes on in the next line
        records = (record for part in parts for record in csv.reader(part, delimiter=delimiter) if len(record) == len(columns))
        rows = [[field(record[i]) for i in at] for record in islice(records, header, None)]
    df = pd.DataFrame(rows, columns=texts + numbers, dtype=object)
    for name in texts:
        if name != label:
            df[name] = df[name].map(lambda text: "" if text.lower() in missing else text)
    for name in numbers:
        df[name] = df[name].map(number).astype(float)
    return df

def labels_of(df, column):
    return df[column].map(lambda text: text.removesuffix("."))
`;

/** Reads a file as it was read: the variable `name` holds its rows, as many as there were, or the script stops. */
export function readFile(name: PythonCode, { file, format, columns, rowsRead }: PythonSource, wanted: WantedColumns): PythonCode {
  const names = columns.filter(({ gapsOf }) => gapsOf === undefined).map((column) => column.name);
  const gaps = columns.flatMap(({ name: mark, gapsOf }) => (gapsOf !== undefined && wanted.numbers.includes(mark) ? [{ mark, gapsOf }] : []));
  const numbers = [...new Set(wanted.numbers.map((wish) => gaps.find(({ mark }) => mark === wish)?.gapsOf ?? wish))];
  return joined(file.simulated ? py`# The simulated sample is no file: put one of your own in its place.` : [], py`
${name} = read(
    ${file.name}, ${format.compression === 'gzip' ? py`gzip.open` : py`open`}, delimiter=${format.delimiter}, quoted=${format.quoted},
    header=${format.header ? 1 : 0},  # lines of names
    columns=${names}, label=${format.labelColumn}, texts=${wanted.texts}, numbers=${numbers})
assert len(${name}) == ${rowsRead}, "rows of another file, or lines that Python's csv module takes otherwise"
`, ...gaps.map(({ mark, gapsOf }) => py`
${name}[${mark}] = ${name}[${gapsOf}].isna().astype(float)
`));
}

/** The rows in use: all, or another draw of as many. */
export const sampleLines = ({ sample }: PythonSource): PythonCode[] =>
  (sample === null ? [] : [py`df = df.sample(${sample.rows}, random_state=${sample.seed})`]);

/** The features among `names`, by the kind that they were read as. */
export function byKind({ columns }: Pick<PythonSource, 'columns'>, names: readonly string[]): { texts: string[]; numbers: string[] } {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  return { texts: names.filter((name) => kinds.get(name) === 'text'), numbers: names.filter((name) => kinds.get(name) === 'numeric') };
}

export const joined = (...pieces: (PythonCode | PythonCode[])[]): PythonCode => pyLines(pieces.flat());
