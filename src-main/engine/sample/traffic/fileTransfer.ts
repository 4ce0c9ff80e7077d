import { connectionOf } from '../connection';
import type { Connection, ContentFeatures } from '../connection';
import type { Random } from '../random';

/** What tells one FTP session from another. */
export type FileTransferStyle = {
  readonly label: string;
  readonly client: string;
  readonly server: string;
  readonly clientPort: number;
  /** How many files, and the size of each. */
  readonly files: number;
  readonly fileBytes: (random: Random) => number;
  /** What is seen inside the control connection and inside each file's. */
  readonly control: Partial<ContentFeatures>;
  readonly data: Partial<ContentFeatures>;
};

/**
 * An FTP session: the control connection and one data connection per file. Data comes in active mode, so the *server*
 * opens it, from its port 20 to a port of the client's.
 */
export function fileTransfer(random: Random, style: FileTransferStyle): Connection[] {
  const data: Connection[] = [];
  let time = 2 + random.wait(3);
  for (let file = 1; file <= style.files; file += 1) {
    data.push(
      connectionOf({
        startTime: time,
        protocol: 'tcp',
        service: 'ftp_data',
        srcHost: style.server,
        srcPort: 20,
        dstHost: style.client,
        dstPort: style.clientPort + file,
        duration: random.chance(0.1) ? random.skewed(1, 30) : 0,
        srcBytes: style.fileBytes(random),
        content: style.data,
        label: style.label,
      }),
    );
    time += 0.2 + random.wait(1.5);
  }
  const control = connectionOf({
    startTime: 0,
    protocol: 'tcp',
    service: 'ftp',
    srcHost: style.client,
    srcPort: style.clientPort,
    dstHost: style.server,
    dstPort: 21,
    duration: Math.round(time) + random.integer(1, 20),
    srcBytes: 120 + 35 * style.files + random.integer(0, 200),
    dstBytes: 500 + 80 * style.files + random.integer(0, 800),
    content: style.control,
    label: style.label,
  });
  return [control, ...data];
}
