/** A font as a `data:` address inside the bundle. */
declare module '*.ttf?inline' {
  const address: string;
  export default address;
}

declare module 'fontkit' {
  export function create(bytes: Uint8Array): { hasGlyphForCodePoint: (codePoint: number) => boolean };
}
