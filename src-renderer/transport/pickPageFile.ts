/** Datasets come without an ending too (`corrected`), so nothing is hidden from the person there. */
const accepted = { dataset: '', settings: '.json', report: '.pdf' };

/** Asks for a file by the browser's own dialog; `null` if the person changed their mind. */
export function pickPageFile(purpose: keyof typeof accepted): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accepted[purpose];
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
}
