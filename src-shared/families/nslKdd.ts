import { byName, type Counts } from '../terms/byName';
import type { KnownDefect } from '../terms/datasetSummary';
import { label } from './columnMakers';
import type { Family, LabelMap } from './family';
import { contestMap, kddDifficulty, kddFeatures, kddLabel } from './kdd99';

/** How headers that people gave to the files misspell a name. */
const misspelt = new Map([['src_bytes', ['src_byts']], ['is_host_login', ['is_hot_login']]]);

const features = kddFeatures.map((column) => ({ ...column, ...(misspelt.has(column.name) && { aliases: misspelt.get(column.name) }) }));

/** The contest's map with some labels in other categories. */
function withMoved(moved: ReadonlyMap<string, string>, words: Pick<LabelMap, 'id' | 'name' | 'source'>): LabelMap {
  return {
    ...words,
    categories: contestMap.categories.map((category) => ({
      ...category,
      labels: [
        ...category.labels.filter((one) => !moved.has(one)),
        ...[...moved].filter(([, to]) => to === category.name).map(([one]) => one),
      ],
    })),
  };
}

const httptunnelMap = withMoved(new Map([['httptunnel', 'r2l']]), {
  id: 'nsl-kdd-httptunnel', name: 'Contest map, httptunnel as r2l',
  source: 'Published work that counts 2,887 r2l and 67 u2r rows in KDDTest+',
});
const wormMap = withMoved(new Map([['httptunnel', 'r2l'], ['worm', 'dos']]), {
  id: 'nsl-kdd-worm', name: 'Contest map, httptunnel as r2l, worm as dos',
  source: 'Published work that counts 7,460 dos and 2,885 r2l rows in KDDTest+',
});
/** The ARFF files know two classes; other files keep the names of attacks in a column of the same name. */
const classMap: LabelMap = {
  id: 'nsl-kdd-class', name: 'normal or anomaly; named attacks by the contest’s map', source: 'NSL-KDD, ARFF files',
  categories: [...contestMap.categories, { name: 'anomaly', role: 'other', labels: ['anomaly'] }],
};

/** `normal 67343 neptune 41214 …`, as lists of labels are usually printed. */
function counted(list: string): Counts {
  const words = list.split(' ');
  return byName(words.flatMap((word, at): [string, number][] => (at % 2 === 0 ? [[word, Number(words[at + 1])]] : [])));
}

const files = 'NSL-KDD files';
const defects: readonly KnownDefect[] = [
  { column: 'num_outbound_cmds', source: files, message: 'All zero in the published files: it tells nothing.' },
  { column: 'su_attempted', source: 'KDD Cup 99 task page', message: 'Documented as 0/1, but the value 2 occurs.' },
  { column: 'difficulty', source: 'Tavallaee et al., “A Detailed Analysis of the KDD CUP 99 Data Set”, 2009',
    message: 'How many of 21 learners got the row right: made with the label, so never a feature.' },
];
const newAttacks: KnownDefect = {
  column: null, source: files, message: '17 attack types (3,750 rows) never occur in KDDTrain+; warezclient and spy occur only there.',
};

const names = kddFeatures.map(({ name }) => name);

/** NSL-KDD: rows of KDD Cup 99 without the copies, drawn by how hard they are to tell. */
export const nslKdd: Family = {
  id: 'nsl-kdd',
  name: 'NSL-KDD',
  citation: 'Tavallaee, Bagheri, Lu and Ghorbani, “A Detailed Analysis of the KDD CUP 99 Data Set”, CISDA 2009',
  origin: 'University of New Brunswick, “NSL-KDD dataset”',
  groups: ['basic', 'content', 'time', 'host'],
  windowed: ['time', 'host'],
  columns: [
    ...features,
    { ...kddLabel, aliases: ['labels', 'attack', 'attack_type', 'outcome'] },
    label('class', 'normal or anomaly'),
    kddDifficulty,
  ],
  layouts: [
    { id: 'nsl-kdd', name: 'NSL-KDD', columns: [...names, 'label', 'difficulty'], header: 'sometimes' },
    { id: 'nsl-kdd-arff', name: 'NSL-KDD, ARFF', columns: [...names, 'class'], header: 'always' },
  ],
  labels: [{ column: 'label', maps: [contestMap, httptunnelMap, wormMap] }, { column: 'class', maps: [classMap] }],
  factors: { protocol: 'protocol_type', service: 'service', state: 'flag' },
  target: 'dos',
  releases: [
    {
      id: 'nsl-kdd-train', name: 'NSL-KDD, KDDTrain+', rows: 125_973, files: [{ name: 'KDDTrain+.txt', sha256: null }],
      labels: counted('normal 67343 neptune 41214 satan 3633 ipsweep 3599 portsweep 2931 smurf 2646 nmap 1493 back 956 teardrop 892 '
        + 'warezclient 890 pod 201 guess_passwd 53 buffer_overflow 30 warezmaster 20 land 18 imap 11 rootkit 10 loadmodule 9 ftp_write 8 '
        + 'multihop 7 phf 4 perl 3 spy 2'),
      categories: byName([['normal', 67_343], ['dos', 45_927], ['probe', 11_656], ['r2l', 995], ['u2r', 52]]),
      defects, test: 'nsl-kdd-test',
    },
    {
      id: 'nsl-kdd-train-20', name: 'NSL-KDD, KDDTrain+_20Percent', rows: 25_192,
      files: [{ name: 'KDDTrain+_20Percent.txt', sha256: '7ea86479faab5ca2190b7f18b4982fb058ce5bf2b46e0e1017d0d9ef90f9c16e' }],
      labels: counted('normal 13449 neptune 8282 ipsweep 710 satan 691 portsweep 587 smurf 529 nmap 301 back 196 teardrop 188 '
        + 'warezclient 181 pod 38 guess_passwd 10 warezmaster 7 buffer_overflow 6 imap 5 rootkit 4 phf 2 multihop 2 spy 1 loadmodule 1 '
        + 'land 1 ftp_write 1'),
      categories: byName([['normal', 13_449], ['dos', 9_234], ['probe', 2_289], ['r2l', 209], ['u2r', 11]]),
      defects, test: 'nsl-kdd-test',
    },
    {
      id: 'nsl-kdd-test', name: 'NSL-KDD, KDDTest+', rows: 22_544,
      files: [{ name: 'KDDTest+.txt', sha256: 'fa46b0935342616aa83b7c2578db355b6a7aaabbc492248172c7a1e8b7ab8f84' }],
      labels: counted('normal 9711 neptune 4657 guess_passwd 1231 mscan 996 warezmaster 944 apache2 737 satan 735 processtable 685 '
        + 'smurf 665 back 359 snmpguess 331 saint 319 mailbomb 293 snmpgetattack 178 portsweep 157 ipsweep 141 httptunnel 133 nmap 73 '
        + 'pod 41 buffer_overflow 20 multihop 18 named 17 ps 15 sendmail 14 xterm 13 rootkit 13 teardrop 12 xlock 9 land 7 xsnoop 4 '
        + 'ftp_write 3 worm 2 phf 2 udpstorm 2 sqlattack 2 perl 2 loadmodule 2 imap 1'),
      categories: byName([['normal', 9_711], ['dos', 7_458], ['probe', 2_421], ['r2l', 2_754], ['u2r', 200]]),
      defects: [...defects, newAttacks,
        { column: null, source: files, message: '57 rows repeat the features of another row under another label.' }],
    },
    {
      id: 'nsl-kdd-test-21', name: 'NSL-KDD, KDDTest-21', rows: 11_850,
      files: [{ name: 'KDDTest-21.txt', sha256: '746993ac9e25868827cacf09eab450050a2a1056e1ce48a1ad39f5dc801d531d' }],
      categories: byName([['normal', 2_152], ['dos', 4_342], ['probe', 2_402], ['r2l', 2_754], ['u2r', 200]]),
      defects,
      caution: 'KDDTest+ without the 10,694 rows that all 21 learners got right: accuracy on it is lower by the way it was drawn.',
    },
    {
      id: 'nsl-kdd-train-20-arff', name: 'NSL-KDD, KDDTrain+_20Percent as ARFF', rows: 25_192, test: 'nsl-kdd-test-arff',
      files: [{ name: 'KDDTrain+_20Percent.arff', sha256: 'e5e5bf78f93b3d0da92fac27dcc12b423e0f2b3f431e042527f156248eb89370' }],
    },
    {
      id: 'nsl-kdd-test-arff', name: 'NSL-KDD, KDDTest+ as ARFF', rows: 22_544,
      files: [{ name: 'KDDTest+.arff', sha256: '356577a52ee7e0f5d071048e1cec1bac8b3979ec3bbccb3a9b560d8fa454cd31' }],
    },
    {
      id: 'nsl-kdd-test-21-arff', name: 'NSL-KDD, KDDTest-21 as ARFF', rows: 11_850,
      files: [{ name: 'KDDTest-21.arff', sha256: '7e468b36283ababc18b5c8dd55ec1f584c7d66a53a64ca2bee910371e2af5bf1' }],
    },
  ],
};
