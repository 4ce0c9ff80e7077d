import type { Content } from 'pdfmake/interfaces';
import type { DataIdentity } from '../../../src-shared/terms/datasetSummary';
import { attachmentName } from './attachmentName';
import { factTable } from '../paper/dataTable';
import { paragraph, sectionHeading, together } from '../paper/headings';
import type { ReportContext } from '../paper/reportContext';

const command = (text: string): Content => ({ text, color: '#2f5fa8' });

/** Each file once, as it lies on a disk. */
const namesOf = ({ name, files }: DataIdentity): string[] => (files.length < 2 ? [name] : [...new Set(files.map(({ file }) => file))]);

const hashSteps = (data: DataIdentity): Content[] => (data.files.length < 2
  ? [command(`sha256sum ${data.name}`), `must print ${data.sha256}.`]
  : [command(`sha256sum ${namesOf(data).join(' ')} | cut -c1-64 | sha256sum`), `must print ${data.sha256}; the hash of each file stands under “The files”.`]);

/** How a stranger finds out whether the figures are right, with Wiretell and without. */
export function checkSection({ result: { data, wiretell, settings, testSet, audit } }: ReportContext): Content[] {
  // Absent from a report that is older than the audit.
  const test = testSet?.data ?? (audit as typeof audit | undefined)?.testFile ?? null;
  const steps: [string, Content][] = [
    ['With Wiretell', {
      stack: [command(['wiretell check report.pdf', ...(data.simulated ? [] : namesOf(data)),
        ...(test === null ? [] : [`--test ${namesOf(test).join(' --test ')}`])].join(' ')),
        `recomputes every figure with the settings of this report (seed ${settings.seed}) and lists what differs.`],
    }],
    [data.files.length > 1 ? 'The files' : 'The file', {
      stack: data.simulated
        ? [`The sample is drawn by Wiretell ${wiretell.version} from its seed; its SHA-256 is ${data.sha256}.`]
        : hashSteps(data),
    }],
    ...(test === null ? [] : [['The test file', { stack: hashSteps(test) }] as [string, Content]]),
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
