import type { LabelRecall } from './result';
import { wilsonInterval } from '../../statistics/wilsonInterval';
import type { Interval } from '../../statistics/maybe';

/** Labels that belong together, and their rows added up. */
export type RecallGroup = {
  id: 'target-known' | 'target-novel' | 'other-known' | 'other-novel';
  title: string;
  labels: LabelRecall[];
  rows: number;
  found: number;
  recall: number | null;
  interval: Interval;
};

/** The categories of labels that stand in their usual order, each once. */
export const categoriesOf = (labels: readonly Pick<LabelRecall, 'category'>[]): string[] => [...new Set(labels.map(({ category }) => category))];

/**
 * The labels of a second file in up to four groups: those of the target (found or missed) and the others (rightly left
 * alone or not), each in labels that training knows and novel ones. By category, then largest first. Labels without a row
 * in use are left out.
 */
export function recallGroups(labels: readonly LabelRecall[], target: string): RecallGroup[] {
  const used = labels.filter(({ rows }) => rows > 0);
  const order = categoriesOf(used);
  const sorted = [...used].sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category) || b.rows - a.rows);
  const group = (id: RecallGroup['id'], title: string, ofTarget: boolean, novel: boolean): RecallGroup => {
    const members = sorted.filter((label) => label.novel === novel && label.ofTarget === ofTarget);
    const rows = members.reduce((sum, label) => sum + label.rows, 0);
    const found = members.reduce((sum, label) => sum + label.found, 0);
    return { id, title, labels: members, rows, found, recall: rows === 0 ? null : found / rows, interval: wilsonInterval(found, rows) };
  };
  return [
    group('target-known', `known ${target}`, true, false),
    group('target-novel', `novel ${target}`, true, true),
    group('other-known', 'known others', false, false),
    group('other-novel', 'novel others', false, true),
  ].filter(({ labels: members }) => members.length > 0);
}
