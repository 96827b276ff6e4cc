/** Abbreviations whose full stop does not end a sentence, beside single letters and ordinals such as “3. Oktober”. */
const SHORT = new Set('mr mrs ms dr st no vs inc ltd co corp jr sr gov sen rep gen col prof dept est fig'.split(' '))

const BREAK = /([.!?…؟۔]["”’»)\]]*)\s+(?=["“‘«(¿¡]?[\p{Lu}\p{Lo}\p{N}])/gu

const isShort = (before: string): boolean => {
  const word = before.match(/[\p{L}\p{N}.]+$/u)?.[0] ?? ''
  return /^(\p{L}|\d\d?)$/u.test(word) || /^(\p{L}\.)+\p{L}$/u.test(word) || SHORT.has(word.toLowerCase())
}

/**
 * Whole sentences from the beginning of a text, up to `length` characters but at least one: shortens a long standfirst
 * in a list without cutting a sentence.
 */
export function openingOf(text: string, length: number): string {
  if (text.length <= length) return text
  let end = 0
  for (const found of text.matchAll(BREAK)) {
    if (found[1]?.startsWith('.') && isShort(text.slice(0, found.index))) continue
    const next = found.index + (found[1]?.length ?? 0)
    if (end > 0 && next > length) break
    end = next
  }
  return end === 0 ? text : text.slice(0, end)
}

/** Letters of a standfirst in a list. */
const ROOM = 240
/** Factor by which a single sentence may exceed its room. */
const SLACK = 1.5

/** Returns the whole sentences of a standfirst that fit, or nothing, so that no column grows out of proportion. */
export function trimStandfirst(standfirst: string, room: number = ROOM): string {
  const text = openingOf(standfirst, room)
  return text.length <= room * SLACK ? text : ''
}
