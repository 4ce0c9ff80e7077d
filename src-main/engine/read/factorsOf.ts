import { columnFinder, familyOf } from '../../../src-shared/families/findFamily';
import type { Factors, RecognisedFamily } from '../../../src-shared/terms/datasetSummary';

/** The names under which tables that no family knows keep protocol, service and state. */
const usualFactors = { protocol: ['protocol_type', 'protocol', 'proto'], service: ['service'], state: ['flag', 'conn_state', 'state'] };

/** Which columns hold protocol, service and state: as the family says, else by their usual names. */
export function factorsOf(family: RecognisedFamily | null, names: string[]): Factors {
  const known = family === null ? undefined : familyOf(family.id);
  const find = known && columnFinder(known);
  const factor = (of: keyof Factors): string | null => {
    const said = known?.factors[of];
    const meant = said === undefined ? undefined : names.find((name) => find!(name)?.name === said);
    return meant ?? usualFactors[of].map((usual) => names.find((name) => name.toLowerCase() === usual)).find(Boolean) ?? null;
  };
  return { protocol: factor('protocol'), service: factor('service'), state: factor('state') };
}
