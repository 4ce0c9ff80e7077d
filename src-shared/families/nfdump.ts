import type { Family } from './family';
import { either, identityOf, noFeature, numeric, portTells, text } from './writeColumns';

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
    noFeature('ts', 'when the flow began', identityOf.time, 'text', { aliases: ['firstSeen'] }),
    noFeature('te', 'when the flow ended', identityOf.time, 'text', { aliases: ['lastSeen'] }),
    numeric('connection', 'td', 'length of the flow, in seconds', { aliases: ['duration'], unit: 's', meaning: { as: 'duration' } }),
    noFeature('sa', 'address of the source', identityOf.address, 'text', { aliases: ['srcAddr'] }),
    noFeature('da', 'address of the destination', identityOf.address, 'text', { aliases: ['dstAddr'] }),
    noFeature('sp', 'port of the source', identityOf.clientPort, 'numeric', { aliases: ['srcPort'] }),
    numeric('connection', 'dp', 'port of the destination; of ICMP type and code', { aliases: ['dstPort'], nearLabel: portTells }),
    either('connection', 'pr', 'transport protocol, by name or number', { aliases: ['proto'] }),
    text('header', 'flg', 'TCP flags that occurred, a dot for each that did not', { aliases: ['flags'] }),
    numeric('header', 'fwd', 'forwarding status'),
    numeric('header', 'stos', 'type of service, source to destination', { aliases: ['srcTos'] }),
    numeric('volume', 'ipkt', 'packets from source to destination', { aliases: ['packets'], unit: 'packets', meaning: { as: 'packets out' } }),
    numeric('volume', 'ibyt', 'bytes from source to destination', { aliases: ['bytes'], unit: 'bytes', meaning: { as: 'bytes out' } }),
    numeric('volume', 'opkt', 'packets from destination to source', { unit: 'packets', meaning: { as: 'packets back' } }),
    numeric('volume', 'obyt', 'bytes from destination to source', { unit: 'bytes', meaning: { as: 'bytes back' } }),
    numeric('volume', 'flows', 'flows that were put into the row', { unit: 'flows' }),
    noFeature('cnt', 'number of the row', identityOf.row, 'numeric'),
    numeric('header', 'af', 'address family: IPv4 or IPv6'),
    noFeature('in', 'interface at which the flow came in', router, 'numeric', { aliases: ['input'] }),
    noFeature('out', 'interface at which it went out', router, 'numeric', { aliases: ['output'] }),
    noFeature('sas', 'autonomous system of the source', identityOf.address, 'numeric', { aliases: ['srcAS'] }),
    noFeature('das', 'autonomous system of the destination', identityOf.address, 'numeric', { aliases: ['dstAS'] }),
    noFeature('smk', 'length of the network prefix of the source', router, 'numeric'),
    noFeature('dmk', 'length of the network prefix of the destination', router, 'numeric'),
    numeric('header', 'dtos', 'type of service, destination to source'),
    numeric('connection', 'dir', 'whether the router saw it come in (0) or go out (1)'),
    noFeature('nh', 'address of the next hop', router),
    noFeature('nhb', 'address of the next hop by BGP', router),
    noFeature('svln', 'virtual network of the source', router, 'numeric'),
    noFeature('dvln', 'virtual network of the destination', router, 'numeric'),
    noFeature('ismc', 'hardware address of the source, coming in', identityOf.address),
    noFeature('odmc', 'hardware address of the destination, going out', identityOf.address),
    noFeature('idmc', 'hardware address of the destination, coming in', identityOf.address),
    noFeature('osmc', 'hardware address of the source, going out', identityOf.address),
    ...labels.map((name) => noFeature(name, `label ${name.slice(4)} of MPLS`, router)),
    numeric('connection', 'cl', 'delay on the client’s side', { unit: 'ms' }),
    numeric('connection', 'sl', 'delay on the server’s side', { unit: 'ms' }),
    numeric('connection', 'al', 'delay of the application', { unit: 'ms' }),
    noFeature('ra', 'address of the router', router),
    noFeature('eng', 'engine of the router', router),
    noFeature('exid', 'number of the exporter', router, 'numeric'),
    noFeature('tr', 'when the collector received it', identityOf.time),
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
