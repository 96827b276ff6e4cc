/** Splits a German word in lower case at its syllables. */
type Hyphenate = (word: string) => readonly string[]

/** A compound has room for two words; a longer one is a word's end with two more. */
const SHORTEST = 7
const LEAST_BEFORE = 3
const LEAST_AFTER = 4
const MOST_AFTER = 12
/** Words of three letters that end compounds; other ends of three letters are mostly endings. */
const SHORT_ENDS = new Set('amt art bad bau bus eis hof not ort rad rat see tag tee tor uhr weg zug'.split(' '))
const VOWEL = /[aeiouyäöü]/
/** An ending that makes a noun, with the letters before it that belong to the stem: no word of its own. */
const ENDING = /^[^aeiouyäöü]{0,3}(?:ung|heit|keit|schaft|lich|isch|ion|ität|ismus)(?:e?n|e[rms]?)?$/
/** Beginnings of verbs, with an ending that makes a noun of one: *Unterhaltung* ends with no *Haltung*. */
const OF_A_VERB = /^(?:unter|über|wider|hinter|durch|nach|auf|aus|ein|vor)(?=.+ung(?:en)?$)/

let hyphenate: Hyphenate | null = null

/** Sets the hyphenation of German, whose patterns the domain does not load by itself: they take 7 MB and 60 ms. */
export function hyphenateGermanWith(given: Hyphenate): void {
  hyphenate = given
}

/**
 * Ends of a German noun that may be words of their own, longest first: *lücke* of *Sicherheitslücke*. Whether they are
 * is not looked up: an entry that is no word is never asked for. A word that begins with a small letter has none.
 */
export function compoundEnds(printed: string): string[] {
  if (!hyphenate || printed.length < SHORTEST || !/^\p{Lu}\p{Ll}+$/u.test(printed)) return []
  const word = printed.toLowerCase()
  const ends: string[] = []
  const [verb = ''] = OF_A_VERB.exec(word) ?? []
  let at = 0
  for (const syllable of hyphenate(word)) {
    const end = word.slice(at)
    if (at > verb.length && isBeginning(word.slice(0, at)) && isEnd(end)) ends.push(end)
    at += syllable.length
  }
  return ends
}

const isBeginning = (part: string) => part.length >= LEAST_BEFORE && VOWEL.test(part)
const isEnd = (part: string) =>
  SHORT_ENDS.has(part) || (part.length >= LEAST_AFTER && part.length <= MOST_AFTER && !ENDING.test(part))
