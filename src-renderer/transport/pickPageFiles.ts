import type { Contract } from '../../src-shared/contract/contract';

type Purpose = Contract['host.pickFile']['request']['purpose'];

/** Datasets come without an ending too (`corrected`), so nothing is hidden from the person there. */
const accepted: { [P in Purpose]: string } = { dataset: '', folder: '', settings: '.json', report: '.pdf', model: '.json', family: '.json' };

/** Asks for files by the browser's own dialog, for a dataset any number; none if the person changed their mind. */
export function pickPageFiles(purpose: Purpose): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accepted[purpose];
    input.multiple = purpose === 'dataset';
    input.addEventListener('change', () => resolve([...input.files ?? []]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}
