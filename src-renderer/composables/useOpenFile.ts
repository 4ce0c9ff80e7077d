import { useRouter } from 'vue-router';
import type { PickedFile } from '../../src-shared/contract/contract';
import { useDataset } from '../stores/dataset';
import { useLeaving } from '../stores/leaving';
import { studyFileEnding, useSettingsFile } from '../stores/settingsFile';
import { useTransport } from '../transport/createTransport';

/** The ways in: a dialog, a drop, the sample, a recent file, a file that the system handed over. */
export function useOpenFile(): {
  pick: () => Promise<void>;
  pickFolder: () => Promise<void>;
  drop: (files: File[]) => Promise<void>;
  sample: () => Promise<void>;
  recent: (id: string) => Promise<void>;
  launched: () => Promise<void>;
  /** A file that was saved in this session, by the token that it was saved with. */
  saved: (file: string) => Promise<void>;
} {
  const transport = useTransport();
  const dataset = useDataset();
  const leaving = useLeaving();
  const settingsFile = useSettingsFile();
  const router = useRouter();

  // Wrong files are explained in the Data view, so that is where a file is opened.
  const openPicked = async (picked: PickedFile | null): Promise<void> => {
    if (picked?.name.endsWith(studyFileEnding)) {
      await settingsFile.take(picked);
      return;
    }
    if (picked === null || !await leaving.mayLeave()) return;
    await router.push('/data');
    await dataset.openPicked(picked);
  };
  const attempt = async (name: string, get: () => Promise<PickedFile | null>): Promise<void> => {
    try {
      await openPicked(await get());
    } catch (thrown) {
      await router.push('/data');
      dataset.refuse(name, thrown);
    }
  };
  return {
    pick: () => attempt('the file', () => transport.call('host.pickFile', { purpose: 'dataset' })),
    pickFolder: () => attempt('the folder', () => transport.call('host.pickFile', { purpose: 'folder' })),
    drop: (files) => attempt(files[0].name, () => transport.offerFiles(files)),
    recent: (id) => attempt('the file', () => transport.call('host.openRecent', { id })),
    launched: () => attempt('the file', () => transport.call('host.launchFile', null)),
    saved: (file) => attempt('the file', () => transport.call('host.openSaved', { file })),
    async sample() {
      if (!await leaving.mayLeave()) return;
      if (await dataset.openSample()) await router.push('/overview');
      else await router.push('/data');
    },
  };
}
