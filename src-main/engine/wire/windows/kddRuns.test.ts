import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { serviceNames } from '../services';
import { errorBits } from './errorBits';
import { WindowFeatures, windowFeatureNames } from './windowFeatures';

/*
 * Stretches of KDD Cup 1999's 10 % file that begin with a host's first connection and miss none: fed to a window as one
 * host, four of its features must come out as the file has them. Both files lie in ../shared and are not ours to keep.
 */
const shared = new URL('../../../../../shared/', import.meta.url);
const runsFile = new URL('derive-oracles/kdd10-runs.csv', shared);
const dataFile = new URL('data/kddcup.data_10_percent.gz', shared);
const isHere = existsSync(runsFile) && existsSync(dataFile);

test.skipIf(!isHere)('182 runs of the published file are derived as it has them', () => {
  const rows = gunzipSync(readFileSync(dataFile)).toString('latin1').split('\n');
  const runs = readFileSync(runsFile, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  let agreeing = 0;
  for (const [first, last, , expected, nameless] of runs) {
    const windows = new WindowFeatures('host-255-distinct');
    const host = new Int32Array(4);
    const out = new Float64Array(windowFeatureNames.length);
    let rowsAgreeing = 0;
    for (const line of rows.slice(Number(first) - 1, Number(last))) {
      const cells = line.split(',');
      windows.addHost(0, host, serviceOf(cells[2]), 0, errorBits(cells[3]), out);
      const found = (feature: string): string => out[windowFeatureNames.indexOf(feature as never)].toFixed(2);
      // 38 and 40: serror and rerror; 34 and 35: same_srv and diff_srv, which need every service's name (1-based: one more).
      const agrees = found('dst_host_serror_rate') === cells[37] && found('dst_host_rerror_rate') === cells[39]
        && (nameless !== '' || (found('dst_host_same_srv_rate') === cells[33] && found('dst_host_diff_srv_rate') === cells[34]));
      if (agrees) rowsAgreeing++;
    }
    expect(rowsAgreeing, `lines ${first} to ${last}`).toBe(Number(expected));
    agreeing += rowsAgreeing;
  }
  expect(runs.length).toBe(182);
  expect(agreeing).toBe(1633);
});

/** Services of the file that have no port of their own here are told apart by their name's place. */
function serviceOf(name: string): number {
  const known = serviceNames.indexOf(name);
  if (known >= 0) return known;
  if (!others.includes(name)) others.push(name);
  return 1000 + others.indexOf(name);
}
const others: string[] = [];
