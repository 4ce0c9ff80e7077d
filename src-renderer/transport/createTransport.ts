import { inject, type InjectionKey } from 'vue';
import type { ElectronBridge } from '../../src-shared/contract/wire';
import { electronTransport } from './electronTransport';
import { httpTransport } from './httpTransport';
import type { Transport } from './transport';

/** The one place that asks “am I in Electron?”. */
export function createTransport(): Transport {
  const { wiretell } = window as Window & { wiretell?: ElectronBridge };
  return wiretell === undefined ? httpTransport() : electronTransport(wiretell);
}

export const transportKey: InjectionKey<Transport> = Symbol('transport');

/** The transport that the app was started with. */
export function useTransport(): Transport {
  const transport = inject(transportKey);
  if (transport === undefined) throw new Error('useTransport needs the app to provide a transport.');
  return transport;
}
