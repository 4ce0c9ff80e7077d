import type { ClassBest, OneColumnEvidence } from '../../../../../src-shared/questions/audit/checks/oneColumn';
import { bestLearner } from '../../../../../src-shared/questions/audit/rule';
import { conditionsOf, whichRows } from '../../../../../src-shared/questions/audit/ruleWords';
import type { RowCondition } from '../../../../../src-shared/contract/rowConditions';
import type { RowsBehind } from '../../../../../src-shared/questions/audit/check';
import type { CallContext } from '../../../../../src-shared/terms/progress';
import { columnsTold } from '../columns/columnsTold';
import type { ClassTold } from '../columns/tellColumn';
import type { ColumnsTold, FeatureTold } from '../columns/tellColumns';
import type { AuditTools, Measure } from '../measureList';
import { noFeature, rowsByRole } from './rowsByRole';

/** Columns, values and rows behind them that are handed over: those with most to say. */
const [mostColumns, mostSignatures, mostRowsBehind] = [50, 100, 4];

/** See `oneColumn`. */
export const measureOneColumn: Measure<OneColumnEvidence> = async (tools, context) => {
  const { open: { summary, dataset } } = tools;
  const told = await columnsTold(tools, context);
  const { classes, features } = told;
  if (features.length === 0) return noFeature;
  const { attacks, benign } = rowsByRole(summary);
  const rowsOf = (name: string): number => summary.labels.reduce((sum, { category, rows }) => sum + (category === name ? rows : 0), 0);
  const best = bestOf(features, 'attack', attacks, ({ attack }) => attack!);
  const signatures = signaturesOf(told);
  const single = classes.labels.map(({ label }, at) =>
    ({ label, columns: features.filter((one) => one.single.includes(at)).map(({ column }) => column).slice(0, mostColumns) }));
  return {
    attacks, benign, best,
    columns: features.map(({ column, attack }) => ({ column, figures: attack!.figures }))
      .sort((a, b) => bestLearner(b.figures).value - bestLearner(a.figures).value).slice(0, mostColumns),
    allColumns: features.length,
    categories: classes.attacks.map((place, at) => {
      const name = dataset.categories[place];
      return bestOf(features, name, rowsOf(name), ({ categories }) => categories[at]);
    }),
    allCategories: classes.allAttacks,
    labels: classes.attackLabels.map((label, at) => {
      const first = features.reduce((most, next) => (next.labels[at] > most.labels[at] ? next : most));
      return { label: classes.labels[label].label, rows: classes.labels[label].rows, column: first.column, value: first.labels[at] };
    }),
    allLabels: classes.allAttackLabels,
    signatures: signatures.slice(0, mostSignatures), allSignatures: signatures.length,
    single: single.filter(({ columns }) => columns.length > 0),
    rows: await rowsBehind(tools, best, signatures, context),
  };
};

/** The first of the columns that do best, which is one that says how. */
function bestOf(features: FeatureTold[], name: string, rows: number, of: (feature: FeatureTold) => ClassTold): ClassBest {
  const valueOf = (feature: FeatureTold): number => bestLearner(of(feature).figures).value;
  const first = features.reduce((most, next) => (valueOf(next) > valueOf(most) ? next : most));
  return { name, rows, column: first.column, rule: of(first).rule! };
}

/** Values that tell a label, those of the largest labels first; of attacks alone, since benign rows are no finding. */
const signaturesOf = ({ classes: { labels, attackLabels }, features }: ColumnsTold): OneColumnEvidence['signatures'] => [...attackLabels]
  .sort((a, b) => labels[b].rows - labels[a].rows || a - b)
  .flatMap((at) => features.flatMap(({ column, signatures }) => signatures.filter(({ label }) => label === at)
    .map(({ value, inside, outside }) => ({ label: labels[at].label, column, value, inside, outside })))
    .sort((a, b) => b.inside - b.outside - a.inside + a.outside));

/** The attacks that the best column finds, and those with a value that tells their label: one of each of the largest labels. */
async function rowsBehind(
  { open: { dataset }, run }: AuditTools, { column, rule }: ClassBest, signatures: OneColumnEvidence['signatures'], context: CallContext,
): Promise<RowsBehind[]> {
  const byRule = conditionsOf(column, rule);
  const attack: RowCondition = { kind: 'value', column: 'attack', values: ['attack'] };
  const asked = [
    ...(byRule === null ? [] : [{ title: `attacks with “${column}” ${whichRows(rule)}`, conditions: [...byRule, attack] }]),
    ...signatures.filter(({ label, value }, i) => signatures.findIndex((one) => one.label === label) === i && !value.endsWith('…'))
      .slice(0, mostRowsBehind).map(({ label, column: name, value }) => ({
        title: `${label} with “${name}” ${value}`,
        conditions: [{ kind: 'value' as const, column: name, values: [value] }, { kind: 'value' as const, column: 'label', values: [label] }],
      })),
  ];
  const found = await run('firstBehind', { dataset, asked: asked.map(({ conditions }) => conditions) }, context);
  return asked.map((one, i) => ({ ...one, ...found[i] })).filter(({ count }) => count > 0);
}
