import { afterAll, describe, expect, test } from 'vitest';
import { WorkerPool } from '../pool/workerPool';
import { cellsOf } from '../read/readInMemory.fixture';
import { readBytes } from './readBytes.fixture';

const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(() => pool.close());
const read = (content: string, options = {}) => readBytes(content, pool, options);
const kindsOf = ({ dataset }: Awaited<ReturnType<typeof read>>): string[] => dataset.columns.map(({ name, kind, role }) => `${name}: ${kind}${role === 'label' ? ', label' : ''}`);
const failure = (content: string, options = {}): Promise<string> =>
  read(content, options).then(() => 'nothing wrong', (error: { code: string; detail: string }) => `${error.code} ${error.detail}`);

describe('ARFF', () => {
  const header = '% made for a test\n@RELATION "a b"\n@Attribute \'flow duration\' real\n@attribute proto {tcp, \'u d p\', "icmp"}\n'
    + '@attribute note string\n@attribute at date "yyyy"\n@attribute class {normal,anomaly}\n\n@DATA\n';

  test('quotes, escapes, comments, missing values, tabs and weights', async () => {
    const found = await read(`${header}1.5,tcp,'it\\'s, so',2026,normal\n% a comment\n\n2,'u d p',?,?,anomaly, {0.5}\n?\t icmp \t"a\\\\b"\t2027\tnormal\n`);
    expect(kindsOf(found)).toEqual(['flow duration: numeric', 'proto: text', 'note: text', 'at: text', 'class: text, label']);
    expect(cellsOf(found.dataset)).toEqual([
      ['1.5', 'tcp', 'it\'s, so', '2026', 'normal'], ['2', 'u d p', '−', '−', 'anomaly'], ['−', 'icmp', 'a\\b', '2027', 'normal']]);
    expect(found.summary.format).toMatchObject({ kind: 'arff', name: 'ARFF', labelColumn: 'class' });
    expect(found.summary.rejected).toEqual({ count: 0, blank: 1, examples: [] });
  });

  test('the class is the last nominal attribute where no name tells', async () => {
    const content = '@relation x\n@attribute a numeric\n@attribute what {good,bad}\n@data\n1,good\n2,bad\n';
    expect((await read(content)).summary.format.labelColumn).toBe('what');
    expect(await failure(content.replace('{good,bad}', 'string'))).toContain('NO_LABEL');
  });

  test('rows that do not fit are told with their lines', async () => {
    const rows = '1,tcp,x,2026,normal\n'.repeat(40);
    const { summary: { rejected, rowsRead: count } } = await read(`${header}${rows}1,tcp,'never closed,2026,normal\n1,tcp\n{1 tcp}\n1,'tcp'x,y,2026,normal\n`);
    expect(count).toBe(40);
    expect(rejected.examples.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '50: a quote that is not closed', '51: 2 fields instead of 5', '52: a sparse row', '53: text after a closing quote']);
  });

  test.each([
    ['sparse rows', '{1 tcp, 4 normal}\n', 'FORMAT_UNKNOWN rows with every value were expected, those of “test” are sparse (line 10: “{1 tcp, 4 normal}”); Weka’s filter SparseToNonSparse writes them in full.'],
    ['no row', '', 'NO_ROWS no line of “test” fits its table.'],
  ])('%s', async (_, rows, sentence) => {
    expect(await failure(header + rows)).toBe(sentence);
  });

  test.each([
    ['a name without its end', '@attribute \'duration real\n@data\n1\n', 'FORMAT_UNKNOWN the name of an attribute has a quote that is not closed on line 2'],
    ['an unknown type', '@attribute a relational\n@data\n1\n', 'FORMAT_UNKNOWN numeric, real, integer, string, date or {values} was expected'],
    ['no @data', '@attribute a real\n', 'NO_ROWS @data was expected after the attributes'],
    ['rows before @data', '@attribute a real\n1,2\n', 'FORMAT_UNKNOWN @attribute or @data was expected on line 3'],
  ])('%s', async (_, content, sentence) => {
    expect(await failure(`@relation x\n${content}`)).toContain(sentence);
  });
});

describe('Zeek logs', () => {
  const names = ['ts', 'uid', 'id.orig_h', 'id.resp_p', 'proto', 'service', 'duration', 'local_orig', 'history', 'tunnel_parents'];
  const types = ['time', 'string', 'addr', 'port', 'enum', 'string', 'interval', 'bool', 'string', 'set[string]'];
  const meta = '#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#open\t2018-12-21-18-23-09\n';
  const header = `${meta}#fields\t${names.join('\t')}\tlabel\n#types\t${types.join('\t')}\tstring\n`;
  const row = (service: string, duration: string, history: string, label: string): string =>
    `1545403816.962094\tCrDn63WjJEmrWGjqf\t192.168.1.195\t80\ttcp\t${service}\t${duration}\tT\t${history}\t(empty)\t${label}\n`;

  test('types, what is not set, escapes, a closing line that is there or missing', async () => {
    const rows = row('-', '-', '"S\\x09\\x2d\\\\', 'Benign') + row('\\x2d', '0.25', 'caf\\xc3\\xa9 ü', 'Malicious');
    const found = await read(`${header}${rows}#close\t2018-12-21-19-00-00\n`);
    expect(kindsOf(found)).toEqual(['ts: numeric', 'uid: text', 'id.orig_h: text', 'id.resp_p: numeric', 'proto: text', 'service: text', 'duration: numeric',
      'local_orig: text', 'history: text', 'tunnel_parents: text', 'label: text, label']);
    expect(cellsOf(found.dataset)).toEqual([
      ['1545403816.962094', 'CrDn63WjJEmrWGjqf', '192.168.1.195', '80', 'tcp', '−', '−', 'T', '"S\t-\\', '(empty)', 'Benign'],
      ['1545403816.962094', 'CrDn63WjJEmrWGjqf', '192.168.1.195', '80', 'tcp', '-', '0.25', 'T', 'café ü', '(empty)', 'Malicious']]);
    expect(found.summary.format).toMatchObject({ kind: 'zeek', name: 'Zeek log (conn)', delimiter: '\t' });
    expect(cellsOf((await read(header + rows)).dataset)).toEqual(cellsOf(found.dataset));
  });

  test('the three columns in one field that IoT-23 has, and a tab before the first #', async () => {
    const fields = `#fields\t${names.join('\t')}   label   detailed-label\n#types\t${types.join('\t')}   string   string\n`;
    const base = '1\tC1\t10.0.0.1\t23\ttcp\t-\t3.1\t-\tS';
    const found = await read(`\t${meta}${fields}${base}\t(empty)   Malicious   PartOfAHorizontalPortScan\n${base}\t-   Benign   -\n${base}\t-\tBenign\t-\n`);
    expect(found.dataset.columns.map(({ name }) => name).slice(-3)).toEqual(['tunnel_parents', 'label', 'detailed-label']);
    expect(cellsOf(found.dataset).map((cells) => cells.slice(-3))).toEqual([
      ['(empty)', 'Malicious', 'PartOfAHorizontalPortScan'], ['−', 'Benign', 'Benign'], ['−', 'Benign', 'Benign']]);
  });

  test('logs joined one behind the other, with their names in another order, fewer or more', async () => {
    const found = await read('#separator \\x09\n#fields\ta\tb\tlabel\n#types\tcount\tstring\tstring\n1\tx\tBenign\n#close\tnow\n'
      + '#separator \\x09\n#fields\tlabel\ta\tc\n#types\tstring\tcount\tstring\nMalicious\t2\tz\n#close\tnow\n');
    expect(cellsOf(found.dataset)).toEqual([['1', 'x', 'Benign'], ['2', '−', 'Malicious']]);
    expect(found.summary.format.notes).toEqual(['c stands in 1 row and not in the beginning of the file; it is not read.']);
  });

  test('one without labels says which log it is; as a second file it opens', async () => {
    const content = meta.replace('conn', 'http') + '#fields\tts\tuid\thost\n#types\ttime\tstring\tstring\n1\tC1\texample.org\n';
    expect(await failure(content)).toBe('NO_LABEL a column named label was expected, as in IoT-23’s conn.log.labeled; “test” is a Zeek log of http with ts, uid, host. '
      + 'As a second file, under Test set, a log without labels can be opened.');
    expect((await read(content, { mayLack: true })).summary.format.name).toBe('Zeek log (http), without labels');
  });

  test('a log of names alone, and rows without names', async () => {
    expect(await failure(header)).toBe('NO_ROWS “test” is a Zeek log that holds no row.');
    expect(await failure(`${meta}1\t2\t3\n`)).toContain('FORMAT_UNKNOWN #fields was expected before the first row');
  });
});

describe('JSON lines', () => {
  test('nested by dotted names, numbers as they are written, escapes, lists, gaps', async () => {
    const found = await read('{"ts":1.50,"id":{"orig_h":"10.0.0.1","resp_p":80},"big":12345678901234567890,"ok":true,"note":"a\\u00e9\\"b","tags":["x", 1],"label":"Benign"}\n'
      + '{"label":"Malicious", "ts": 2e0, "id.orig_h":"ü", "note": null, "extra": {"deep": {"deeper": [1]}} }\n\n');
    expect(found.dataset.columns.map(({ name }) => name)).toEqual(['ts', 'id.orig_h', 'id.resp_p', 'big', 'ok', 'note', 'tags', 'label', 'extra.deep']);
    expect(cellsOf(found.dataset)).toEqual([
      ['1.5', '10.0.0.1', '80', expect.stringContaining('1234567890123456'), 'true', 'aé"b', '["x", 1]', 'Benign', '−'],
      ['2', 'ü', '−', '−', '−', '−', '−', 'Malicious', '{"deeper": [1]}']]);
    expect(found.summary.format).toMatchObject({ kind: 'json-lines', name: 'JSON lines', labelColumn: 'label' });
  });

  test('a field that comes late is counted', async () => {
    const first = '{"a":1,"label":"x"}\n'.repeat(80_000);
    const { summary: { format, rowsRead } } = await read(`${first}${'{"a":2,"late":3,"label":"y"}\n'.repeat(7)}`);
    expect(rowsRead).toBe(80_007);
    expect(format.notes).toEqual(['late stands in 7 rows and not in the beginning of the file; it is not read.']);
  });

  test('lines that are no objects are told, with the place', async () => {
    const good = '{"a":1,"label":"x"}\n'.repeat(100);
    const { summary: { rejected } } = await read(`${good}[1,2]\n{"a":1,"label":"x"\n{"a":01,"label":"x"}\n{"a":1 "label":"x"}\n{"a":1,"label":"x"} x\n{"a":{"b":[1},"label":"x"}\n{"a":"x\n`);
    expect(rejected.examples.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '101: an object in braces was expected', '102: the JSON breaks off', '103: a value was expected (character 8)', '104: a comma or } was expected (character 8)',
      '105: nothing was expected behind the object (character 21)', '106: a list or object without its end (character 14)', '107: the JSON breaks off']);
  });

  test('Zeek’s own', async () => {
    const found = await read('{"ts":1,"uid":"C1","id.orig_h":"10.0.0.1","label":"Benign"}\n{"ts":2,"uid":"C2","id.orig_h":"10.0.0.2","service":"dns","label":"Malicious"}\n');
    expect(found.summary.format.name).toBe('Zeek log as JSON lines');
    expect(cellsOf(found.dataset)[0].at(-1)).toBe('−');
  });

  test('one big array, and nothing that is JSON', async () => {
    expect(await failure('[\n {"a":1,"label":"x"}\n]\n')).toBe('FORMAT_UNKNOWN an object a line was expected, “test” is one JSON array; jq -c \'.[]\' writes its entries a line each.');
    expect(await failure('{"a": 1,\n "label": "x"\n}\n')).toContain('NO_ROWS an object a line was expected in “test”, none was found (line 1: the JSON breaks off');
  });
});
