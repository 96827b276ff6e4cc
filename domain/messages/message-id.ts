/** Stands between a sentence and its context, as in gettext. */
export const CONTEXT = '\u0004'

/**
 * Returns the id of an English sentence in the files that browsers load: five letters or digits of its FNV hash. The
 * sentence itself would double the size of those files. `npm run messages` refuses two sentences of one id.
 */
export function idOf(sentence: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < sentence.length; at++) hash = Math.imul(hash ^ sentence.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(5, '0').slice(-5)
}
