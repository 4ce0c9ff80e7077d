import type { ByName } from './byName';
import type { ColumnKind } from './columns';
import type { OwnFamily } from './ownFamily';

/** What a person says of a table where Wiretell would read something else into it. Absent: as the family or the content says. */
export type Meaning = {
  /** A family of a person's own, whose table it is. */
  family?: OwnFamily;
  /** The label map by its id, where a family has several. */
  map?: string;
  /** Labels that are no attack. */
  benign?: string[];
  /** Columns that are features, or are not. */
  roles?: ByName<'feature' | 'meta'>;
  /** Columns of numbers that are names, or the other way round. */
  kinds?: ByName<ColumnKind>;
  /** Columns that name the capture or the row are features, too: what would they give away? */
  identity?: true;
};
