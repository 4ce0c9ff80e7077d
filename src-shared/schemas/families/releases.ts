import type { KnownDefect } from '../../terms/datasetSummary';
import type { categoryOrder } from '../labelMaps';

export type KnownRelease = {
  id: string;
  name: string;
  /** SHA-256 of the official file. */
  sha256: string | null;
  rows: number;
  /** Rows per category under the contest's map: with `rows`, what identifies a re-compressed copy. */
  categories: { [category in (typeof categoryOrder)[number]]: number };
};

/** The releases that Wiretell recognises. Hashes of the official files; counts recomputed from them. */
export const knownReleases: readonly KnownRelease[] = [
  {
    id: 'kdd99-full', name: 'KDD Cup 99, full training file', rows: 4_898_431,
    sha256: '3b6c942aa0356c0ca35b7b595a26c89d343652c9db428893e7494f837b274292',
    categories: { normal: 972_781, dos: 3_883_370, probe: 41_102, r2l: 1_126, u2r: 52 },
  },
  {
    id: 'kdd99-10-percent', name: 'KDD Cup 99, 10 % release', rows: 494_021,
    sha256: '8045aca0d84e70e622d1148d7df782496f6333bf6eb979a1b0837c42a9fd9561',
    categories: { normal: 97_278, dos: 391_458, probe: 4_107, r2l: 1_126, u2r: 52 },
  },
  {
    id: 'kdd99-corrected', name: 'KDD Cup 99, labelled test file (corrected)', rows: 311_029,
    sha256: 'abd8165508378859b07e38537271f0ebf8a4d7319f643188cd7361e939a05c43',
    categories: { normal: 60_593, dos: 229_853, probe: 4_166, r2l: 16_189, u2r: 228 },
  },
  {
    id: 'nsl-kdd-train', name: 'NSL-KDD, KDDTrain+', rows: 125_973, sha256: null,
    categories: { normal: 67_343, dos: 45_927, probe: 11_656, r2l: 995, u2r: 52 },
  },
  {
    id: 'nsl-kdd-test', name: 'NSL-KDD, KDDTest+', rows: 22_544, sha256: null,
    categories: { normal: 9_711, dos: 7_458, probe: 2_421, r2l: 2_754, u2r: 200 },
  },
  {
    id: 'nsl-kdd-train-20', name: 'NSL-KDD, KDDTrain+ 20 %', rows: 25_192, sha256: null,
    categories: { normal: 13_449, dos: 9_234, probe: 2_289, r2l: 209, u2r: 11 },
  },
];

const tavallaee = 'Tavallaee et al., “A Detailed Analysis of the KDD CUP 99 Data Set”, 2009';

const kddDefects: readonly KnownDefect[] = [
  { column: null, source: tavallaee,
    message: 'Most rows are exact duplicates (78 % of the full file, 70.5 % of the 10 % file): accuracy is mostly about them.' },
  { column: null, source: 'KDD Cup 99 files',
    message: 'Rows come in bursts by attack: never split by file order, never judge by the head of the file.' },
  { column: 'su_attempted', source: 'KDD Cup 99 task page', message: 'Documented as 0/1, but the value 2 occurs.' },
  { column: 'num_outbound_cmds', source: 'KDD Cup 99 files', message: 'All zero in the published files: it tells nothing.' },
  { column: 'dst_host_count', source: 'KDD Cup 99 files',
    message: 'Defined over the last 100 connections, but runs to 255: the window in fact held 256.' },
  { column: 'src_bytes', source: 'KDD Cup 99 files',
    message: 'The values 520 and 1032 alone cover nearly every smurf row: one value test is nearly the class.' },
];

const defectsByRelease: { [id: string]: readonly KnownDefect[] } = {
  'kdd99-full': kddDefects,
  'kdd99-10-percent': [
    ...kddDefects,
    { column: null, source: 'KDD Cup 99 files',
      message: 'Not a uniform tenth of the full file: every r2l and u2r row was kept.' },
  ],
  'kdd99-corrected': [
    ...kddDefects,
    { column: 'service', source: tavallaee, message: 'Two rows have the invalid service “icmp”; some papers drop them (311,027 rows).' },
    { column: null, source: 'KDD Cup 99 files',
      message: '17 attack types (18,729 rows) never occur in the training files.' },
  ],
};

/** What is known to be wrong with a release; for a KDD-shaped file of no known release, nothing is claimed. */
export const knownDefects = (releaseId: string | null): KnownDefect[] =>
  releaseId === null ? [] : [...(defectsByRelease[releaseId] ?? [])];
