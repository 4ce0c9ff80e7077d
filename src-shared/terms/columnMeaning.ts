import { byName, type ByName } from './byName';
import type { ColumnKind } from './columns';
import type { Meaning } from './meaning';

/** What a person says of a column; a role of `null` takes back what was said of that, `null` all that was said of it. */
export type Said = { role: 'feature' | 'meta' | null } | { kind: ColumnKind } | null;

const without = <T>(said: ByName<T> | undefined, name: string): [string, T][] =>
  Object.entries(said ?? {}).filter(([other]) => other !== name);

/** What is said of a dataset with what is said of one more column. Nothing stays of what says nothing any more. */
export function withSaid(meaning: Meaning | undefined, name: string, said: Said): Meaning {
  const { roles, kinds, ...rest } = meaning ?? {};
  const asRoles = said === null || 'role' in said ? [...without(roles, name), ...(said === null || said.role === null ? [] : [[name, said.role] as const])] : Object.entries(roles ?? {});
  const asKinds = said === null || 'kind' in said ? [...without(kinds, name), ...(said === null ? [] : [[name, said.kind] as const])] : Object.entries(kinds ?? {});
  return { ...rest, ...(asRoles.length > 0 && { roles: byName(asRoles) }), ...(asKinds.length > 0 && { kinds: byName(asKinds) }) };
}
