/** The app's own scheme: pages have an origin like those of a server, and none of the rights of `file:`. */
export const appScheme = 'app';
const appHost = 'wiretell';

export const startAddress = `${appScheme}://${appHost}/`;
export const crashAddress = `${appScheme}://${appHost}/crashed.html`;

/** Whether an address is one of the app's own pages. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost;
}
