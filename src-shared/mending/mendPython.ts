import { py, pyLines, type PythonCode } from '../python/py';
import type { PythonSource } from '../python/pythonSource';
import { byKind, joined, missingWords, readFile, readFunctions, readImports, sampleLines } from '../python/readTable';
import { ambiguousLabel } from '../schemas/labelText';
import type { MendFormat, MendPreview } from './mending';
import { inMendOrder, mendTestShare, type MendStepId } from './steps';

/** What of an export the script does again, and the names of the tables that it writes. */
export type MendScript = { steps: readonly MendStepId[]; format: MendFormat; preview: Pick<MendPreview, 'columns' | 'leftOut' | 'parts'>; tables: readonly string[]; /** Rows that are left out as broken, from 0. */ broken: readonly number[] };

/**
 * The same steps as a script for pandas: the same rows in the same order. Numbers may be written otherwise (`1.0` for `1`), and so may
 * what is packed, and the types in Parquet: the bytes differ where the values do not.
 */
export function mendPython(source: PythonSource, { steps, format, preview, tables, broken }: MendScript): string {
  const columns = source.columns.filter(({ gapsOf }) => gapsOf === undefined).map(({ name }) => name);
  const features = source.columns.filter(({ role, gapsOf }) => role === 'feature' && gapsOf === undefined).map(({ name }) => name);
  const label = source.format.labelColumn;
  return joined(
    py`
# A dataset mended, to be run in the folder of its file.
# For Python 3.9 and pandas 1.5 or newer; tried up to pandas 3.0.
`,
    format === 'parquet' ? py`
# Parquet is written by pyarrow, or fastparquet: one of them has to be there, too.
` : [],
    missingWords, readImports, py`
import numpy as np
import pandas as pd

`,
    readFunctions, py``, readFile(py`df`, source, byKind(source, columns)), sampleLines(source),
    py`
df = df.reset_index(drop=True)[${columns}]
`,
    label === '' ? [] : py`
df[${label}] = labels_of(df, ${label})
category = df[${label}].map(${new Map(source.labels.map((one) => [one.label, one.category]))})
`,
    py`
features = ${features}
row = pd.Series(np.arange(len(df), dtype="uint64"), df.index)
vector = df[features].groupby(features, dropna=False, sort=False).ngroup()  # alike in every feature
first = row.groupby(vector).transform("min")
`,
    inMendOrder(steps).map((step) => stepLines(step, label, preview.leftOut.filter((name) => columns.includes(name)), broken)),
    writeLines(preview.parts.length > 1, tables, format),
  ).toString();
}

const stepLines = (step: MendStepId, label: string, leftOut: readonly string[], broken: readonly number[]): PythonCode => {
  switch (step) {
    case 'drop-broken': return py`
df = df[~row[df.index].isin(${broken})]  # rows that contradict what their columns mean, by their numbers
`;
    case 'drop-undecidable': return py`
df = df[category[df.index].groupby(vector).transform("nunique") == 1]  # undecidable rows left out
`;
    case 'mark-undecidable': return py`
df.loc[category[df.index].groupby(vector).transform("nunique") > 1, ${label}] = ${ambiguousLabel}  # undecidable rows
`;
    case 'one-a-vector': return py`
df = df[~vector[df.index].duplicated()]  # the first row of each vector
`;
    case 'drop-identity': return py`
df = df.drop(columns=${leftOut})  # columns that name hosts, times or rows
`;
    case 'grouped-split': return py`
in_test = first * 2654435761 % 2**32 < ${mendTestShare} * 2**32  # Knuth's multiplicative hash of the vector's first row
`;
    case 'shuffle': return py`

def scattered(i):  # MurmurHash3's last step
    i = (i ^ (i >> 16)) * 0x85ebca6b % 2**32
    i = (i ^ (i >> 13)) * 0xc2b2ae35 % 2**32
    return i ^ (i >> 16)

df = df.loc[pd.Series(scattered(row.to_numpy()), row.index)[df.index].sort_values().index]  # shuffled by the row's number
`;
  }
};

function writeLines(split: boolean, tables: readonly string[], format: MendFormat): PythonCode {
  const write = (rows: PythonCode, table: string): PythonCode =>
    (format === 'parquet' ? py`${rows}.to_parquet(${table}, index=False)` : py`${rows}.to_csv(${table}, index=False)`);
  return pyLines(split ? [write(py`df[~in_test[df.index]]`, tables[0]), write(py`df[in_test[df.index]]`, tables[1])] : [write(py`df`, tables[0])]);
}
