import type { PickedFile } from '../../src-shared/contract/contract';

/** Offers files one by one, and where there are several, as one choice: they open as one dataset. */
export async function offerEach(
  files: readonly File[], offer: (file: File) => Promise<PickedFile>, together: (files: string[]) => Promise<PickedFile>,
): Promise<PickedFile> {
  const picked: PickedFile[] = [];
  for (const file of files) picked.push(await offer(file));
  return picked.length === 1 ? picked[0] : together(picked.map(({ file }) => file));
}
