import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import { listNames } from '../../../format/listNames';
import { check, severityOf, type AuditAbout, type EvidenceTable, type RowsBehind, type Verdict } from '../check';
import { byChanceFrom, fewestRows } from '../thresholds';

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

/**
 * Do rows look like those of another class? Where neighbours are of either class alike, as they are with shuffled labels, no row can be
 * called a look-alike: such a category gets no verdict, and where all are like that the check is not judged (`allByChance`).
 */
export const lookAlikes = check<'look-alikes', LookAlikesEvidence>({
  id: 'look-alikes', title: 'Look-alikes', question: 'Do rows look like those of another class?', needs: 'attacks',
  figure: { name: 'rows of a class whose neighbours are of the other', unit: 'share' },
  reason: 'It cannot tell wrong labels from hard classes: a clean made-up set of overlapping classes lies at 20 to 35 %, and so it is never severe. '
    + 'Classes that lie apart are below 5 %; of 670 wrong labels that were planted in NSL-KDD it listed nine of ten. From 45 % of both classes on '
    + 'neighbours are of either class by chance, as with shuffled labels, and nothing is judged.',
  known: [{ name: 'UNSW-NB15, 82,332 rows', value: 0.207 }, { name: 'NSL-KDD, 20 %', value: 0.034 }, { name: 'KDD 99, 10 %', value: 0.016 }],
  citations: ['flood2024', 'wilson1972', 'northcutt2021'],
  judge: (evidence, thresholds, about) => {
    const sides = judgedOf(evidence).flatMap((one) => sidesOf(one, about)).sort((a, b) => b.share - a.share);
    const found = { details: detailsOf(evidence, about), columns: [], rows: rowsBehind(evidence, about), mends: [] };
    if (sides.length === 0) return { ...found, severity: 'notJudged', value: null, sentence: tooFewWords };
    const [worst] = sides;
    const severity = severityOf(worst.share, { ...thresholds, severe: null });
    return { ...found, value: worst.share, severity: severity === 'ok' && worst.share >= noteFrom ? 'note' : severity, sentence: sentenceOf(worst) };
  },
  tables: (evidence) => [table(evidence)],
});

const tooFewWords = 'There are no hundred distinct rows of an attack and as many benign ones, which it takes to say who looks like whom.';

/** Who looks like whom, of how many that were drawn, and the rows in all. */
type Side = { who: string; whom: string; count: number; of: number; share: number; rows: number[] };

const isEnough = ({ rows, each }: { rows: number; each: number }, { benignRows }: LookAlikesEvidence): boolean =>
  Math.min(rows, each, benignRows) >= fewestRows;

/** Whether neighbours are as often of one class as of the other. */
const isByChance = ({ each, attackLooksBenign, benignLooksAttack }: CategoryLookAlikes): boolean =>
  attackLooksBenign + benignLooksAttack >= byChanceFrom * 2 * each;

/** Categories of enough rows that get a verdict, and those that get none because their look-alikes are there by chance. */
const judgedOf = (evidence: LookAlikesEvidence): LookAlikesEvidence['categories'] =>
  evidence.categories.filter((one) => isEnough(one, evidence) && !isByChance(one));
const chanceOf = (evidence: LookAlikesEvidence): LookAlikesEvidence['categories'] =>
  evidence.categories.filter((one) => isEnough(one, evidence) && isByChance(one));

/** Why nothing is judged, in a sentence, where every category of enough rows has its look-alikes by chance; else `null`. */
export function allByChance(evidence: LookAlikesEvidence, benign: string | null): string | null {
  const byChance = chanceOf(evidence);
  return byChance.length === 0 || judgedOf(evidence).length > 0 ? null : chanceWords(byChance, benign);
}

const chanceWords = (categories: LookAlikesEvidence['categories'], benign: string | null): string =>
  `Neighbours are of either class alike: the features tell ${listNames(categories.map(({ category }) => category), 6)} from ${benign ?? 'benign traffic'} `
  + 'no better than chance, so that nothing can be said of single rows.';

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
  const byChance = chanceOf(evidence);
  const few = evidence.categories.filter((one) => !isEnough(one, evidence)).map(({ category }) => category);
  return [
    `Held against each other: as many distinct rows of an attack and of ${benign ?? 'benign traffic'}, 2,000 of either at most, drawn by a hash of their numbers.`,
    ...(byChance.length === 0 ? [] : [chanceWords(byChance, benign)]),
    ...(few.length === 0 ? [] : [`Too few distinct rows to say: ${few.join(', ')}.`]),
  ];
}

/** The largest lists first. */
const listed = 20;
const rowsBehind = ({ categories }: LookAlikesEvidence, about: AuditAbout): Verdict['rows'] => categories
  .filter((one) => !isByChance(one)).flatMap((one) => sidesOf(one, about))
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
