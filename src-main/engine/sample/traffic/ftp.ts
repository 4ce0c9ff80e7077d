import type { Connection } from '../connection';
import { clientPort, FTP_SERVER, outsideHost, WORKSTATIONS } from '../network';
import type { Random } from '../random';
import { fileTransfer } from './fileTransfer';

/** An honest FTP session: a guest (most of them) or a user fetches some files. */
export function ftpSession(random: Random): Connection[] {
  const guest = random.chance(0.7);
  const files = random.skewed(1, 20);
  return fileTransfer(random, {
    label: 'normal.',
    client: random.chance(0.5) ? random.pick(WORKSTATIONS) : outsideHost(random),
    server: random.chance(0.6) ? FTP_SERVER : outsideHost(random),
    clientPort: clientPort(random),
    files,
    fileBytes: (source) => source.skewed(40, 120_000, 5),
    control: { loggedIn: 1, isGuestLogin: guest ? 1 : 0, hot: guest ? 3 + files : random.integer(0, 2) },
    data: { loggedIn: random.chance(0.7) ? 1 : 0, numFileCreations: guest ? 0 : random.skewed(0, 3) },
  });
}
