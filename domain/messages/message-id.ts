/** Stands between a sentence and its context, as in gettext. */
export const CONTEXT = '\u0004'

/** The key of an English sentence: its text, after its context if it has one. */
export const keyOf = (text: string, context?: string): string => (context ? `${context}${CONTEXT}${text}` : text)
/** The text of a key. */
export const textOf = (key: string): string => key.slice(key.indexOf(CONTEXT) + 1)

/** FNV-1a, 32 bits. */
function hashOf(sentence: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < sentence.length; at++) hash = Math.imul(hash ^ sentence.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/**
 * Returns the id of an English sentence in the files that browsers load: the last four letters or digits of its hash. The
 * sentence itself would double the size of those files. Sentences of one id have their long ones instead.
 */
export const idOf = (sentence: string): string => longIdOf(sentence).slice(-4)

/** Returns the id of an English sentence of which another has the short id. `npm run messages` refuses two of one long id. */
export const longIdOf = (sentence: string): string => hashOf(sentence).toString(36).padStart(7, '0')
