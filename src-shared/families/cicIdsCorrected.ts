import { byName } from '../terms/byName';
import { flowEnds, flowFeatures, flowGroups, flowMeaning, namesOf, secondsInMicrosecond } from './cicFlowMeter';
import { attemptedMaps, byAttackFamily } from './cicLabels';
import { featuresOf, identity, label, means, rowNumber } from './columnMakers';
import type { Family } from './family';
import { byRole } from './mapMakers';

const ends = flowEnds('v4');
const features = flowFeatures('v4');

const resets = [['Fwd', 'forward'], ['Bwd', 'backward']].map(([way, word]) =>
  featuresOf('flags').numeric(`${way} RST Flags`, `${word} packets with RST set`, 'packets', means(flowMeaning(`${way} RST Flags`))));
const connection = featuresOf('connection');
const added = [
  connection.numeric('ICMP Code', 'code of the ICMP message, −1 without one', undefined, means(flowMeaning('ICMP Code'))),
  connection.numeric('ICMP Type', 'type of the ICMP message, −1 without one', undefined, means(flowMeaning('ICMP Type'))),
  connection.numeric('Total TCP Flow Time', 'age of the whole TCP connection, of which the flow is a part', 'µs',
    means(flowMeaning('Total TCP Flow Time'), secondsInMicrosecond)),
];
const kindOfAttempt = identity('Attempted Category', 'numeric', 'why an attack had no effect, −1 where it had one or is none',
  'it was made with the label');
const answer = label('Label', 'BENIGN, the name of the attack, or that with “ - Attempted” where it had no effect');

const improved = features.flatMap((column) => (column.name === 'Bwd URG Flags' ? [column, ...resets] : [column]));

const liu = 'Liu et al., “Error Prevalence in NIDS datasets: A Case Study on CIC-IDS-2017 and CSE-CIC-IDS-2018”, 2022';

const maps = attemptedMaps('cic-ids-corrected', `${liu}; attempts as in Engelen et al., 2021`, byAttackFamily({
  Benign: ['BENIGN'],
  DoS: ['DoS Hulk', 'DoS GoldenEye', 'DoS Slowloris', 'DoS Slowhttptest'],
  DDoS: ['DDoS', 'DDoS-HOIC', 'DDoS-LOIC-HTTP', 'DDoS-LOIC-UDP'],
  PortScan: ['PortScan'],
  'Brute Force': ['FTP-Patator', 'SSH-Patator', 'FTP-BruteForce', 'SSH-BruteForce'],
  'Web Attack': ['Web Attack - Brute Force', 'Web Attack - XSS', 'Web Attack - SQL Injection', 'Web Attack - SQL'],
  Botnet: ['Botnet', 'Bot', 'Botnet Ares'],
  Infiltration: ['Infiltration', 'Infiltration - Portscan', 'Infiltration - NMAP Portscan',
    'Infiltration - Communication Victim Attacker', 'Infiltration - Dropbox Download'],
  Heartbleed: ['Heartbleed'],
}));

/** CIC-IDS2017 and CSE-CIC-IDS2018 computed and labelled anew from their captures, with attempts told from attacks. */
export const cicIdsCorrected: Family = {
  id: 'cic-ids-corrected',
  name: 'CIC-IDS2017 and CSE-CIC-IDS2018, corrected',
  citation: liu,
  origin: 'DistriNet, KU Leuven, “Error Prevalence in NIDS datasets” and “Troubleshooting an Intrusion Detection Dataset”',
  groups: flowGroups,
  columns: [rowNumber('id'), ...ends, ...improved, ...added, answer, kindOfAttempt],
  layouts: [
    { id: 'cic-ids-improved', name: 'CIC-IDS2017 and CSE-CIC-IDS2018, improved (Liu et al.)', header: 'always',
      columns: ['id', ...namesOf(ends), ...namesOf(improved), ...namesOf(added), 'Label', 'Attempted Category'] },
  ],
  labels: [{ column: 'Label', maps: [...maps, byRole(maps[0])] }],
  factors: { protocol: 'Protocol' },
  target: 'DoS',
  releases: [
    {
      id: 'cic-ids2017-wtmc2021', name: 'CIC-IDS2017, corrected (Engelen et al.)', files: [], rows: 2_100_814,
      labels: byName([['BENIGN', 1_657_693], ['PortScan', 159_151], ['DoS Hulk', 158_469], ['DDoS', 95_123], ['DoS GoldenEye', 7_567],
        ['DoS slowloris', 4_001], ['FTP-Patator', 3_973], ['DoS Slowhttptest - Attempted', 3_369], ['SSH-Patator', 2_980],
        ['DoS Slowhttptest', 1_742], ['DoS slowloris - Attempted', 1_731], ['Bot - Attempted', 1_470],
        ['Web Attack - Brute Force - Attempted', 1_214], ['Bot', 738], ['Web Attack - XSS - Attempted', 652], ['DoS Hulk - Attempted', 593],
        ['Web Attack - Brute Force', 151], ['DoS GoldenEye - Attempted', 80], ['Infiltration', 32], ['Web Attack - XSS', 27],
        ['Infiltration - Attempted', 16], ['Web Attack - Sql Injection', 12], ['FTP-Patator - Attempted', 11], ['Heartbleed', 11],
        ['SSH-Patator - Attempted', 8]]),
      caution: 'Its columns are those of any capture by CICFlowMeter: its labels alone tell it.',
    },
    {
      id: 'cic-ids2017-improved', name: 'CIC-IDS2017, improved (Liu et al.)', files: [], rows: 2_099_976,
      categories: byName([['Benign', 1_594_545], ['DoS', 171_634], ['DDoS', 95_144], ['PortScan', 159_066], ['Brute Force', 6_933],
        ['Web Attack', 104], ['Botnet', 736], ['Infiltration', 71_803], ['Heartbleed', 11]]),
    },
    {
      id: 'cse-cic-ids2018-improved', name: 'CSE-CIC-IDS2018, improved (Liu et al.)', files: [], rows: 63_195_145,
      labels: byName([['BENIGN', 59_353_486], ['DoS Hulk', 1_803_160], ['DDoS-HOIC', 1_082_293], ['FTP-BruteForce - Attempted', 298_874],
        ['DDoS-LOIC-HTTP', 289_328], ['Botnet Ares', 142_921], ['SSH-BruteForce', 94_197], ['Infiltration - NMAP Portscan', 89_374],
        ['DoS GoldenEye', 22_560], ['DoS Slowloris', 8_490], ['DoS GoldenEye - Attempted', 4_301], ['DDoS-LOIC-UDP', 2_527],
        ['DoS Slowloris - Attempted', 2_280], ['Botnet Ares - Attempted', 262], ['DDoS-LOIC-UDP - Attempted', 251],
        ['Infiltration - Communication Victim Attacker', 204], ['Web Attack - Brute Force - Attempted', 137],
        ['Web Attack - Brute Force', 131], ['Web Attack - XSS', 113], ['DoS Hulk - Attempted', 86], ['Infiltration - Dropbox Download', 85],
        ['Web Attack - SQL', 39], ['Infiltration - Dropbox Download - Attempted', 28], ['Web Attack - SQL - Attempted', 14],
        ['Web Attack - XSS - Attempted', 4]]),
      defects: [{ column: null, source: liu,
        message: 'FTP-BruteForce met a closed port throughout: all of its rows are attempts.' }],
    },
  ],
};
