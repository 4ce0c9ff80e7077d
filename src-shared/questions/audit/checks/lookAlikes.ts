import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import { check, severityOf, type AuditAbout, type EvidenceTable, type RowsBehind, type Verdict } from '../check';
import { fewestRows } from '../thresholds';

/** A category of attacks against the benign one: distinct vectors, as many of either that were drawn, and who looks like whom. */
export type CategoryLookAlikes = {
  category: string;
  distinct: number;
  distinctBenign: number;
  each: number;
  /** Of `each`. */
  attackLooksBenign: number;
  benignLooksAttack: number;
  /** First rows of vectors that look like the other class, those that were judged beyond `each` among them, by their numbers. */
  attackRows: number[];
  benignRows: number[];
};

/** Rows whose nearest neighbours are of the other class. */
export type LookAlikesEvidence = { benignRows: number; categories: (CategoryLookAlikes & { rows: number })[] };

/** From here on it is noted: two classes without overlap lie at a few per cent. */
const noteFrom = 0.05;

/** Do rows look like those of another class? */
export const lookAlikes = check<'look-alikes', LookAlikesEvidence>({
  id: 'look-alikes', title: 'Look-alikes', question: 'Do rows look like those of another class?', needs: 'attacks',
  figure: { name: 'rows of a class whose neighbours are of the other', unit: 'share' },
  reason: 'It cannot tell wrong labels from hard classes: a clean made-up set of overlapping classes lies at 20 to 35 %, and so it is never severe. '
    + 'Classes that lie apart are below 5 %; of 670 wrong labels that were planted in NSL-KDD it listed nine of ten.',
  known: [{ name: 'UNSW-NB15, 82,332 rows', value: 0.207 }, { name: 'NSL-KDD, 20 %', value: 0.034 }, { name: 'KDD 99, 10 %', value: 0.016 }],
  citations: ['flood2024', 'wilson1972', 'northcutt2021'],
  judge: (evidence, thresholds, about) => {
    const enough = evidence.categories.filter((one) => isEnough(one, evidence));
    const sides = enough.flatMap((one) => sidesOf(one, about)).sort((a, b) => b.share - a.share);
    const found = { details: detailsOf(evidence, about), columns: [], rows: rowsBehind(evidence, about), mends: [] };
    if (sides.length === 0) return { ...found, severity: 'ok', value: null, sentence: 'No class has the hundred distinct rows that it takes to say who looks like whom.' };
    const [worst] = sides;
    const severity = severityOf(worst.share, { ...thresholds, severe: null });
    return { ...found, value: worst.share, severity: severity === 'ok' && worst.share >= noteFrom ? 'note' : severity, sentence: sentenceOf(worst) };
  },
  tables: (evidence) => [table(evidence)],
});

/** Who looks like whom, of how many that were drawn, and the rows in all. */
type Side = { who: string; whom: string; count: number; of: number; share: number; rows: number[] };

const isEnough = ({ rows, each }: { rows: number; each: number }, { benignRows }: LookAlikesEvidence): boolean =>
  Math.min(rows, each, benignRows) >= fewestRows;

function sidesOf(
  { category, each, attackLooksBenign, benignLooksAttack, attackRows, benignRows }: CategoryLookAlikes, { benign }: AuditAbout,
): Side[] {
  const side = (who: string, whom: string, count: number, rows: number[]): Side =>
    ({ who, whom, count, of: each, share: count / each, rows });
  return [side(category, benign ?? 'benign', attackLooksBenign, attackRows), side(benign ?? 'benign', category, benignLooksAttack, benignRows)];
}

function sentenceOf({ who, whom, count, of, share, rows }: Side): string {
  const found = `${formatShare(share)} of ${who} rows look like ${whom} (${formatCount(count)} of ${formatCount(of)} distinct ones)`;
  if (share < noteFrom) return `Hardly any row looks like another class: at most ${found}.`;
  return `${found}: wrong labels or a hard class; ${countOf(rows.length, 'row')} to look at.`;
}

function detailsOf(evidence: LookAlikesEvidence, { benign }: AuditAbout): string[] {
  const few = evidence.categories.filter((one) => !isEnough(one, evidence)).map(({ category }) => category);
  return [
    `Held against each other: as many distinct rows of an attack and of ${benign ?? 'benign traffic'}, 2,000 of either at most, drawn by a hash of their numbers.`,
    ...(few.length === 0 ? [] : [`Too few distinct rows to say: ${few.join(', ')}.`]),
  ];
}

/** The largest lists first. */
const listed = 20;
const rowsBehind = ({ categories }: LookAlikesEvidence, about: AuditAbout): Verdict['rows'] => categories.flatMap((one) => sidesOf(one, about))
  .filter(({ rows }) => rows.length > 0).sort((a, b) => b.rows.length - a.rows.length).slice(0, listed)
  .map(({ who, whom, rows }): RowsBehind =>
    ({ title: `${who} that looks like ${whom}`, count: rows.length, firstRow: rows[0], conditions: [{ kind: 'numbered', rows }] }));

const table = ({ categories }: LookAlikesEvidence): EvidenceTable => ({
  title: 'Who looks like whom',
  head: [{ title: 'Attack' }, ...['Distinct', 'Held against as many', 'Look benign', 'Benign like it', 'Rows to look at'].map((title) => ({ title, numeric: true as const }))],
  rows: categories.map(({ category, distinct, each, attackLooksBenign, benignLooksAttack, attackRows, benignRows }) => [
    category, ...[distinct, each, attackLooksBenign, benignLooksAttack, attackRows.length + benignRows.length].map(formatCount),
  ]),
});
