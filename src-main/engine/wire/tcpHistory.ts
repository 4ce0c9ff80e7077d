import { mostLetters, type RecordBlock } from './connectionRecords';
import { grown } from './keyTable';
import { ackFlag, finFlag, rstFlag, side, synFlag, type Side } from './tcpStates';

const small = 32;
/** What one side may say once, by bits of what it said before. */
const once = { syn: 1, fin: 2, rst: 4, finAndRst: 8, data: 16, ack: 32, severalFlags: 64 } as const;
const letter = (text: string): number => text.charCodeAt(0);
const letters = {
  syn: letter('S'), synAck: letter('H'), ack: letter('A'), data: letter('D'), fin: letter('F'), rst: letter('R'),
  again: letter('T'), zeroWindow: letter('W'), finAndRst: letter('I'), severalFlags: letter('Q'), flipped: letter('^'),
} as const;

/**
 * Zeek's `history`: what the two sides of a TCP connection said, in its order, a letter each, in upper case where it was the
 * originator. S a SYN, H a SYN-ACK, A a bare ACK, D payload, F a FIN, R a RST, T payload sent again, W a window of zero,
 * I a FIN with a RST, Q a SYN with one of them, and ^ where the first packet was an answer. A, D, I and Q stand once a side;
 * S, H, F and R again where their sequence number is another; T and W at the first, 10th, 100th … time.
 *
 * Not written: C (checksums are not looked at: captures on a sender have wrong ones), G (holes are not followed) and X.
 * @see https://docs.zeek.org/en/current/scripts/base/protocols/conn/main.zeek.html, `history`
 */
export class TcpHistory {
  /** Of the sides, at 2 × place + side. */
  private said = new Uint8Array(0);
  private lastSyn = new Int32Array(0);
  private lastFin = new Int32Array(0);
  private lastRst = new Int32Array(0);
  private again = new Int32Array(0);
  private zeroWindows = new Int32Array(0);

  grow(length: number): void {
    this.said = grown(this.said, length * 2);
    this.lastSyn = grown(this.lastSyn, length * 2);
    this.lastFin = grown(this.lastFin, length * 2);
    this.lastRst = grown(this.lastRst, length * 2);
    this.again = grown(this.again, length * 2);
    this.zeroWindows = grown(this.zeroWindows, length * 2);
  }

  begin(slot: number): void {
    for (let end = slot * 2; end < slot * 2 + 2; end++) this.said[end] = this.again[end] = this.zeroWindows[end] = 0;
  }

  /**
   * Takes a segment of the side `who`, before the connection's state changes by it.
   * @param resent whether it brings payload that all came before
   */
  note(
    slot: number, who: number, flags: number, sequence: number, payload: number, resent: boolean, block: RecordBlock, place: number,
  ): void {
    const end = slot * 2 + who;
    switch (flags & (synFlag | finFlag | rstFlag)) {
      case 0:
        if (payload > 0) this.addOnce(end, once.data, letters.data, who, block, place);
        else if ((flags & ackFlag) !== 0) this.addOnce(end, once.ack, letters.ack, who, block, place);
        break;
      case synFlag:
        this.addNumbered(end, once.syn, (flags & ackFlag) === 0 ? letters.syn : letters.synAck, this.lastSyn, sequence, who, block, place);
        break;
      case finFlag:
        this.addNumbered(end, once.fin, letters.fin, this.lastFin, (sequence + payload) | 0, who, block, place);
        break;
      case rstFlag:
        this.addNumbered(end, once.rst, letters.rst, this.lastRst, sequence, who, block, place);
        break;
      case finFlag | rstFlag: case finFlag | rstFlag | synFlag:
        this.addOnce(end, once.finAndRst, letters.finAndRst, who, block, place);
        break;
      default:
        this.addOnce(end, once.severalFlags, letters.severalFlags, who, block, place);
    }
    if (resent) this.addScaled(end, this.again, letters.again, who, block, place);
  }

  /** A window of zero: of no interest with or after a reset, nor once the other side has said that it is done. */
  noteZeroWindow(slot: number, who: number, flags: number, mine: Side, other: Side, block: RecordBlock, place: number): void {
    if ((flags & rstFlag) !== 0 || mine === side.reset || other === side.closed) return;
    this.addScaled(slot * 2 + who, this.zeroWindows, letters.zeroWindow, who, block, place);
  }

  private addOnce(end: number, bit: number, code: number, who: number, block: RecordBlock, place: number): void {
    if ((this.said[end] & bit) !== 0) return;
    this.said[end] |= bit;
    addLetter(block, place, code, who);
  }

  private addNumbered(
    end: number, bit: number, code: number, last: Int32Array, sequence: number, who: number, block: RecordBlock, place: number,
  ): void {
    if ((this.said[end] & bit) === 0 || last[end] !== sequence) addLetter(block, place, code, who);
    this.said[end] |= bit;
    last[end] = sequence;
  }

  private addScaled(end: number, times: Int32Array, code: number, who: number, block: RecordBlock, place: number): void {
    let rest = ++times[end];
    while (rest > 1 && rest % 10 === 0) rest /= 10;
    if (rest === 1) addLetter(block, place, code, who);
  }
}

function addLetter(block: RecordBlock, place: number, code: number, who: number): void {
  const length = block.historyLength[place];
  if (length === mostLetters) return;
  block.history[place * mostLetters + length] = who === 0 ? code : code | small;
  block.historyLength[place] = length + 1;
}

/** The first packet was the answer of the one that was asked: the record is turned round. */
export function addFlipped(block: RecordBlock, place: number): void {
  block.history[place * mostLetters] = letters.flipped;
  block.historyLength[place] = 1;
}

/** Of UDP the history says who spoke at all. */
export function addDatagram(block: RecordBlock, place: number, who: number): void {
  const from = place * mostLetters;
  const code = who === 0 ? letters.data : letters.data | small;
  const length = block.historyLength[place];
  if (length < 2 && (length === 0 || block.history[from] !== code)) addLetter(block, place, letters.data, who);
}
