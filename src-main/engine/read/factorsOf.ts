import type { Family } from '../../../src-shared/families/family';
import { columnFinder } from '../../../src-shared/families/findFamily';
import type { Factors } from '../../../src-shared/terms/datasetSummary';

/** The names under which tables that no family knows keep protocol, service and state. */
const usualFactors = { protocol: ['protocol_type', 'protocol', 'proto'], service: ['service'], state: ['flag', 'conn_state', 'state'] };

/** Which columns hold protocol, service and state: as the family says, else by their usual names. */
export function factorsOf(family: Family | undefined, names: string[]): Factors {
  const find = family && columnFinder(family);
  const factor = (of: keyof Factors): string | null => {
    const said = family?.factors[of];
    const meant = said === undefined ? undefined : names.find((name) => find!(name)?.name === said);
    return meant ?? usualFactors[of].map((usual) => names.find((name) => name.toLowerCase() === usual)).find(Boolean) ?? null;
  };
  return { protocol: factor('protocol'), service: factor('service'), state: factor('state') };
}
