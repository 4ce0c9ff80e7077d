import { looseName } from '../schemas/looseName';
import { address, featuresOf, identity, is, means } from './columnMakers';
import type { FamilyColumn } from './family';

/** The spellings that CICFlowMeter's generations gave to the same quantities. */
export type Generation = 'v4' | '2017' | '2018' | 'python';

/** Groups of CICFlowMeter's features in their usual order. */
export const flowGroups = ['connection', 'volume', 'packet length', 'rate', 'inter-arrival', 'flags', 'header', 'bulk', 'subflow', 'window',
  'activity'];

type Feature = readonly [group: string, v4: string, in2017: string, in2018: string, unit: string, description: string];

/** CICFlowMeter's 76 features in the order of its Java generations. Forward is from source to destination, backward the other way. */
const features: readonly Feature[] = [
  ['connection', 'Flow Duration', 'Flow Duration', 'Flow Duration', 'µs', 'time from the first packet of the flow to the last'],
  ['volume', 'Total Fwd Packet', 'Total Fwd Packets', 'Tot Fwd Pkts', 'packets', 'packets from source to destination'],
  ['volume', 'Total Bwd packets', 'Total Backward Packets', 'Tot Bwd Pkts', 'packets', 'packets from destination to source'],
  ['volume', 'Total Length of Fwd Packet', 'Total Length of Fwd Packets', 'TotLen Fwd Pkts', 'bytes', 'payload from source to destination'],
  ['volume', 'Total Length of Bwd Packet', 'Total Length of Bwd Packets', 'TotLen Bwd Pkts', 'bytes', 'payload from destination to source'],
  ['packet length', 'Fwd Packet Length Max', 'Fwd Packet Length Max', 'Fwd Pkt Len Max', 'bytes', 'largest payload of a forward packet'],
  ['packet length', 'Fwd Packet Length Min', 'Fwd Packet Length Min', 'Fwd Pkt Len Min', 'bytes', 'smallest payload of a forward packet'],
  ['packet length', 'Fwd Packet Length Mean', 'Fwd Packet Length Mean', 'Fwd Pkt Len Mean', 'bytes', 'mean payload of forward packets'],
  ['packet length', 'Fwd Packet Length Std', 'Fwd Packet Length Std', 'Fwd Pkt Len Std', 'bytes', 'spread of the payload of forward packets'],
  ['packet length', 'Bwd Packet Length Max', 'Bwd Packet Length Max', 'Bwd Pkt Len Max', 'bytes', 'largest payload of a backward packet'],
  ['packet length', 'Bwd Packet Length Min', 'Bwd Packet Length Min', 'Bwd Pkt Len Min', 'bytes', 'smallest payload of a backward packet'],
  ['packet length', 'Bwd Packet Length Mean', 'Bwd Packet Length Mean', 'Bwd Pkt Len Mean', 'bytes', 'mean payload of backward packets'],
  ['packet length', 'Bwd Packet Length Std', 'Bwd Packet Length Std', 'Bwd Pkt Len Std', 'bytes', 'spread of the payload of backward packets'],
  ['rate', 'Flow Bytes/s', 'Flow Bytes/s', 'Flow Byts/s', 'bytes/s', 'payload a second, both ways'],
  ['rate', 'Flow Packets/s', 'Flow Packets/s', 'Flow Pkts/s', 'packets/s', 'packets a second, both ways'],
  ['inter-arrival', 'Flow IAT Mean', 'Flow IAT Mean', 'Flow IAT Mean', 'µs', 'mean time between two packets of the flow'],
  ['inter-arrival', 'Flow IAT Std', 'Flow IAT Std', 'Flow IAT Std', 'µs', 'spread of the times between two packets of the flow'],
  ['inter-arrival', 'Flow IAT Max', 'Flow IAT Max', 'Flow IAT Max', 'µs', 'longest time between two packets of the flow'],
  ['inter-arrival', 'Flow IAT Min', 'Flow IAT Min', 'Flow IAT Min', 'µs', 'shortest time between two packets of the flow'],
  ['inter-arrival', 'Fwd IAT Total', 'Fwd IAT Total', 'Fwd IAT Tot', 'µs', 'time from the first forward packet to the last'],
  ['inter-arrival', 'Fwd IAT Mean', 'Fwd IAT Mean', 'Fwd IAT Mean', 'µs', 'mean time between two forward packets'],
  ['inter-arrival', 'Fwd IAT Std', 'Fwd IAT Std', 'Fwd IAT Std', 'µs', 'spread of the times between two forward packets'],
  ['inter-arrival', 'Fwd IAT Max', 'Fwd IAT Max', 'Fwd IAT Max', 'µs', 'longest time between two forward packets'],
  ['inter-arrival', 'Fwd IAT Min', 'Fwd IAT Min', 'Fwd IAT Min', 'µs', 'shortest time between two forward packets'],
  ['inter-arrival', 'Bwd IAT Total', 'Bwd IAT Total', 'Bwd IAT Tot', 'µs', 'time from the first backward packet to the last'],
  ['inter-arrival', 'Bwd IAT Mean', 'Bwd IAT Mean', 'Bwd IAT Mean', 'µs', 'mean time between two backward packets'],
  ['inter-arrival', 'Bwd IAT Std', 'Bwd IAT Std', 'Bwd IAT Std', 'µs', 'spread of the times between two backward packets'],
  ['inter-arrival', 'Bwd IAT Max', 'Bwd IAT Max', 'Bwd IAT Max', 'µs', 'longest time between two backward packets'],
  ['inter-arrival', 'Bwd IAT Min', 'Bwd IAT Min', 'Bwd IAT Min', 'µs', 'shortest time between two backward packets'],
  ['flags', 'Fwd PSH Flags', 'Fwd PSH Flags', 'Fwd PSH Flags', 'packets', 'forward packets with PSH set'],
  ['flags', 'Bwd PSH Flags', 'Bwd PSH Flags', 'Bwd PSH Flags', 'packets', 'backward packets with PSH set'],
  ['flags', 'Fwd URG Flags', 'Fwd URG Flags', 'Fwd URG Flags', 'packets', 'forward packets with URG set'],
  ['flags', 'Bwd URG Flags', 'Bwd URG Flags', 'Bwd URG Flags', 'packets', 'backward packets with URG set'],
  ['header', 'Fwd Header Length', 'Fwd Header Length', 'Fwd Header Len', 'bytes', 'headers of all forward packets together'],
  ['header', 'Bwd Header Length', 'Bwd Header Length', 'Bwd Header Len', 'bytes', 'headers of all backward packets together'],
  ['rate', 'Fwd Packets/s', 'Fwd Packets/s', 'Fwd Pkts/s', 'packets/s', 'forward packets a second'],
  ['rate', 'Bwd Packets/s', 'Bwd Packets/s', 'Bwd Pkts/s', 'packets/s', 'backward packets a second'],
  ['packet length', 'Packet Length Min', 'Min Packet Length', 'Pkt Len Min', 'bytes', 'smallest payload of a packet, both ways'],
  ['packet length', 'Packet Length Max', 'Max Packet Length', 'Pkt Len Max', 'bytes', 'largest payload of a packet, both ways'],
  ['packet length', 'Packet Length Mean', 'Packet Length Mean', 'Pkt Len Mean', 'bytes', 'mean payload of a packet, both ways'],
  ['packet length', 'Packet Length Std', 'Packet Length Std', 'Pkt Len Std', 'bytes', 'spread of the payload of a packet, both ways'],
  ['packet length', 'Packet Length Variance', 'Packet Length Variance', 'Pkt Len Var', 'bytes²', 'variance of the payload of a packet, both ways'],
  ['flags', 'FIN Flag Count', 'FIN Flag Count', 'FIN Flag Cnt', 'packets', 'packets with FIN set'],
  ['flags', 'SYN Flag Count', 'SYN Flag Count', 'SYN Flag Cnt', 'packets', 'packets with SYN set'],
  ['flags', 'RST Flag Count', 'RST Flag Count', 'RST Flag Cnt', 'packets', 'packets with RST set'],
  ['flags', 'PSH Flag Count', 'PSH Flag Count', 'PSH Flag Cnt', 'packets', 'packets with PSH set'],
  ['flags', 'ACK Flag Count', 'ACK Flag Count', 'ACK Flag Cnt', 'packets', 'packets with ACK set'],
  ['flags', 'URG Flag Count', 'URG Flag Count', 'URG Flag Cnt', 'packets', 'packets with URG set'],
  ['flags', 'CWR Flag Count', 'CWE Flag Count', 'CWE Flag Count', 'packets', 'packets with CWR set (misspelt CWE at first)'],
  ['flags', 'ECE Flag Count', 'ECE Flag Count', 'ECE Flag Cnt', 'packets', 'packets with ECE set'],
  ['volume', 'Down/Up Ratio', 'Down/Up Ratio', 'Down/Up Ratio', '', 'backward packets for each forward one'],
  ['packet length', 'Average Packet Size', 'Average Packet Size', 'Pkt Size Avg', 'bytes', 'payload of the flow by its packets'],
  ['packet length', 'Fwd Segment Size Avg', 'Avg Fwd Segment Size', 'Fwd Seg Size Avg', 'bytes', 'forward payload by forward packets'],
  ['packet length', 'Bwd Segment Size Avg', 'Avg Bwd Segment Size', 'Bwd Seg Size Avg', 'bytes', 'backward payload by backward packets'],
  ['bulk', 'Fwd Bytes/Bulk Avg', 'Fwd Avg Bytes/Bulk', 'Fwd Byts/b Avg', 'bytes', 'mean payload of a forward bulk'],
  ['bulk', 'Fwd Packet/Bulk Avg', 'Fwd Avg Packets/Bulk', 'Fwd Pkts/b Avg', 'packets', 'mean number of packets of a forward bulk'],
  ['bulk', 'Fwd Bulk Rate Avg', 'Fwd Avg Bulk Rate', 'Fwd Blk Rate Avg', 'bytes/s', 'payload a second of forward bulks'],
  ['bulk', 'Bwd Bytes/Bulk Avg', 'Bwd Avg Bytes/Bulk', 'Bwd Byts/b Avg', 'bytes', 'mean payload of a backward bulk'],
  ['bulk', 'Bwd Packet/Bulk Avg', 'Bwd Avg Packets/Bulk', 'Bwd Pkts/b Avg', 'packets', 'mean number of packets of a backward bulk'],
  ['bulk', 'Bwd Bulk Rate Avg', 'Bwd Avg Bulk Rate', 'Bwd Blk Rate Avg', 'bytes/s', 'payload a second of backward bulks'],
  ['subflow', 'Subflow Fwd Packets', 'Subflow Fwd Packets', 'Subflow Fwd Pkts', 'packets', 'mean number of forward packets of a subflow'],
  ['subflow', 'Subflow Fwd Bytes', 'Subflow Fwd Bytes', 'Subflow Fwd Byts', 'bytes', 'mean forward payload of a subflow'],
  ['subflow', 'Subflow Bwd Packets', 'Subflow Bwd Packets', 'Subflow Bwd Pkts', 'packets', 'mean number of backward packets of a subflow'],
  ['subflow', 'Subflow Bwd Bytes', 'Subflow Bwd Bytes', 'Subflow Bwd Byts', 'bytes', 'mean backward payload of a subflow'],
  ['window', 'FWD Init Win Bytes', 'Init_Win_bytes_forward', 'Init Fwd Win Byts', 'bytes', 'TCP window of the first forward packet, −1 without one'],
  ['window', 'Bwd Init Win Bytes', 'Init_Win_bytes_backward', 'Init Bwd Win Byts', 'bytes', 'TCP window of the first backward packet, −1 without one'],
  ['volume', 'Fwd Act Data Pkts', 'act_data_pkt_fwd', 'Fwd Act Data Pkts', 'packets', 'forward packets with any payload'],
  ['header', 'Fwd Seg Size Min', 'min_seg_size_forward', 'Fwd Seg Size Min', 'bytes', 'smallest header of a forward packet'],
  ['activity', 'Active Mean', 'Active Mean', 'Active Mean', 'µs', 'mean time that the flow was active before it paused'],
  ['activity', 'Active Std', 'Active Std', 'Active Std', 'µs', 'spread of the times that the flow was active'],
  ['activity', 'Active Max', 'Active Max', 'Active Max', 'µs', 'longest time that the flow was active'],
  ['activity', 'Active Min', 'Active Min', 'Active Min', 'µs', 'shortest time that the flow was active'],
  ['activity', 'Idle Mean', 'Idle Mean', 'Idle Mean', 'µs', 'mean pause of the flow'],
  ['activity', 'Idle Std', 'Idle Std', 'Idle Std', 'µs', 'spread of the pauses of the flow'],
  ['activity', 'Idle Max', 'Idle Max', 'Idle Max', 'µs', 'longest pause of the flow'],
  ['activity', 'Idle Min', 'Idle Min', 'Idle Min', 'µs', 'shortest pause of the flow'],
];

/** What other extractors have too, under words that all families share; the rest is comparable within CICFlowMeter alone. */
const sharedMeanings = new Map([
  ['Flow Duration', 'duration'],
  ['Total Fwd Packet', 'packets out'],
  ['Total Bwd packets', 'packets back'],
  ['Total Length of Fwd Packet', 'payload out'],
  ['Total Length of Bwd Packet', 'payload back'],
]);

export const secondsInMicrosecond = 1e-6;

/** What a feature means in any of CICFlowMeter's generations, by its name in v4. */
export const flowMeaning = (v4: string): string => sharedMeanings.get(v4) ?? `cicflowmeter: ${v4}`;

/** Statistics of one quantity, both ways or one: `Fwd Packet Length Max`, `Flow IAT Mean`. */
const statistic = /^((?:Fwd |Bwd )?Packet Length|(?:Flow|Fwd|Bwd) IAT|Active|Idle) (Min|Max|Mean|Std|Variance)$/;
/** Rates that a duration and a count give. */
const rates = new Map([
  ['Flow Bytes/s', 'payload a second'], ['Flow Packets/s', 'packets a second'],
  ['Fwd Packets/s', 'packets out a second'], ['Bwd Packets/s', 'packets back a second'],
]);

/** What a feature is beside others, by its name in v4. */
function flowQuantity(v4: string): Pick<FamilyColumn, 'quantity'> {
  const [, of, kind] = statistic.exec(v4) ?? [];
  const quantity = of === undefined ? rates.get(v4) : `${kind.toLowerCase()} of ${of.toLowerCase()}`;
  return quantity === undefined ? {} : is(quantity);
}

/** The Python port writes 2018's names in small letters, and one of them right. */
const inPython = (v4: string, in2018: string): string =>
  (v4.startsWith('CWR') ? v4 : in2018).toLowerCase().replace(/[ /]/g, '_');

function spellings(v4: string, in2017: string, in2018: string, generation: Generation): Pick<FamilyColumn, 'name' | 'aliases'> {
  const python = inPython(v4, in2018);
  const name = { v4, 2017: in2017, 2018: in2018, python }[generation];
  const others = [v4, in2017, in2018, python].filter((one) => looseName(one) !== looseName(name));
  return { name, aliases: others.filter((one, at) => others.findIndex((other) => looseName(other) === looseName(one)) === at) };
}

/** The 76 features as a generation names them, in the order of the Java generations; times are in µs, in the Python port in s. */
export const flowFeatures = (generation: Generation): FamilyColumn[] => features.map(([group, v4, in2017, in2018, unit, description]) => {
  const shown = unit === 'µs' && generation === 'python' ? 's' : unit;
  return {
    ...spellings(v4, in2017, in2018, generation), group, kind: 'numeric', description,
    ...(shown !== '' && { unit: shown }), ...means(flowMeaning(v4), shown === 'µs' ? secondsInMicrosecond : undefined),
    ...flowQuantity(v4), ...(group === 'window' && { noneIs: -1 }),
  };
});

/** The header of 2017 has one name twice; readers call the second as pandas does, and CICDDoS2019 writes it so. */
const headerLengthAgain = featuresOf('header').numeric('Fwd Header Length.1', 'Fwd Header Length once more', 'bytes');

/** The features as the files of CIC-IDS2017 and CICDDoS2019 have them: 77, one of them twice. */
export const features2017: readonly FamilyColumn[] =
  flowFeatures('2017').flatMap((column) => (column.name === 'Avg Bwd Segment Size' ? [column, headerLengthAgain] : [column]));

/** What names the flow, in the order of the Java generations; of its ends only the destination's port tells what was asked for. */
export function flowEnds(generation: Generation): FamilyColumn[] {
  const named = (v4: string, in2017 = v4): Pick<FamilyColumn, 'name' | 'aliases'> => spellings(v4, in2017, v4, generation);
  const ends: FamilyColumn[] = [
    { ...identity('Flow ID', 'text', 'addresses, ports and protocol in one', 'it names the flow'), ...named('Flow ID') },
    { ...address('Src IP', 'address of the source'), ...named('Src IP', 'Source IP') },
    { ...identity('Src Port', 'numeric', 'port of the source', 'the source picks it anew for each connection'), ...named('Src Port', 'Source Port') },
    { ...address('Dst IP', 'address of the destination'), ...named('Dst IP', 'Destination IP') },
    {
      ...named('Dst Port', 'Destination Port'), group: 'connection', kind: 'numeric', description: 'port of the destination',
      nearLabel: 'attacks of a testbed go to few ports, which alone nearly tell them (D’hooge et al., 2022)', ...means('destination port'),
    },
    {
      ...named('Protocol'), group: 'connection', kind: 'text', description: 'number of the protocol, such as 6 for TCP and 17 for UDP',
      ...means('protocol number'),
    },
    { ...identity('Timestamp', 'text', 'when the flow began', 'attacks of a testbed are run by the clock'), ...named('Timestamp') },
  ];
  // The Python port leaves the flow ID out.
  return generation === 'python' ? ends.slice(1) : ends;
}

/** Names in file order, of which layouts are made. */
export const namesOf = (columns: readonly FamilyColumn[]): string[] => columns.map(({ name }) => name);
