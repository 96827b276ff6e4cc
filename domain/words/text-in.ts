/** Texts of one language, and which that is. */
export type TextIn<T> = { words: T; language: string }

/** Picks texts by a language tag (`ar-EG` falls back to `ar`); English where there are none. */
export function textIn<T>(all: Readonly<Record<string, T> & { en: T }>, tag: string): TextIn<T> {
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  const words = all[language]
  return words === undefined ? { words: all.en, language: 'en' } : { words, language }
}
