import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const ticketLifetime = 5 * 60_000;

/** 256 random bits as text that fits an address. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** Compares two secrets in a time that tells nothing of where they differ, whatever their lengths. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * The secrets that open a page. The launch secret stands in the printed address and holds as long as the server runs.
 * A ticket opens one page, once, soon: it goes to the browser that is started, because other people on the machine can
 * read the command line of a process.
 */
export class LaunchSecrets {
  readonly launch = randomSecret();
  private readonly tickets = new Map<string, number>();

  ticket(): string {
    const ticket = randomSecret();
    this.tickets.set(ticket, Date.now() + ticketLifetime);
    return ticket;
  }

  /** Whether this secret opens a page; a ticket is used up by asking. */
  admits(secret: string): boolean {
    if (sameSecret(secret, this.launch)) return true;
    for (const [ticket, until] of this.tickets) {
      if (!sameSecret(secret, ticket)) continue;
      this.tickets.delete(ticket);
      return Date.now() < until;
    }
    return false;
  }
}
