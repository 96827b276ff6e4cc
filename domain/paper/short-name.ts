const ARTICLE = /^(?:the|an?|der|die|das|le|la|les|el|los|las)\s+(?=\S)|^l[’'](?=\S)|^ال(?=\S{2})/i
const MAX = 12

/** A name without its leading article, which nobody looks it up by: `Halyard` for `The Halyard`. */
export const withoutArticle = (name: string): string => name.trim().replace(ARTICLE, '')

/** Label under an app icon: at most twelve characters, cut at a word where possible. */
export function shortName(name: string): string {
  if (name.length <= MAX) return name
  const bare = withoutArticle(name)
  const cut = bare.slice(0, MAX + 1)
  const end = bare.length <= MAX ? bare.length : cut.lastIndexOf(' ')
  return bare.slice(0, end > 0 ? end : MAX).trim()
}
