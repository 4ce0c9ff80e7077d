import { createFont } from './createFont';

/** A font of the report beside Roboto: what it is called there, the texts that it may be asked for, and how it is had. */
export type Typeface = { family: string; signs: RegExp; load: () => Promise<{ default: string }> };
export type OpenTypeface = Typeface & { bytes: Uint8Array; has: (codePoint: number) => boolean };

/** Scripts whose letters stand one after the other as they are: no other one is put together rightly. */
const plainScripts = ['Common', 'Inherited', 'Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Tifinagh', 'Braille', 'Ogham', 'Runic']
  .map((script) => `\\p{Script=${script}}`).join('');

/**
 * What is written with where Roboto has no sign for it, the first that has it; each in one face, and each loaded only for a text
 * that may need it. Together they cover Latin of every kind, arrows, mathematics, dingbats, emoji (as outlines), Korean, Japanese
 * and Chinese, simplified and traditional.
 */
export const typefaces: readonly Typeface[] = [
  {
    family: 'Noto Emoji', signs: /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Emoji}\p{Emoji_Modifier}/u,
    load: () => import('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?inline'),
  },
  {
    family: 'DejaVu Sans', signs: new RegExp(`^[${plainScripts}]+$`, 'u'),
    load: () => import('dejavu-fonts-ttf/ttf/DejaVuSans.ttf?inline'),
  },
  {
    family: 'Nanum Gothic', signs: /^\p{Script=Hangul}/u,
    load: () => import('@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf?inline'),
  },
  {
    family: 'Chocolate Classical Sans',
    signs: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb-\u30ff\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u,
    load: () => import('@expo-google-fonts/chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf?inline'),
  },
];

/** The font itself, out of the bundle. */
export async function openTypeface(face: Typeface): Promise<OpenTypeface> {
  const { default: address } = await face.load();
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  const font = await createFont(bytes);
  return { ...face, bytes, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}
