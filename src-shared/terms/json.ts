// eslint-disable-next-line no-restricted-syntax -- JSON as such, before anything is known of its keys
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };
