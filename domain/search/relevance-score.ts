import { wordsIn } from '#domain/search/folded.ts'
import { MARK, OTHERWISE, stemmedLanguage } from '#domain/search/form-marks.ts'
import { formsOfWord, WORDS } from '#domain/search/forms.ts'
import { withoutPoints } from '#domain/search/searchable.ts'

/** Terms of a query: each word or phrase in its spellings, its other forms, and authors with that name. */
export type Terms = readonly {
  exact: readonly string[]
  forms: readonly string[]
  authors: readonly number[]
}[]
type Story = {
  headline: string
  standfirst: string
  language: string
  /** Ids of the authors, as a JSON array. */
  authors: string
  /** ms UTC. */
  at: number
}

/** Half-life: a story this much older is worth half as much. */
const HALF_MS = 180 * 24 * 3_600_000
/**
 * Weight of other forms: a story with a word in another form only is worth at most a mention of the exact word on the
 * same day.
 */
const RELATED = 0.2
/** More than any story is worth in which a word of several is not in the headline: its age counts among its like. */
const ALL_IN_HEADLINE = 5

/**
 * Ranks hits by the share of query words in headline and standfirst, by whether they follow each other there, and by
 * the age relative to the newest hit (ms). One word in a headline outweighs a mention until the mention is more than a
 * year younger; a headline with all of several words comes first, however old it is, since who types them remembers it. A
 * byline that matches counts like the standfirst. `isRelated` is for stories that have a word in another
 * form only.
 */
export function relevanceScore(terms: Terms, isRelated = false): (story: Story, newestAt: number) => number {
  const wanted = terms.map(({ exact, forms }) =>
    isRelated ? [...exact.map(wordsIn), ...forms.map(between)] : exact.map(wordsIn),
  )
  const inOrder = terms.length > 1 ? terms.map(({ exact: [first = ''] }) => wordsIn(first).trimEnd()).join('') : null
  const mayHold = quickLook(terms, isRelated)
  const read = (text: string, language: string) => {
    if (!mayHold(text)) return ''
    return isRelated ? wordsAndForms(text, language) : wordsIn(text)
  }
  return ({ headline, standfirst, language, authors, at }, newestAt) => {
    const head = read(headline, language)
    const stand = read(standfirst, language)
    let inHead = 0
    let inLead = 0
    for (const [n, forms] of wanted.entries()) {
      const isInHead = forms.some((form) => head.includes(form))
      if (isInHead) inHead++
      if (isInHead || forms.some((form) => stand.includes(form)) || isBy(terms[n]?.authors ?? [], authors)) inLead++
    }
    const follow = inOrder !== null && (head.includes(`${inOrder} `) || stand.includes(`${inOrder} `)) ? 1 : 0
    const relevance = (1 + (2 * inHead + inLead) / wanted.length + follow) * (isRelated ? RELATED : 1)
    const isInHeadline = wanted.length > 1 && inHead === wanted.length && !isRelated
    return relevance / (1 + (newestAt - at) / HALF_MS) + (isInHeadline ? ALL_IN_HEADLINE : 0)
  }
}

const IS_PLAIN = /^[ -~\s]*$/

/**
 * Prefilter: false where none of the forms can occur in a text, as in most of two thousand headlines. Splitting each of
 * them into words takes longer than the rest of a search.
 */
function quickLook(terms: Terms, isRelated: boolean): (text: string) => boolean {
  const exact = terms.flatMap(({ exact }) => exact.map((form) => wordsIn(form).split(' ')[1] ?? ''))
  const forms = isRelated ? terms.flatMap(({ forms }) => forms.map(printedBeginning)) : []
  const beginnings = [...new Set([...exact, ...forms])]
  if (!beginnings.every((word) => IS_PLAIN.test(word))) return () => true
  return (text) => {
    if (!IS_PLAIN.test(text)) return true
    const small = text.toLowerCase()
    return beginnings.some((word) => small.includes(word))
  }
}

/**
 * Beginning that every word with this form contains: the last letter of `polici` may differ, and `seawall` may have a
 * hyphen.
 */
const printedBeginning = (form: string): string =>
  form.startsWith(OTHERWISE) ? form.slice(1, 3) : form.replace(MARK, '').replace(/(?<=..).$/u, '')

const between = (form: string): string => ` ${form} `

/** Words of a text, followed by their forms as the index has them. */
function wordsAndForms(text: string, language: string): string {
  const stemmed = stemmedLanguage(language)
  const forms = [...withoutPoints(text).matchAll(WORDS)].flatMap(([word]) => formsOfWord(word, stemmed))
  return `${wordsIn(text)}${forms.join(' ')} `
}

const isBy = (asked: readonly number[], authors: string): boolean =>
  asked.length > 0 && (JSON.parse(authors) as number[]).some((id) => asked.includes(id))
