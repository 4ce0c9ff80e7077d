import type { RowsAt, SavedMend } from '../../../src-shared/mending/mending';
import { mendStepOf } from '../../../src-shared/mending/steps';
import { countOf } from '../../../src-shared/format/countOf';
import { formatBytes } from '../../../src-shared/format/formatBytes';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
import { heading, terminalTable } from '../../engine/terminal/terminalTable';

/** What each step did, the categories before and after, and what was written. */
export function describeMend(name: string, { before, after, done, parts, columns, remarks, tables }: SavedMend): string {
  const shown: [string, RowsAt][] = [['before', before], ['after', after], ...(parts.length > 1 ? parts.map((part) => [part.part, part] as [string, RowsAt]) : [])];
  const names = [...new Set(shown.flatMap(([, { categories }]) => categories.map((category) => category.name)))];
  const cells = ({ rows, categories }: RowsAt, category: string): string[] => {
    const own = categories.find((one) => one.name === category)?.rows ?? 0;
    return [formatCount(own), formatShare(own / rows)];
  };
  return [
    heading(`${name}: ${countOf(before.rows, 'row')} before, ${formatCount(after.rows)} after`),
    ...done.map(({ step, sentence }) => `${mendStepOf(step).title}: ${sentence}`),
    ...remarks.map((remark) => `Mind: ${remark}`),
    '', terminalTable(['category', ...shown.flatMap(([title]) => [title, ''])], names.map((category) => [category, ...shown.flatMap(([, at]) => cells(at, category))])),
    '', ...tables.map((table) => `${table.name}: ${countOf(table.rows, 'row')}, ${countOf(columns.length, 'column')}, ${formatBytes(table.bytes)}, SHA-256 ${table.sha256}`),
  ].join('\n');
}
