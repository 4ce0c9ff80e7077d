import { byName } from '../terms/byName';
import type { KnownDefect } from '../terms/datasetSummary';
import { features2017, flowEnds, flowGroups, namesOf } from './cicFlowMeter';
import { byAttackFamily } from './cicLabels';
import { label } from './columnMakers';
import type { Family, LabelMap } from './family';
import { byRole } from './mapMakers';

const ends = flowEnds('2017');

/** The labels of the capture's authors, put together as most papers do. */
const map: LabelMap = {
  id: 'cic-ids2017', name: 'attack families of CIC-IDS2017',
  source: 'Panigrahi and Borah, “A detailed analysis of CICIDS2017 dataset for designing Intrusion Detection Systems”, 2018',
  categories: byAttackFamily({
    Benign: ['BENIGN'],
    DoS: ['DoS Hulk', 'DoS GoldenEye', 'DoS slowloris', 'DoS Slowhttptest'],
    DDoS: ['DDoS'],
    PortScan: ['PortScan'],
    'Brute Force': ['FTP-Patator', 'SSH-Patator'],
    'Web Attack': ['Web Attack – Brute Force', 'Web Attack – XSS', 'Web Attack – Sql Injection'],
    Botnet: ['Bot'],
    Infiltration: ['Infiltration'],
    Heartbleed: ['Heartbleed'],
  }),
};

const engelen = 'Engelen, Rimmer and Joosen, “Troubleshooting an Intrusion Detection Dataset: the CICIDS2017 Case Study”, 2021';
const files = 'CIC-IDS2017 files';

const defects: readonly KnownDefect[] = [
  { column: null, source: engelen,
    message: 'A TCP flow ends at its first FIN, and what is left of the connection becomes a flow of its own of two packets.' },
  { column: null, source: engelen,
    message: 'Labels go by address and hour alone: attempts without any effect are labelled as attacks.' },
  { column: null, source: 'Rosay et al., “Network Intrusion Detection: A Comprehensive Analysis of CIC-IDS2017”, 2022',
    message: 'Some features stand twice or are miscomputed, and protocols are mistaken.' },
  { column: null, source: 'Lanvin et al., “Errors in the CICIDS2017 Dataset and the Significant Differences in Detection Performances It Makes”, 2023',
    message: 'Packets are out of order and doubled in the captures, and a port scan on Thursday is labelled BENIGN.' },
  { column: 'Flow Bytes/s', source: files, message: 'Empty, NaN or infinite where a flow takes no time.' },
  { column: 'Flow Duration', source: files, message: 'Negative in some rows, as are shortest times between packets and header lengths.' },
  { column: 'Fwd Header Length.1', source: files, message: 'A copy: the header names Fwd Header Length twice.' },
  { column: 'Fwd Avg Bytes/Bulk', source: files, message: 'All six bulk features are zero throughout: they tell nothing.' },
  { column: null, source: files,
    message: 'Heartbleed has 11 rows, SQL injection 21, infiltration 36: too few to learn from and to judge by.' },
];

const days = ['Monday-WorkingHours', 'Tuesday-WorkingHours', 'Wednesday-workingHours', 'Thursday-WorkingHours-Morning-WebAttacks',
  'Thursday-WorkingHours-Afternoon-Infilteration', 'Friday-WorkingHours-Morning', 'Friday-WorkingHours-Afternoon-PortScan',
  'Friday-WorkingHours-Afternoon-DDos'].map((day) => `${day}.pcap_ISCX.csv`);

const machineLearning = [
  '852c4beb34eda186f32561fa79df7a0747e92e1a6535b01270820dd9ffe17f34', '52b8692ae8c7d2ed04671fe2b98335693c0a92c7ab157d8c8b534d6523080851',
  '893c27dc968bf7a8adef1689f90be55ca4a4dc3088fb63d6ff247ac56856df2a', 'd67066211fb1689c78406f1506f4c44704ecb92088353d5c96d96d6474eb819d',
  '6bcda3857c2504676034e3ea57762d38393cc734cb377a726bd5cb153961b1b5', '53a41c24d570ea83b7ac55b2e94df94e7a8216aeb80a2af0246b6bc8bb543000',
  'ca1824c51bfbb7b3c72290a11be04366ba8815878c6a1cc5c44cb1cee269e99b', '6ff1580f5f81c0ae28a26f7631721018577f5f7c5e0feac28b795fcfe7b411ee',
];
const generatedLabelled = [
  '96f26aea87d513073769b48ce204c2921791149e1c6225f7db65a3fed7973820', 'ae9c88e10c41a8eb1ff454ae98bc513454925097d0b0b57180f94e79de445815',
  'ed538e85b84181e8897dedb3d37d365982f44b27eccd67c477581a8b65f3d170', 'e3deaff483d18b53b100a441dff9b8919416df8876b4edcc0f0d1e4bf48397d0',
  'd74238e054023c8bd4d8056650463cadb25c100fb0e26ebd4272c07b5c022c4b', 'c061cd98f39d8054aeaed6244a5129a20b3985983d0d022b860ae8aa07fe8d21',
  '7e2ddaa80a5849ba629463296b6128436c161b4a32e8034bb5beae06b0c45e08', '1f779b4f0d78f9225554c4de53b5a2c07912b60dcd136ee4c5c1d0d2496b7cc4',
];

const fileSet = (hashes: readonly string[]) => days.map((name, at) => ({ name, sha256: hashes[at] }));
const answer = label('Label', 'BENIGN, or the name of the attack');

/** CIC-IDS2017: five working days of a simulated office network, flows of CICFlowMeter in its names of 2017. */
export const cicIds2017: Family = {
  id: 'cic-ids2017',
  name: 'CIC-IDS2017',
  citation: 'Sharafaldin, Lashkari and Ghorbani, “Toward Generating a New Intrusion Detection Dataset and Intrusion Traffic '
    + 'Characterization”, 2018',
  origin: 'University of New Brunswick, “Intrusion detection evaluation dataset (CIC-IDS2017)”',
  groups: flowGroups,
  columns: [...ends, ...features2017, answer],
  layouts: [
    { id: 'cic-ids2017-ml', name: 'CIC-IDS2017, MachineLearningCSV', header: 'always',
      columns: ['Destination Port', ...namesOf(features2017), 'Label'] },
    { id: 'cic-ids2017-flows', name: 'CIC-IDS2017, GeneratedLabelledFlows', header: 'always',
      columns: [...namesOf(ends), ...namesOf(features2017), 'Label'] },
  ],
  labels: [{ column: 'Label', maps: [map, byRole(map)] }],
  factors: { protocol: 'Protocol' },
  target: 'DoS',
  releases: [
    {
      id: 'cic-ids2017-ml', name: 'CIC-IDS2017, MachineLearningCSV', files: fileSet(machineLearning), rows: 2_830_743, defects,
      labels: byName([['BENIGN', 2_273_097], ['DoS Hulk', 231_073], ['PortScan', 158_930], ['DDoS', 128_027], ['DoS GoldenEye', 10_293],
        ['FTP-Patator', 7_938], ['SSH-Patator', 5_897], ['DoS slowloris', 5_796], ['DoS Slowhttptest', 5_499], ['Bot', 1_966],
        ['Web Attack – Brute Force', 1_507], ['Web Attack – XSS', 652], ['Infiltration', 36], ['Web Attack – Sql Injection', 21],
        ['Heartbleed', 11]]),
    },
    {
      id: 'cic-ids2017-flows', name: 'CIC-IDS2017, GeneratedLabelledFlows', files: fileSet(generatedLabelled), rows: 2_830_743,
      defects: [
        ...defects,
        { column: 'Timestamp', source: 'ahlashkari/CICFlowMeter, issue 173', message: 'Hours of twelve without AM or PM, three hours behind.' },
        { column: null, source: files, message: 'The web attacks of Thursday end in 288,602 lines of commas alone.' },
      ],
    },
  ],
};
