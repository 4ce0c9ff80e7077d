import type { FileFormat } from '../terms/datasetSummary';
import { py, type PythonCode } from './py';

/** What is derived is read as the table of text that `wiretell derive` writes. */
type Kind = Exclude<FileFormat['kind'], 'delimited' | 'derived'>;
const isTable = (kind: FileFormat['kind']): kind is 'delimited' | 'derived' => kind === 'delimited' || kind === 'derived';

/** What all of them need: the rows of another format, as lines for Python's csv module. */
const asCsv = py`
import io
import json

def as_csv(rows):
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows(rows)
    lines.seek(0)
    return lines

def lines_of(name, opened):
    with opened(name, "rt", encoding="latin-1", newline="\n") as lines:
        yield from (line.rstrip("\r\n") for line in lines)
`;

const rowsOf: { [K in Kind]: PythonCode } = {
  'json-lines': py`
def rows_of_json(name, opened, columns):
    def fields(line):  # objects inside the object by dotted names
        for key, value in json.loads(line).items():
            yield from ((f"{key}.{inner}", one) for inner, one in value.items()) if isinstance(value, dict) else [(key, value)]
    for line in lines_of(name, opened):
        try:
            row = dict(fields(line))
        except (ValueError, AttributeError):
            continue
        cells = (row.get(column) for column in columns)
        yield ["" if cell is None else cell if isinstance(cell, str) else json.dumps(cell) for cell in cells]
`,
  zeek: py`
def rows_of_zeek(name, opened, columns):
    def cell(text):
        return "" if text.strip() == "-" else re.sub(r"\\x([0-9a-fA-F]{2})|\\\\", lambda found: chr(int(found[1], 16)) if found[1] else "\\", text)
    names = []
    for line in lines_of(name, opened):
        fields = line.split("\t")
        if line.lstrip().startswith("#"):
            fields = line.lstrip().split("\t")
            if fields[0] == "#fields":
                names = fields[1:-1] + re.split(" {2,}", fields[-1].strip())
            continue
        if len(fields) < len(names):  # several columns may stand in the last field
            fields[-1:] = re.split(" {2,}", fields[-1].strip())
        if len(fields) == len(names):
            row = dict(zip(names, fields))
            yield [cell(row.get(column, "-")) for column in columns]
`,
  arff: py`
def rows_of_arff(name, opened, columns):
    def cell(text):
        text = text.strip()
        if text == "?":
            return ""
        return re.sub(r"\\(.)", r"\1", text[1:-1] if text[:1] in ("'", '"') else text)
    begun = False
    for line in lines_of(name, opened):
        line = line.strip()
        if begun and line and not line.startswith(("%", "{")):
            found = re.findall(r"""(\s*'(?:\\.|[^'\\])*'\s*|\s*"(?:\\.|[^"\\])*"\s*|[^,\t]*)(?:[,\t]|$)""", line)
            yield [cell(field) for field in found[: len(columns)]]
        begun = begun or line.lower().startswith("@data")
`,
  parquet: py`
def rows_of_parquet(name, opened, columns):
    from datetime import date, datetime, timezone
    import pyarrow.parquet
    def cell(value):
        if isinstance(value, date) and not isinstance(value, datetime):
            value = datetime(value.year, value.month, value.day)
        if isinstance(value, datetime):
            value = (value if value.tzinfo else value.replace(tzinfo=timezone.utc)).timestamp()
        return "" if value is None else str(value).lower() if isinstance(value, bool) else value.decode() if isinstance(value, bytes) else str(value)
    with opened(name, "rb") as file:
        table = pyarrow.parquet.read_table(io.BytesIO(file.read())).flatten()
    yield from zip(*(map(cell, table.column(column).to_pylist()) for column in columns))
`,
};

const inZip = py`
import io
import zipfile

def in_zip(member):
    def opened(name, mode, **how):
        stream = zipfile.ZipFile(name).open(member)
        stream = gzip.open(stream) if stream.peek(2)[:2] == b"\x1f\x8b" else stream  # packed once more
        return stream if mode == "rb" else io.TextIOWrapper(stream, **how)
    return opened
`;
const openZstd = py`
import io

def open_zstd(name, mode, **how):
    try:
        from compression import zstd  # of Python 3.14
        return zstd.open(name, mode, **how)
    except ImportError:
        pass
    try:
        import pyarrow
    except ImportError:
        raise SystemExit(f"{name} is packed by zstd, which Python reads from 3.14 on, or with pyarrow; else unpack it with zstd -d") from None
    stream = pyarrow.CompressedInputStream(pyarrow.OSFile(name), "zstd")
    return stream if mode == "rb" else io.TextIOWrapper(stream, **how)
`;

/** The functions that files of these formats need beside those of a table of text, each once. */
export function otherFunctions(formats: readonly FileFormat[]): PythonCode[] {
  const packings = new Set(formats.map(({ compression }) => compression));
  const kinds = [...new Set(formats.map(({ kind }) => kind))].filter((kind) => !isTable(kind));
  return [
    ...(packings.has('zip') ? [inZip, py``] : []), ...(packings.has('zstd') ? [openZstd, py``] : []),
    ...(kinds.length > 0 ? [asCsv, py``] : []),
    ...kinds.flatMap((kind) => [rowsOf[kind], py``]),
  ];
}

const names: { [K in Kind]: PythonCode } = {
  'json-lines': py`rows_of_json`, zeek: py`rows_of_zeek`, arff: py`rows_of_arff`, parquet: py`rows_of_parquet`,
};

/** How a file is opened: its text, or what stands in it as lines of text. */
export function opener({ compression, kind }: FileFormat, member: string | null, columns: readonly string[]): PythonCode {
  const plain = compression === 'gzip' ? py`gzip.open` : compression === 'zip' ? py`in_zip(${member ?? ''})` : compression === 'zstd' ? py`open_zstd` : py`open`;
  return isTable(kind) ? plain : py`lambda name, *how, **more: as_csv(${names[kind]}(name, ${plain}, ${columns}))`;
}
