import { expect, it } from 'vitest';
import { refuseFolder } from './refuseFolder';

it('lets files pass, and says of a folder what to do', async () => {
  await expect(refuseFolder(new File(['a,b'], 'a.csv'))).resolves.toBeUndefined();
  await expect(refuseFolder(new File([], 'empty.csv'))).resolves.toBeUndefined();
  const folder = Object.assign(new File(['x'], 'days'), { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('not found', 'NotFoundError')) }) });
  await expect(refuseFolder(folder as never)).rejects.toMatchObject({ code: 'FILE_NOT_READABLE', detail: expect.stringContaining('“days” is a folder') });
});
