import type { Content } from 'pdfmake/interfaces';
import { attachmentName } from '../attachmentName';
import { factTable } from '../dataTable';
import { paragraph, sectionHeading, together } from '../headings';
import type { ReportContext } from '../reportContext';

const command = (text: string): Content => ({ text, color: '#2f5fa8' });

/** How a stranger finds out whether the figures are right, with Wiretell and without. */
export function checkSection({ result: { file, wiretell, settings, testSet } }: ReportContext): Content[] {
  const steps: [string, Content][] = [
    ['With Wiretell', {
      stack: [command(['wiretell check report.pdf', ...(file.simulated ? [] : [file.name]),
        ...(testSet === undefined ? [] : [`--test ${testSet.file.name}`])].join(' ')),
        `recomputes every figure with the settings of this report (seed ${settings.seed}) and lists what differs.`],
    }],
    ['The file', {
      stack: file.simulated
        ? [`The sample is drawn by Wiretell ${wiretell.version} from its seed; its SHA-256 is ${file.sha256}.`]
        : [command(`sha256sum ${file.name}`), `must print ${file.sha256}.`],
    }],
    ...(testSet === undefined ? [] : [['The test file', {
      stack: [command(`sha256sum ${testSet.file.name}`), `must print ${testSet.file.sha256}.`],
    }] as [string, Content]]),
    ['The results', {
      stack: [command('pdfdetach -saveall report.pdf'),
        `(or the attachments panel of a PDF reader) saves ${attachmentName}: every figure at full precision.`],
    }],
    ['With other programs', 'scipy.stats.chi2_contingency on an observed table gives χ², df, p and the expected counts '
      + '(correction=True for Yates); pandas.DataFrame.corr gives r; sklearn.linear_model.LogisticRegression with the '
      + 'same penalty, C and solver="liblinear" on the standardised feature gives coefficients and intercept.'],
  ];
  return [together(sectionHeading('check', 'How to check this report'),
    paragraph('No figure here has to be believed.'), factTable(steps, 100))];
}
