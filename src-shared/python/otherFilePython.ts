import { py, type PythonCode } from './py';
import { byKind, joined, readFile, type WantedColumns } from './readTable';
import { type PythonSource } from './pythonSource';
import { inClass, outcome } from './targetPython';

/** A second file, and whether rows of it that also stand in the first are left out. */
export type OtherSource = { source: PythonSource; leaveOutOverlap: boolean };

/** The features that two files have in common, of the same kind. */
export function commonFeatures(first: Pick<PythonSource, 'columns'>, second: Pick<PythonSource, 'columns'>): string[] {
  return first.columns.filter(({ name, kind, role }) => role === 'feature'
    && second.columns.some((column) => column.name === name && column.kind === kind && column.role === 'feature')).map(({ name }) => name);
}

/** Judges the fitted model on a second file: what it lacks is filled in as Wiretell does, rows of both files may be left out. */
export function otherFileLines(
  { source, leaveOutOverlap }: OtherSource, target: string | null, meant: Pick<PythonSource, 'labels' | 'categories'>, model: WantedColumns, compared: WantedColumns,
): PythonCode {
  const { labelColumn } = source.format;
  const has = (names: readonly string[], kind: keyof WantedColumns): string[] => byKind(source, names)[kind];
  const texts = new Set([...(labelColumn === '' ? [] : [labelColumn]), ...has(model.texts, 'texts'), ...has(compared.texts, 'texts')]);
  const numbers = new Set([...has(model.numbers, 'numbers'), ...has(compared.numbers, 'numbers')]);
  const lacking = (names: readonly string[], found: Set<string>): string[] => names.filter((name) => !found.has(name));
  const decided = inClass(target, meant, py`other_label`);
  const [noText, noNumber] = [lacking(model.texts, texts), lacking(model.numbers, numbers)];
  return joined(
    py``, readFile(py`other`, source, { texts: [...texts], numbers: [...numbers] }),
    labelColumn === '' ? [] : py`other_label = labels_of(other, ${labelColumn})`,
    leaveOutOverlap && labelColumn !== '' ? py`
def keys(df, label):
    columns = df[${[...compared.texts, ...compared.numbers]}].astype(object)
    return list(zip(label, *(column.where(column.notna(), None) for _, column in columns.items())))

seen = set(keys(df, label))
other = other[[key not in seen for key in keys(other, other_label)]]  # without the rows that also stand in the first file
other_label = other_label.loc[other.index]
` : [],
    noNumber.length === 0 ? [] : py`other = other.assign(**{name: nan for name in ${noNumber}})  # at the training mean`,
    noText.length === 0 ? [] : py`other = other.assign(**{name: "(none of the levels)" for name in ${noText}})`,
    py`answers = model.predict(other[texts + numbers])`,
    labelColumn === '' ? py`print(pd.Series(answers).value_counts())` : py`
actual = ${outcome(target, meant, py`other_label`)}
`,
    labelColumn === '' ? [] : decided === null ? py`judge("second file", other[texts + numbers], actual, answers)` : py`
counts = ${decided}  # the others are neither benign nor an attack
judge("second file", other.loc[counts, texts + numbers], actual[counts], answers[counts.to_numpy()])
`);
}
