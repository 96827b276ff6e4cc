import { createContext, useContext } from 'react'
import { directionOf } from '#domain/words/direction.ts'

/**
 * The attributes of an element whose text is in `language`, such as that of a story: spelling, hyphens and voice follow
 * it, and the caret its direction.
 */
export const writtenIn = (language: string) => ({ lang: language, dir: directionOf(language) })

/** The language of the story around; null outside of one. */
export const StoryLanguage = createContext<string | null>(null)

/** The attributes of a field for words of the story around, whatever the desk speaks. */
export function useWritten() {
  const language = useContext(StoryLanguage)
  return language === null ? { dir: 'auto' } : writtenIn(language)
}
