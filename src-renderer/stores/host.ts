import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { HostDescription } from '../../src-shared/contract/contract';
import { useTransport } from '../transport/createTransport';

/** What the host can do; `null` until it has answered. */
export const useHost = defineStore('host', () => {
  const transport = useTransport();
  const description = shallowRef<HostDescription | null>(null);
  transport.call('host.describe', null).then((answer) => { description.value = answer; }, () => undefined);
  return { description };
});
