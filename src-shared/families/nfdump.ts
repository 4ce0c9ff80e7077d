import { address, featuresOf, identity, means, moment, port, rowNumber } from './columnMakers';
import type { Family } from './family';

const [connection, volume, header] = ['connection', 'volume', 'header'].map(featuresOf);

const router = 'it names a router or a line of this network';
const word = (list: string): string[] => list.split(' ');
const labels = Array.from({ length: 10 }, (_, at) => `mpls${at + 1}`);
const full = [
  ...word('ts te td sa da sp dp pr flg fwd stos ipkt ibyt opkt obyt in out sas das smk dmk dtos dir nh nhb svln dvln ismc odmc idmc osmc'),
  ...labels, ...word('cl sl al ra eng'),
];

/** CSV of nfdump, the collector of NetFlow: no dataset but a tool's own form, in which people keep captures; it has no labels. */
export const nfdump: Family = {
  id: 'nfdump',
  name: 'nfdump CSV',
  citation: 'Haag, nfdump (github.com/phaag/nfdump)',
  origin: 'nfdump, output formats csv and csv-fast',
  groups: ['connection', 'volume', 'header'],
  columns: [
    moment('ts', 'when the flow began', { aliases: ['firstSeen'] }),
    moment('te', 'when the flow ended', { aliases: ['lastSeen'] }),
    connection.numeric('td', 'length of the flow, in seconds', 's', { aliases: ['duration'], ...means('duration') }),
    address('sa', 'address of the source', { aliases: ['srcAddr'] }),
    address('da', 'address of the destination', { aliases: ['dstAddr'] }),
    port('sp', 'port of the source', { aliases: ['srcPort'] }),
    port('dp', 'port of the destination; of ICMP type and code', { aliases: ['dstPort'] }),
    connection.either('pr', 'transport protocol, by name or number', { aliases: ['proto'] }),
    header.text('flg', 'TCP flags that occurred, a dot for each that did not', { aliases: ['flags'] }),
    header.numeric('fwd', 'forwarding status'),
    header.numeric('stos', 'type of service, source to destination', undefined, { aliases: ['srcTos'] }),
    volume.numeric('ipkt', 'packets from source to destination', 'packets', { aliases: ['packets'], ...means('packets out') }),
    volume.numeric('ibyt', 'bytes from source to destination', 'bytes', { aliases: ['bytes'], ...means('bytes out') }),
    volume.numeric('opkt', 'packets from destination to source', 'packets', means('packets back')),
    volume.numeric('obyt', 'bytes from destination to source', 'bytes', means('bytes back')),
    volume.numeric('flows', 'flows that were put into the row', 'flows'),
    rowNumber('cnt'),
    header.either('af', 'address family: IPv4 or IPv6'),
    identity('in', 'numeric', 'interface at which the flow came in', router, { aliases: ['input'] }),
    identity('out', 'numeric', 'interface at which it went out', router, { aliases: ['output'] }),
    identity('sas', 'numeric', 'autonomous system of the source', 'it names a network of the capture', { aliases: ['srcAS'] }),
    identity('das', 'numeric', 'autonomous system of the destination', 'it names a network of the capture', { aliases: ['dstAS'] }),
    identity('smk', 'numeric', 'length of the network prefix of the source', router),
    identity('dmk', 'numeric', 'length of the network prefix of the destination', router),
    header.numeric('dtos', 'type of service, destination to source'),
    connection.numeric('dir', 'whether the router saw it come in (0) or go out (1)'),
    identity('nh', 'text', 'address of the next hop', router),
    identity('nhb', 'text', 'address of the next hop by BGP', router),
    identity('svln', 'numeric', 'virtual network of the source', router),
    identity('dvln', 'numeric', 'virtual network of the destination', router),
    address('ismc', 'hardware address of the source, coming in'),
    address('odmc', 'hardware address of the destination, going out'),
    address('idmc', 'hardware address of the destination, coming in'),
    address('osmc', 'hardware address of the source, going out'),
    ...labels.map((name) => identity(name, 'text', `label ${name.slice(4)} of MPLS`, router)),
    connection.numeric('cl', 'delay on the client’s side', 'ms'),
    connection.numeric('sl', 'delay on the server’s side', 'ms'),
    connection.numeric('al', 'delay of the application', 'ms'),
    identity('ra', 'text', 'address of the router', router),
    identity('eng', 'text', 'engine of the router', router),
    identity('exid', 'numeric', 'number of the exporter', router),
    moment('tr', 'when the collector received it'),
  ],
  layouts: [
    { id: 'nfdump', name: 'nfdump CSV, up to 1.7.4', columns: [...full, 'exid', 'tr'], header: 'always' },
    { id: 'nfdump-old', name: 'nfdump CSV, older', columns: full, header: 'always' },
    {
      id: 'nfdump-new', name: 'nfdump CSV, from 1.7.5', header: 'always',
      columns: word('firstSeen duration proto srcAddr srcPort dstAddr dstPort packets bytes flows'),
    },
    {
      id: 'nfdump-fast', name: 'nfdump csv-fast', header: 'always',
      columns: word('cnt af firstSeen lastSeen proto srcAddr srcPort dstAddr dstPort srcAS dstAS input output flags srcTos packets bytes'),
    },
  ],
  labels: [],
  factors: { protocol: 'pr', state: 'flg' },
  releases: [],
};
