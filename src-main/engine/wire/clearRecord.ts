import type { RecordBlock } from './connectionRecords';
import type { Datagram } from './datagram';

/** Sets every field of a record to its beginning, by its first datagram; `turned`: that was an answer. */
export function clearRecord(block: RecordBlock, place: number, datagram: Datagram, turned = false): void {
  block.end[place] = datagram.time;
  block.sourceBytes[place] = block.destinationBytes[place] = 0;
  block.sourcePackets[place] = block.destinationPackets[place] = 0;
  block.wrongFragments[place] = block.urgent[place] = 0;
  block.sourcePort[place] = block.destinationPort[place] = block.historyLength[place] = 0;
  block.open[place] = -1;
  const source = turned ? datagram.destination : datagram.source;
  const destination = turned ? datagram.source : datagram.destination;
  for (let i = 0; i < 4; i++) {
    block.source[place * 4 + i] = source[i];
    block.destination[place * 4 + i] = destination[i];
  }
}
