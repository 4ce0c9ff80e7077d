import { columnFinder } from '../../src-shared/families/findFamily';
import { toFamily } from '../../src-shared/families/ownFamily';
import type { LabelMap } from '../../src-shared/schemas/labelMap';
import type { OwnFamily } from '../../src-shared/terms/ownFamily';

/** The usual map of a family of a person's own; `null` where its labels are categories of their own. */
export function usualMapOf(own: OwnFamily): LabelMap | null {
  const [map] = toFamily(own).labels[0].maps;
  return map.categories.length > 0 ? map : null;
}

/** Names of a file's columns as others call the same quantities: by the names and aliases of a family of a person's own. */
export function namesAs(wanted: readonly string[], own: OwnFamily): (name: string) => string {
  const find = columnFinder(toFamily(own));
  const known = new Map(wanted.flatMap((name) => {
    const column = find(name);
    return column === undefined ? [] : [[column.name, name] as const];
  }));
  return (name) => (wanted.includes(name) ? name : known.get(find(name)?.name ?? name) ?? name);
}
