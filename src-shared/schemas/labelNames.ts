import { looseName } from './looseName';

/** Names under which datasets keep their label, the most telling first; letter case, blanks, `_` and `-` do not matter. */
export const labelNames = [
  'label', 'labels', 'class', 'attack', 'attack_type', 'attack_cat', 'attack_class', 'category', 'target', 'outcome', 'tunnel_parents_label',
].map(looseName);

const others = ['subcategory', 'attack_category', 'attack_subcategory', 'attack_label', 'label_binary', 'binary_label', 'multi_label', 'attempted_category',
  'detailed_label', 'class_label', 'label_class', 'label_name', 'attack_name', 'multiclass_label', 'label_multiclass'].map(looseName);
const secondLabels = new Set([...labelNames.filter((name) => name !== 'target' && name !== 'outcome'), ...others]);

/** Why another column of labels is no feature. */
export const secondLabelWords = 'it says what the label says';

/** Whether a column that is not the label is named as one: what it says of a row, the label says, too. */
export const isSecondLabel = (name: string): boolean => secondLabels.has(looseName(name));
