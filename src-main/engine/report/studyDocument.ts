import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ReportOptions } from '../../../src-shared/contract/contract';
import { firstSection, sectionList } from '../../../src-shared/contract/sectionList';
import type { StudyResult } from '../../../src-shared/contract/study';
import { EngineError } from '../../../src-shared/terms/errors';
import { cutText } from '../../../src-shared/format/cutText';
import { attachmentName } from './attachmentName';
import { buildSection } from './buildSection';
import { paragraph, sectionHeading, startsNewPage } from '../paper/headings';
import { plainLettering, type Lettering } from '../paper/lettering';
import { papersOf, type AnsweredPaper } from './papers';
import { printableLine, printableLines, printableResult } from './printableText';
import { refuseForeignNodes } from './refuseForeignNodes';
import { reportContext, type ReportContext } from '../paper/reportContext';
import { contentWidth, defaultStyle, pageOf, reportStyles } from '../paper/reportStyles';
import { setLetters } from '../paper/setLetters';

type Chosen = { id: string; note: string };

/**
 * The report of a study as a pdfmake document: the first page with file and settings, then the chosen sections in their
 * order, each with its note.
 * @throws EngineError BAD_REQUEST for a section that does not exist, or a study with something else where a text should be.
 */
export async function studyDocument(
  study: StudyResult, options: ReportOptions | null, lettering = plainLettering(),
): Promise<TDocumentDefinitions> {
  const result = printableResult(study, lettering);
  const title = printableLine(options?.title || `What gives ${study.settings.target} away in ${study.data.name}`, lettering);
  const author = options?.author ? printableLine(options.author, lettering) : null;
  const page = pageOf(options?.paper ?? 'A4');
  const [side] = page.margins;
  const context = reportContext(result, { lettering, page });
  const content = [...titleLines(title, result, author), ...body(context, await papersOf(study), options, lettering)];
  const head = (): Content => runningLine(title, result.data.name, [side, 24, side, 0]);
  refuseForeignNodes([content, head()], context.drawn);
  const json = Buffer.from(JSON.stringify(study)).toString('base64');
  return {
    pageSize: page.size === 'A4' ? 'A4' : 'LETTER',
    pageMargins: page.margins,
    language: 'en',
    displayTitle: true,
    info: {
      title,
      ...(author === null ? {} : { author }),
      subject: `Study of ${result.data.name} (SHA-256 ${result.data.sha256})`,
      creator: `Wiretell ${result.wiretell.version}`,
    },
    content: setLetters(content, lettering),
    pageBreakBefore: startsNewPage,
    styles: reportStyles,
    defaultStyle,
    header: (number) => (number === 1 ? null : setLetters(head(), lettering)),
    footer: (number, pages) => runningLine(
      `Wiretell ${result.wiretell.version} · SHA-256 ${result.data.sha256.slice(0, 16)}…`, `page ${number} of ${pages}`,
      [side, 16, side, 0]),
    files: {
      [attachmentName]: {
        src: `data:application/json;base64,${json}`, name: attachmentName, description: 'Every figure of this report',
      },
    },
  };
}

function titleLines(title: string, result: StudyResult, author: string | null): Content[] {
  const of = `A study of ${result.data.simulated ? 'simulated' : 'labelled'} network traffic`;
  return [{ text: title, style: 'title' }, { text: author ? `${of}, by ${author}` : of, style: 'subtitle' }];
}

function body(context: ReportContext, papers: readonly AnsweredPaper[], options: ReportOptions | null, lettering: Lettering): Content[] {
  const chosen: Chosen[] = options?.sections ?? sectionList.map(({ id }) => ({ id, note: '' }));
  const first = chosen.find(({ id }) => id === firstSection.id) ?? { id: firstSection.id, note: '' };
  return [first, ...chosen.filter(({ id }) => id !== firstSection.id)].flatMap(({ id, note }) => {
    const section = sectionList.find((candidate) => candidate.id === id);
    if (section === undefined) {
      const known = sectionList.filter((candidate) => candidate !== firstSection).map((candidate) => candidate.id).join(', ');
      throw new EngineError('BAD_REQUEST', `the report has no section “${id}”; it has ${known}.`);
    }
    const built = buildSection(section, context, papers);
    // What was chosen by name stands in the contents, also where these data have nothing for it.
    const parts = built.length === 0 && options?.sections ? [sectionHeading(id, section.title), paragraph('This study has nothing to show here.')] : built;
    return note === '' ? parts : [...parts, { text: printableLines(note, lettering), style: 'note' } as Content];
  });
}

/** One quiet line at the head or foot of a page; a long title is cut by its half of the width. */
function runningLine(left: string, right: string, margin: [number, number, number, number]): Content {
  const fit = (text: string): string => (text.length > 70 ? cutText(text, 69) : text);
  return {
    style: 'running',
    margin,
    columns: [
      { width: contentWidth * 0.62, text: fit(left), noWrap: true },
      { width: '*', text: fit(right), alignment: 'right', noWrap: true },
    ],
  };
}
