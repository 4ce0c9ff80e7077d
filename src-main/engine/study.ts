import type { SectionEstimate, StudyRequest } from '../../src-shared/contract/contract';
import type { SectionId } from '../../src-shared/contract/sectionList';
import type { StudyResult, StudySettings } from '../../src-shared/contract/study';
import { isAsked, questionList, type Question, type QuestionId, type ResultOf } from '../../src-shared/questions/questionList';
import { EngineError } from '../../src-shared/terms/errors';
import type { CallContext } from '../../src-shared/terms/progress';
import type { About, StudyTools } from './questions/answer';
import { askWith, type AskTools } from './questions/ask';
import { answerTo } from './questions/answerTo';
import { NotThere, type Results } from './results';
import { sectionProgress } from './sectionProgress';

type Asking = Pick<StudyTools, 'ask'>;
/** One question of a study: the sections of a report that rest on it, and how it is answered. */
type StudyPart = { id: QuestionId; sections: SectionId[]; answer: (asking: Asking, context: CallContext) => Promise<unknown> };

/**
 * The whole study of one dataset: what every study answers, and what else is asked, side by side on the pool's workers. The
 * result depends on files, settings and seed alone, never on the number of workers or on time (but for prices, which are
 * measured). What was answered already is not computed again.
 * @throws BAD_REQUEST for a question without one that it needs, or without the second file that it is about
 */
export async function runStudy(
  about: About, { settings }: Pick<StudyRequest, 'settings'>, { version, ask }: Asking & { version: string }, context: CallContext,
): Promise<StudyResult> {
  const { data, format, family, groups, factors, categories, spellings, rejected, missingMarks, defects } = about.open.summary;
  const parts = partsOf(about, settings);
  const progressOf = sectionProgress(parts, context);
  const answers = await Promise.all(parts.map(async ({ id, answer }, i) => {
    const own = progressOf(i);
    const found = await answer({ ask }, { ...context, progress: own.progress });
    own.done();
    return [id, found] as const;
  }));
  return {
    wiretell: { version, schema: 2 }, data, format,
    description: {
      family: family && { id: family.id, name: family.name, layout: family.layout }, groups, factors, categories,
      ...(spellings && { spellings }),
    },
    rejected, missingMarks, defects, settings, ...Object.fromEntries(answers),
  } as StudyResult;
}

/** Which sections of a report are answered already, and how long the others took when they were last asked otherwise. Computes nothing. */
export async function estimateStudy(
  about: About, { settings }: Pick<StudyRequest, 'settings'>, { results, ...tools }: Omit<AskTools, 'share'> & { results: Results }, context: CallContext,
): Promise<SectionEstimate[]> {
  const peeking = { ask: askWith({ ...tools, share: results.peek }) };
  const estimates = await Promise.all(partsOf(about, settings).map(async ({ sections, answer }) => {
    const estimate = await answer(peeking, context).then(() => ({ there: true, seconds: null }), (error: unknown) =>
      ({
        there: false,
        seconds: error instanceof NotThere && !oneOfMany.includes(error.question) ? results.secondsOf(error.question, about.open) : null,
      }));
    return sections.map((section) => ({ section, ...estimate }));
  }));
  return estimates.flat();
}

/** Calls of which a section makes several: what one took says little about all. */
const oneOfMany = ['tests.run', 'selection.step'];

/** In the order of the questions. */
function partsOf({ open, test = null }: About, settings: StudySettings): StudyPart[] {
  const wanted = questionList.filter((one) => !isAsked(one) || settings.asked[one.id] !== undefined);
  refuseIncomplete(wanted, test !== null);
  return wanted.map(({ id, sections }) => ({
    id, sections: Object.keys(sections) as SectionId[],
    answer: ({ ask }, context) => answerOf(id, { about: { open }, test, settings, ask }, context),
  }));
}

/** One question's answer; another's that it rests on is the same that stands in the study. */
function answerOf<I extends QuestionId>(id: I, tools: Omit<StudyTools, 'of'>, context: CallContext): Promise<ResultOf<I>> {
  const set = (tools.settings.asked as { [id in QuestionId]?: unknown })[id] ?? null;
  const of: StudyTools['of'] = (other) => answerOf(other, tools, context);
  return answerTo(id).study(set, { ...tools, of }, context) as Promise<ResultOf<I>>;
}

function refuseIncomplete(wanted: readonly Question[], hasSecond: boolean): void {
  for (const one of wanted) {
    const { title, needs = [], onSecondFile = false } = one as Question & { needs?: readonly string[]; onSecondFile?: boolean };
    const missing = needs.find((other) => !wanted.some(({ id }) => id === other));
    if (missing !== undefined) {
      const other = questionList.find(({ id }) => id === missing)!;
      throw new EngineError('BAD_REQUEST', `“${title}” rests on “${other.title}” (${missing}), which the study was not asked.`);
    }
    if (onSecondFile && !hasSecond) {
      throw new EngineError('BAD_REQUEST', 'the study judges on a second file, which was not named (in the shell by --test FILE).');
    }
  }
}
