import type { Roll } from '#db/import/testing/wxr/wxr-options.ts'

/** Made-up words of four languages: function words that are real, so that a language is recognised, and made ones. */
const LANGUAGES: Record<string, { small: string; onsets: string; rimes: string }> = {
  en: {
    small: 'the of to and in a that for on with was by at it from as are this have not but were which after who been',
    onsets: 'b br c d dr f g gl h k l m n p pr r s st t tr v w',
    rimes: 'a an ar e el en er i in ist o ol on or ow u ul und ay eam',
  },
  de: {
    small: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus',
    onsets: 'b br f fl g gr h k kl l m n pf r s sch st t w z',
    rimes: 'ach an aus eber ein el en er ich ig öl und ung ür äg ieß',
  },
  fr: {
    small: 'le de un être et à il avoir ne je son que se qui ce dans en du elle au pour pas sur avec par plus',
    onsets: 'b bl c ch d f g l m n p pl r s t v',
    rimes: 'age ais an eau elle er é ère eur i ien oi on ou ç ême',
  },
  ar: {
    small: 'في من على أن إلى عن مع هذا التي كان لا ما هو بين بعد قد كل ذلك لم هي',
    onsets: 'ب ت ج ح د ر س ش ع ف ق ك ل م ن ه و ي',
    rimes: 'ا اب ات اح ار ال ام ان ود ور ول يد ير يل ين',
  },
}

const VOCABULARY = 3_000
const vocabularies = new Map<string, string[]>()

function vocabularyOf(language: string): string[] {
  const known = vocabularies.get(language)
  if (known) return known
  const { small, onsets, rimes } =
    LANGUAGES[language] ?? (LANGUAGES['en'] as { small: string; onsets: string; rimes: string })
  const [begins, ends] = [onsets.split(' '), rimes.split(' ')]
  const words = new Set(small.split(' '))
  for (let n = 0; words.size < VOCABULARY; n++) {
    const syllable = (k: number) => (begins[k % begins.length] ?? '') + (ends[Math.floor(k / 7) % ends.length] ?? '')
    words.add(syllable(n * 31 + 5) + syllable(n * 17 + Math.floor(n / 40)) + (n % 3 === 0 ? syllable(n) : ''))
  }
  vocabularies.set(language, [...words])
  return [...words]
}

export const pick = <T>(roll: Roll, of: readonly T[]): T => of[Math.floor(roll() * of.length)] as T
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words of a language; the probability of one falls with its rank, as 1 / rank. */
export function wordsFrom(roll: Roll, language: string, count: number): string[] {
  const all = vocabularyOf(language)
  return Array.from({ length: count }, () => all[Math.floor(all.length ** roll()) - 1] ?? 'a')
}

export const sentenceFrom = (roll: Roll, language: string): string =>
  `${capital(wordsFrom(roll, language, 7 + Math.floor(roll() * 14)).join(' '))}.`

export const paragraphFrom = (roll: Roll, language: string): string =>
  Array.from({ length: 2 + Math.floor(roll() * 3) }, () => sentenceFrom(roll, language)).join(' ')
