import { address, featuresOf, identity, means, moment, port, rowNumber } from './columnMakers';
import type { Family, FamilyColumn } from './family';

const [flow, volume, size, gap, flag, application] = ['flow', 'volume', 'packet size', 'time between packets', 'flags', 'application'].map(featuresOf);

type Direction = { id: string; words: string };
const directions: readonly Direction[] = [
  { id: 'bidirectional', words: 'of both directions' },
  { id: 'src2dst', words: 'from source to destination' },
  { id: 'dst2src', words: 'from destination to source' },
];
const statistics = [['min', 'smallest'], ['mean', 'mean'], ['stddev', 'standard deviation of the'], ['max', 'largest']] as const;
const flagNames = ['syn', 'cwr', 'ece', 'urg', 'ack', 'psh', 'rst', 'fin'];

const ways = new Map([['src2dst', 'out'], ['dst2src', 'back']]);
const meaningOf = (what: string, { id }: Direction): Pick<FamilyColumn, 'meaning'> =>
  (ways.has(id) ? means(`${what} ${ways.get(id)}`) : {});

const times = (direction: Direction): FamilyColumn[] => [
  moment(`${direction.id}_first_seen_ms`, `when the first packet ${direction.words} came, in milliseconds since 1970`),
  moment(`${direction.id}_last_seen_ms`, `when the last packet ${direction.words} came, in milliseconds since 1970`),
  volume.numeric(`${direction.id}_duration_ms`, `time between the first and the last packet ${direction.words}`, 'ms',
    direction.id === 'bidirectional' ? means('duration', 0.001) : {}),
  volume.numeric(`${direction.id}_packets`, `packets ${direction.words}`, 'packets', meaningOf('packets', direction)),
  volume.numeric(`${direction.id}_bytes`, `bytes ${direction.words}, headers included`, 'bytes', meaningOf('bytes', direction)),
];
const sizes = ({ id, words }: Direction): FamilyColumn[] =>
  statistics.map(([name, said]) => size.numeric(`${id}_${name}_ps`, `${said} packet size ${words}`, 'bytes'));
const gaps = ({ id, words }: Direction): FamilyColumn[] =>
  statistics.map(([name, said]) => gap.numeric(`${id}_${name}_piat_ms`, `${said} time between packets ${words}`, 'ms'));
const flagged = ({ id, words }: Direction): FamilyColumn[] =>
  flagNames.map((name) => flag.numeric(`${id}_${name}_packets`, `packets ${words} with the flag ${name.toUpperCase()}`, 'packets'));

const named = 'it names whom it was spoken to, or by what program';
const begin = [
  rowNumber('id'),
  flow.numeric('expiration_id', 'why the flow was closed: idle, active too long, or by a rule'),
  address('src_ip', 'address of the source'),
  address('src_mac', 'hardware address of the source'),
  address('src_oui', 'maker of the source’s network card'),
  port('src_port', 'port of the source'),
  address('dst_ip', 'address of the destination'),
  address('dst_mac', 'hardware address of the destination'),
  address('dst_oui', 'maker of the destination’s network card'),
  port('dst_port', 'port of the destination'),
  flow.numeric('protocol', 'transport protocol, by its number: 6 for TCP, 17 for UDP'),
  flow.numeric('ip_version', 'version of IP: 4 or 6'),
  identity('vlan_id', 'numeric', 'number of the virtual network', 'it names a part of this network'),
  ...directions.flatMap(times),
];
const statistical = [...directions.flatMap(sizes), ...directions.flatMap(gaps), ...directions.flatMap(flagged)];
const dissected = [
  application.text('application_name', 'application as nDPI names it, such as TLS.YouTube'),
  application.text('application_category_name', 'what the application is for, as nDPI names it'),
  application.flag('application_is_guessed', '1 if the application was guessed by its port'),
  application.numeric('application_confidence', 'how nDPI came to know the application, as a number'),
  identity('requested_server_name', 'text', 'name that was asked for, by DNS, TLS or HTTP', named),
  identity('client_fingerprint', 'text', 'fingerprint of the client, such as JA3', named),
  identity('server_fingerprint', 'text', 'fingerprint of the server', named),
  identity('user_agent', 'text', 'program that the client says it is', named),
  application.text('content_type', 'kind of content, as HTTP says it'),
];
const namesOf = (...blocks: FamilyColumn[][]): string[] => blocks.flat().map(({ name }) => name);

/** CSV of NFStream: no dataset but a tool's own form, in which people keep captures; labels are joined by whoever has some. */
export const nfstream: Family = {
  id: 'nfstream',
  name: 'NFStream CSV',
  citation: 'Aouini and Pekar, “NFStream: A flexible network data analysis framework”, Computer Networks 204, 2022',
  origin: 'NFStream, to_csv',
  groups: ['flow', 'volume', 'packet size', 'time between packets', 'flags', 'application'],
  columns: [...begin, ...statistical, ...dissected],
  layouts: [
    { id: 'nfstream', name: 'NFStream with statistics', columns: namesOf(begin, statistical, dissected), header: 'always' },
    { id: 'nfstream-core', name: 'NFStream without statistics', columns: namesOf(begin, dissected), header: 'always' },
  ],
  labels: [],
  factors: { service: 'application_name' },
  releases: [],
};
