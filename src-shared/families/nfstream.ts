import type { Family, FamilyColumn } from './family';
import { identityOf, noFeature, numeric, portTells, text } from './writeColumns';

type Direction = { id: string; words: string };
const directions: readonly Direction[] = [
  { id: 'bidirectional', words: 'of both directions' },
  { id: 'src2dst', words: 'from source to destination' },
  { id: 'dst2src', words: 'from destination to source' },
];
const statistics = [['min', 'smallest'], ['mean', 'mean'], ['stddev', 'standard deviation of the'], ['max', 'largest']] as const;
const flags = ['syn', 'cwr', 'ece', 'urg', 'ack', 'psh', 'rst', 'fin'];

const ways = new Map([['src2dst', 'out'], ['dst2src', 'back']]);
const meaningOf = (what: string, { id }: Direction): Pick<FamilyColumn, 'meaning'> =>
  (ways.has(id) ? { meaning: { as: `${what} ${ways.get(id)}` } } : {});

const times = (direction: Direction): FamilyColumn[] => [
  noFeature(`${direction.id}_first_seen_ms`, `when the first packet ${direction.words} came, in milliseconds since 1970`, identityOf.time, 'numeric'),
  noFeature(`${direction.id}_last_seen_ms`, `when the last packet ${direction.words} came, in milliseconds since 1970`, identityOf.time, 'numeric'),
  numeric('volume', `${direction.id}_duration_ms`, `time between the first and the last packet ${direction.words}`,
    { unit: 'ms', ...(direction.id === 'bidirectional' && { meaning: { as: 'duration', factor: 0.001 } }) }),
  numeric('volume', `${direction.id}_packets`, `packets ${direction.words}`, { unit: 'packets', ...meaningOf('packets', direction) }),
  numeric('volume', `${direction.id}_bytes`, `bytes ${direction.words}, headers included`, { unit: 'bytes', ...meaningOf('bytes', direction) }),
];
const sizes = ({ id, words }: Direction): FamilyColumn[] =>
  statistics.map(([name, said]) => numeric('packet size', `${id}_${name}_ps`, `${said} packet size ${words}`, { unit: 'bytes' }));
const gaps = ({ id, words }: Direction): FamilyColumn[] =>
  statistics.map(([name, said]) => numeric('time between packets', `${id}_${name}_piat_ms`, `${said} time between packets ${words}`, { unit: 'ms' }));
const flagged = ({ id, words }: Direction): FamilyColumn[] =>
  flags.map((name) => numeric('flags', `${id}_${name}_packets`, `packets ${words} with the flag ${name.toUpperCase()}`, { unit: 'packets' }));

const named = 'it names whom it was spoken to, or by what program';
const begin = [
  noFeature('id', 'number of the flow', identityOf.row, 'numeric'),
  numeric('flow', 'expiration_id', 'why the flow was closed: idle, active too long, or by a rule'),
  noFeature('src_ip', 'address of the source', identityOf.address),
  noFeature('src_mac', 'hardware address of the source', identityOf.address),
  noFeature('src_oui', 'maker of the source’s network card', identityOf.address),
  noFeature('src_port', 'port of the source', identityOf.clientPort, 'numeric'),
  noFeature('dst_ip', 'address of the destination', identityOf.address),
  noFeature('dst_mac', 'hardware address of the destination', identityOf.address),
  noFeature('dst_oui', 'maker of the destination’s network card', identityOf.address),
  numeric('flow', 'dst_port', 'port of the destination', { nearLabel: portTells }),
  numeric('flow', 'protocol', 'transport protocol, by its number: 6 for TCP, 17 for UDP'),
  numeric('flow', 'ip_version', 'version of IP: 4 or 6'),
  noFeature('vlan_id', 'number of the virtual network', 'it names a part of this network', 'numeric'),
  ...directions.flatMap(times),
];
const statistical = [...directions.flatMap(sizes), ...directions.flatMap(gaps), ...directions.flatMap(flagged)];
const dissected = [
  text('application', 'application_name', 'application as nDPI names it, such as TLS.YouTube'),
  text('application', 'application_category_name', 'what the application is for, as nDPI names it'),
  numeric('application', 'application_is_guessed', '1 if the application was guessed by its port', { binary: true }),
  numeric('application', 'application_confidence', 'how nDPI came to know the application, as a number'),
  noFeature('requested_server_name', 'name that was asked for, by DNS, TLS or HTTP', named),
  noFeature('client_fingerprint', 'fingerprint of the client, such as JA3', named),
  noFeature('server_fingerprint', 'fingerprint of the server', named),
  noFeature('user_agent', 'program that the client says it is', named),
  text('application', 'content_type', 'kind of content, as HTTP says it'),
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
