import type { RuleCounts } from '../../../../src-shared/terms/deriving';
import { protocolText } from '../basicFeatures';
import type { RecordBlock } from '../connectionRecords';
import { csvField } from '../csvField';
import type { LabelRule, LabelRules, Network } from './labelRules';
import { nanosecondsSince } from './zonedTime';

/**
 * Labels connections by the first rule that meets them: their first packet within its time, originator and responder within
 * its networks, the responder's port and the protocol.
 */
export class LabelConnections {
  private readonly counts: number[];
  private readonly fields: Uint8Array[];
  private readonly otherwise: Uint8Array;
  private several = 0;
  private unmatched = 0;

  constructor(private readonly rules: LabelRules, private readonly origin: () => number) {
    this.counts = rules.rules.map(() => 0);
    this.fields = rules.rules.map(({ label }) => csvField(label));
    this.otherwise = csvField(rules.otherwise ?? '');
  }

  labelOf(block: RecordBlock, i: number): Uint8Array {
    const { rules } = this.rules;
    // Compared in nanoseconds since the origin: a double of seconds since 1970 has no room for them.
    const origin = this.origin();
    let first = -1;
    for (let k = 0; k < rules.length; k++) {
      if (!meets(rules[k], block, i, origin)) continue;
      if (first >= 0) {
        this.several++;
        break;
      }
      first = k;
    }
    if (first < 0) {
      this.unmatched++;
      return this.otherwise;
    }
    this.counts[first]++;
    return this.fields[first];
  }

  summary(): Omit<RuleCounts, 'zone'> {
    const { name, rules, otherwise } = this.rules;
    return {
      name, several: this.several, unmatched: this.unmatched, otherwise,
      rules: rules.map(({ line, label }, k) => ({ line, label, connections: this.counts[k] })),
    };
  }
}

function meets(rule: LabelRule, block: RecordBlock, i: number, origin: number): boolean {
  const start = block.start[i];
  if (rule.from !== null && start < nanosecondsSince(rule.from, origin)) return false;
  if (rule.to !== null && start > nanosecondsSince(rule.to, origin)) return false;
  if (rule.protocol !== null && rule.protocol !== protocolText(block.protocol[i])) return false;
  if (rule.ports !== null && (block.destinationPort[i] < rule.ports.from || block.destinationPort[i] > rule.ports.to)) return false;
  return within(rule.source, block.source, i * 4) && within(rule.destination, block.destination, i * 4);
}

function within(network: Network | null, words: Int32Array, at: number): boolean {
  if (network === null) return true;
  for (let word = 0, bits = network.bits; bits > 0; word++, bits -= 32) {
    const mask = bits >= 32 ? -1 : ~(-1 >>> bits);
    if (((words[at + word] ^ network.words[word]) & mask) !== 0) return false;
  }
  return true;
}
