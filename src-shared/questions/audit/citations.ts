import { citationOf, type Citation, type Source } from './source';

/** What the checks rest on, by the keys of their BibTeX entries. Only what was looked up is given; a check cites nothing else. */
const sources = {
  arp2022: {
    authors: ['Arp', 'Quiring', 'Pendlebury', 'Warnecke', 'Pierazzi', 'Wressnegger', 'Cavallaro', 'Rieck'], year: 2022,
    title: 'Dos and Don\'ts of Machine Learning in Computer Security', venue: 'USENIX Security',
  },
  axelsson2000: { authors: ['Axelsson'], year: 2000, about: 'the base-rate fallacy' },
  dhooge2022dimva: {
    authors: ['D\'hooge', 'Verkerken', 'Wauters', 'De Turck', 'Volckaert'], year: 2022, letter: 'a', venue: 'DIMVA',
    title: 'Establishing the Contaminating Effect of Metadata Feature Inclusion in Machine-Learned Network Intrusion Detection Models',
  },
  dhooge2022pst: {
    authors: ['D\'hooge', 'Verkerken', 'Wauters', 'De Turck', 'Volckaert'], year: 2022, letter: 'b', venue: 'PST',
    title: 'Discovering non-metadata contaminant features in intrusion detection datasets',
  },
  dhooge2023: { authors: ['D\'hooge'], others: true, year: 2023, title: 'Castles Built on Sand', venue: 'IoTBDS', doi: '10.5220/0011853300003482' },
  engelen2021: {
    authors: ['Engelen', 'Rimmer', 'Joosen'], year: 2021, title: 'Troubleshooting an Intrusion Detection Dataset: the CICIDS2017 Case Study',
    venue: 'WTMC/SPW', doi: '10.1109/SPW53761.2021.00009',
  },
  flood2024: {
    authors: ['Flood', 'Engelen', 'Aspinall', 'Desmet'], year: 2024, title: 'Bad Design Smells in Benchmark NIDS Datasets', venue: 'IEEE EuroS&P',
    pages: [658, 675], doi: '10.1109/EuroSP60621.2024.00042',
  },
  goldschmidt2025: {
    authors: ['Goldschmidt', 'Chudá'], year: 2025, about: '13 properties of 89 datasets', journal: { name: 'Computers & Security', volume: 156 },
    arxiv: '2502.06688',
  },
  holte1993: { authors: ['Holte'], year: 1993, about: 'rules of one column' },
  jerabek2025: { authors: ['Jerabek'], others: true, year: 2025, about: 'the theoretical maximum of accuracy', arxiv: '2506.08655' },
  kapoor: { authors: ['Kapoor', 'Narayanan'], about: 'leakage' },
  kostas2024: { authors: ['Kostas'], year: 2024, about: 'slips of preprocessing in intrusion detection for IoT', arxiv: '2406.07578' },
  liu2022: {
    authors: ['Liu', 'Engelen', 'Lynar', 'Essam', 'Joosen'], year: 2022, venue: 'IEEE CNS', pages: [254, 262],
    title: 'Error Prevalence in NIDS datasets: A Case Study on CIC-IDS-2017 and CSE-CIC-IDS-2018',
  },
  mchugh2000: { authors: ['McHugh'], year: 2000 },
  northcutt2021: { authors: ['Northcutt'], others: true, year: 2021, about: 'label errors in test sets' },
  rosay2022: {
    authors: ['Rosay', 'Cheval', 'Carlier', 'Leroux'], year: 2022, title: 'Network Intrusion Detection: A Comprehensive Analysis of CIC-IDS2017',
    venue: 'ICISSP',
  },
  sarhan2022: { authors: ['Sarhan', 'Layeghy', 'Portmann'], year: 2022, about: 'features to leave out of flows' },
  tavallaee2009: {
    authors: ['Tavallaee', 'Bagheri', 'Lu', 'Ghorbani'], year: 2009, title: 'A detailed analysis of the KDD CUP 99 data set', venue: 'CISDA',
  },
  wilson1972: { authors: ['Wilson'], year: 1972, about: 'edited nearest neighbours' },
  wu2021: { authors: ['Wu', 'Keogh'], year: 2021, about: 'benchmarks that one line of code solves' },
  zoghi2021: { authors: ['Zoghi', 'Serpen'], year: 2021, about: 'overlap of classes in UNSW-NB15' },
} as const satisfies { [key: string]: Source };

export type CitationId = keyof typeof sources;
export const citationIds = Object.keys(sources) as CitationId[];
export const citations = Object.fromEntries(citationIds.map((id) => [id, citationOf(id, sources[id])])) as
  { readonly [I in CitationId]: Citation };
