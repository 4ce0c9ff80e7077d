import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LogisticFit, LogisticOptions } from './logisticFit';
import { fitLogisticLevels } from './logisticLevels';
import { fitLogisticNumeric } from './logisticNumeric';

/*
 * All 39 features that vary in the 10 % file of KDD Cup 99, against the L1 optima that scikit-learn and SciPy found on
 * it with balanced class weights, and against their confusion matrices there and on the labelled test file. The test
 * reads the files itself, so that what it checks is the statistics alone.
 */
const shared = new URL('../../../shared/', import.meta.url);
const trainFile = new URL('data/kddcup.data_10_percent.gz', shared);
const testFile = new URL('data/corrected.gz', shared);
const oracleFile = (target: string): URL => new URL(`oracles/single_features.${target}.json`, shared);

const labelsOf: { [target: string]: string } = {
  dos: 'apache2 back land mailbomb neptune pod processtable smurf teardrop udpstorm',
  probe: 'ipsweep mscan nmap portsweep saint satan',
  r2l: 'ftp_write guess_passwd imap multihop named phf sendmail snmpgetattack snmpguess spy warezclient warezmaster '
    + 'worm xlock xsnoop',
};
const columns = (
  'duration protocol_type service flag src_bytes dst_bytes land wrong_fragment urgent hot num_failed_logins logged_in '
  + 'num_compromised root_shell su_attempted num_root num_file_creations num_shells num_access_files num_outbound_cmds '
  + 'is_host_login is_guest_login count srv_count serror_rate srv_serror_rate rerror_rate srv_rerror_rate '
  + 'same_srv_rate diff_srv_rate srv_diff_host_rate dst_host_count dst_host_srv_count dst_host_same_srv_rate '
  + 'dst_host_diff_srv_rate dst_host_same_src_port_rate dst_host_srv_diff_host_rate dst_host_serror_rate '
  + 'dst_host_srv_serror_rate dst_host_rerror_rate dst_host_srv_rerror_rate'
).split(' ');

type Confusion = { tn: number; fp: number; fn: number; tp: number };
type Oracle = { [feature: string]: { objective: number; levels?: string[]; train: Confusion; test: Confusion } };
type DistinctRow = { fields: string[]; label: string; rows: number };
type Table = { values: string[]; positives: Float64Array; negatives: Float64Array };

function distinctRows(file: URL): DistinctRow[] {
  const counts = new Map<string, number>();
  for (const line of gunzipSync(readFileSync(file)).toString('latin1').split('\n')) {
    if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, rows]) => {
    const fields = line.split(',');
    return { fields, label: fields[41].replace('.', ''), rows };
  });
}

/** Counts of each value of a column in the rows of each target and in the others, part by part. */
function tabulate(parts: DistinctRow[][], column: number): { [target: string]: Table[] } {
  const places = new Map<string, number>();
  const coded = parts.map((rows) => Int32Array.from(rows, ({ fields }) => {
    const place = places.get(fields[column]) ?? places.size;
    if (place === places.size) places.set(fields[column], place);
    return place;
  }));
  const values = [...places.keys()];
  return Object.fromEntries(Object.entries(labelsOf).map(([target, labels]) => {
    const targets = new Set(labels.split(' '));
    return [target, parts.map((rows, part) => {
      const table = { values, positives: new Float64Array(values.length), negatives: new Float64Array(values.length) };
      rows.forEach(({ label, rows: count }, row) => {
        (targets.has(label) ? table.positives : table.negatives)[coded[part][row]] += count;
      });
      return table;
    })];
  }));
}

function confusionOf(model: LogisticFit, { positives, negatives }: Table): Confusion {
  const confusion = { tn: 0, fp: 0, fn: 0, tp: 0 };
  model.scores.forEach((score, at) => {
    confusion[score > 0 ? 'tp' : 'fn'] += positives[at];
    confusion[score > 0 ? 'fp' : 'tn'] += negatives[at];
  });
  return confusion;
}

const sumOf = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);

const files = [trainFile, testFile, ...Object.keys(labelsOf).map(oracleFile)];
const missing = files.filter((file) => !existsSync(file)).map((file) => file.pathname.split('/').at(-1));
const suite = missing.length === 0 ? '' : ` (skipped: ../shared has no ${missing.join(', ')})`;

describe.skipIf(missing.length > 0)(`single-feature optima on KDD Cup 99${suite}`, () => {
  it('are never worse than scikit-learn\'s, and classify as its models do', () => {
    const parts = [distinctRows(trainFile), distinctRows(testFile)];
    const oracles = Object.keys(labelsOf).map((target) => ({
      target, oracle: JSON.parse(readFileSync(oracleFile(target), 'utf8')) as Oracle,
    }));
    const varying = columns.filter((feature) => feature in oracles[0].oracle);
    expect(varying).toHaveLength(39);
    for (const feature of varying) {
      const tables = tabulate(parts, columns.indexOf(feature));
      for (const { target, oracle } of oracles) {
        const expected = oracle[feature];
        const [train, test] = tables[target];
        const rows = sumOf(train.positives) + sumOf(train.negatives);
        const classWeights = {
          positive: rows / (2 * sumOf(train.positives)), negative: rows / (2 * sumOf(train.negatives)),
        };
        const options: LogisticOptions = { penalty: 'l1', C: 1, intercept: 'penalised', classWeights };
        const model = expected.levels
          ? fitLogisticLevels(train.positives, train.negatives, options)
          : fitLogisticNumeric(Float64Array.from(train.values, Number), train.positives, train.negatives, options);

        const what = `${target}: ${feature}`;
        expect(model.objective, what).toBeLessThanOrEqual(expected.objective * (1 + 1e-12));
        expect(model.converged, what).toBe(true);
        expect(model.optimality, what).toBeLessThan(1e-13);
        expect(model.scores.every((score) => Math.abs(score) > 1e-7), what).toBe(true);
        expect(confusionOf(model, train), what).toEqual(pick(expected.train));
        expect(confusionOf(model, test), what).toEqual(pick(expected.test));
      }
    }
  });
});

function pick({ tn, fp, fn, tp }: Confusion): Confusion {
  return { tn, fp, fn, tp };
}
