import { sampleCapture } from './sampleCapture';
import { rulesCsv, rulesJson, sampleRules } from './sampleRules';

/** A capture of the sample as a file, and label rules for it as another where they are asked for. */
export type SimulatedCapture = { bytes: Uint8Array; rules: Uint8Array | null; packets: number; joined: number };

/** A worker's task. */
export function simulatedCapture({ seed, connections: rows, rules: form }: { seed: number; connections: number; rules: 'csv' | 'json' | null }): SimulatedCapture {
  const { bytes, packets, connections, joined } = sampleCapture(seed, rows);
  const rules = form === null ? null : (form === 'csv' ? rulesCsv : rulesJson)(sampleRules(connections));
  return { bytes, packets, joined: joined.size, rules: rules === null ? null : new TextEncoder().encode(rules) };
}
