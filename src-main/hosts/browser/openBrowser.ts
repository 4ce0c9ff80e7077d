import { spawn } from 'node:child_process';

/** The program that opens an address in the default browser, and its arguments: never a line for a shell. */
export function browserCommand(address: string, platform: NodeJS.Platform): [program: string, args: string[]] {
  switch (platform) {
    case 'darwin': return ['open', [address]];
    case 'win32': return ['rundll32', ['url.dll,FileProtocolHandler', address]];
    default: return ['xdg-open', [address]];
  }
}

/** Opens an address in the default browser. Where that fails the printed address is still there to be opened by hand. */
export function openBrowser(address: string): void {
  const [program, args] = browserCommand(address, process.platform);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
