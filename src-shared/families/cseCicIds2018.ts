import { byName } from '../terms/byName';
import { flowEnds, flowFeatures, flowGroups, namesOf } from './cicFlowMeter';
import { byAttackFamily } from './cicLabels';
import { label } from './columnMakers';
import type { Family, LabelMap } from './family';
import { byRole } from './mapMakers';

const ends = flowEnds('2018');
const features = flowFeatures('2018');

const map: LabelMap = {
  id: 'cse-cic-ids2018', name: 'attack families of CSE-CIC-IDS2018', source: 'CSE-CIC-IDS2018, page of the dataset',
  categories: byAttackFamily({
    Benign: ['Benign'],
    DoS: ['DoS attacks-Hulk', 'DoS attacks-SlowHTTPTest', 'DoS attacks-GoldenEye', 'DoS attacks-Slowloris'],
    DDoS: ['DDOS attack-HOIC', 'DDoS attacks-LOIC-HTTP', 'DDOS attack-LOIC-UDP'],
    'Brute Force': ['FTP-BruteForce', 'SSH-Bruteforce'],
    'Web Attack': ['Brute Force -Web', 'Brute Force -XSS', 'SQL Injection'],
    Botnet: ['Bot'],
    Infiltration: ['Infilteration'],
  }),
};

const liu = 'Liu et al., “Error Prevalence in NIDS datasets: A Case Study on CIC-IDS-2017 and CSE-CIC-IDS-2018”, 2022';

const days: readonly (readonly [day: string, sha256: string])[] = [
  ['Wednesday-14-02-2018', 'acff8bc61376ee031d80878ee6099e0b1a87a1bd711d8068298421418c9f8147'],
  ['Thursday-15-02-2018', 'fa2947a8256d81ee9103ae16139d62d0e17aa23e696ee80d9e76fb51c01c9c4b'],
  ['Friday-16-02-2018', '1a4919faa0c49c7af97230b0c2d076eba23ee6dd81103a3801d51ac316355d8b'],
  ['Thuesday-20-02-2018', '7287a4d7740a1dddbf330ceb2beb6a4889d33ba63674558a68b5eb50d16711df'],
  ['Wednesday-21-02-2018', 'a5f4a1c2689e0aa6566c03a58466de9c407c0be0cbd3cc69306544026611be04'],
  ['Thursday-22-02-2018', 'da33c927018274f9d49b145baa00e4ce0526c25b3b890b34c489e247b5e24544'],
  ['Friday-23-02-2018', 'd0a7f5059d9823b6e9b392b759e306481a3502d190dea7a1b5502ae079ea069b'],
  ['Wednesday-28-02-2018', 'f15e2a12304446058a0186c8ad67de2bd15735a9ba5c70c9a1f4c4242ab06771'],
  ['Thursday-01-03-2018', 'b0534c5d7d8b41e03df71c6966c995d116a8ed28e61f377c8b14cdf5d28f4edf'],
  ['Friday-02-03-2018', 'd96f38e7496aba83475031e6fb8c6fdf1abf6aa1b71325a917798f3c7de93de1'],
];

/** CSE-CIC-IDS2018: ten days of a simulated company in a cloud, flows of CICFlowMeter in its names of 2018. */
export const cseCicIds2018: Family = {
  id: 'cse-cic-ids2018',
  name: 'CSE-CIC-IDS2018',
  citation: 'Sharafaldin, Lashkari and Ghorbani, “Toward Generating a New Intrusion Detection Dataset and Intrusion Traffic '
    + 'Characterization”, 2018',
  origin: 'University of New Brunswick, “CSE-CIC-IDS2018 on AWS”, processed traffic data for ML algorithms',
  groups: flowGroups,
  columns: [...ends, ...features, label('Label', 'Benign, or the name of the attack')],
  layouts: [
    { id: 'cse-cic-ids2018', name: 'CSE-CIC-IDS2018', columns: ['Dst Port', 'Protocol', 'Timestamp', ...namesOf(features), 'Label'],
      header: 'always' },
    { id: 'cse-cic-ids2018-addresses', name: 'CSE-CIC-IDS2018 with addresses (20 February)',
      columns: [...namesOf(ends), ...namesOf(features), 'Label'], header: 'always' },
  ],
  labels: [{ column: 'Label', maps: [map, byRole(map)] }],
  factors: { protocol: 'Protocol' },
  target: 'DoS',
  releases: [{
    id: 'cse-cic-ids2018', name: 'CSE-CIC-IDS2018', rows: 16_232_943,
    files: days.map(([day, sha256]) => ({ name: `${day}_TrafficForML_CICFlowMeter.csv`, sha256 })),
    labels: byName([['Benign', 13_484_708], ['DDOS attack-HOIC', 686_012], ['DDoS attacks-LOIC-HTTP', 576_191],
      ['DoS attacks-Hulk', 461_912], ['Bot', 286_191], ['FTP-BruteForce', 193_360], ['SSH-Bruteforce', 187_589],
      ['Infilteration', 161_934], ['DoS attacks-SlowHTTPTest', 139_890], ['DoS attacks-GoldenEye', 41_508],
      ['DoS attacks-Slowloris', 10_990], ['DDOS attack-LOIC-UDP', 1_730], ['Brute Force -Web', 611], ['Brute Force -XSS', 230],
      ['SQL Injection', 87]]),
    defects: [
      { column: null, source: 'CSE-CIC-IDS2018 files', message: '59 lines in three of the files are the header again.' },
      { column: null, source: liu, message: 'FTP-BruteForce met a closed port throughout: none of its rows is an attack that reached anything.' },
      { column: null, source: liu, message: 'About 41 % of the brute force and XSS rows of 23 February are mislabelled.' },
      { column: 'Timestamp', source: 'IDS2Eval (hashtagRR/IDS2Eval)',
        message: 'Alone it tells attacks with an AUC of 0.93: they were run by the clock.' },
      { column: 'Timestamp', source: 'CSE-CIC-IDS2018 files', message: 'Hours of twelve without AM or PM: 01:00 to 08:00 is the afternoon.' },
    ],
  }],
};
