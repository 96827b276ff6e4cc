import { wordsIn } from '#domain/search/folded.ts'
import { MARK, OTHERWISE, stemmedLanguage } from '#domain/search/form-marks.ts'
import { formsOfWord, WORDS } from '#domain/search/forms.ts'
import { withoutPoints } from '#domain/search/searchable.ts'

/** What a search asks for: each word or phrase as it may be printed, its other forms, and who is called so. */
export type Terms = readonly {
  exact: readonly string[]
  forms: readonly string[]
  authors: readonly number[]
}[]
type Story = {
  headline: string
  standfirst: string
  language: string
  /** Ids, as JSON. */
  authors: string
  /** ms UTC. */
  at: number
}

/** A story this much older is worth half as much. */
const HALF_MS = 180 * 24 * 3_600_000
/** A story with a word only in another form is worth at most a mention of the exact one on the same day. */
const RELATED = 0.2

/**
 * How far up a hit belongs: by how many of the words stand in its headline and standfirst, by whether they follow each
 * other there, and by how much older it is than the newest hit (ms). The words in a headline outweigh a mention until
 * that is more than a year younger; whose byline is asked for counts as in the standfirst. `isRelated` is for stories
 * that have a word in another form only.
 */
export function worthOf(terms: Terms, isRelated = false): (story: Story, newestAt: number) => number {
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
    return relevance / (1 + (newestAt - at) / HALF_MS)
  }
}

const IS_PLAIN = /^[ -~\s]*$/

/**
 * False where none of the forms can stand in a text, which is most of two thousand headlines: cutting each of them into
 * words takes longer than all the rest of a search.
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

/** What every word with this form has in it: of `polici` the last letter may be another, of `seawall` there may be a hyphen. */
const printedBeginning = (form: string): string =>
  form.startsWith(OTHERWISE) ? form.slice(1, 3) : form.replace(MARK, '').replace(/(?<=..).$/u, '')

const between = (form: string): string => ` ${form} `

/** The words of a text, then their forms as the index has them. */
function wordsAndForms(text: string, language: string): string {
  const stemmed = stemmedLanguage(language)
  const forms = [...withoutPoints(text).matchAll(WORDS)].flatMap(([word]) => formsOfWord(word, stemmed))
  return `${wordsIn(text)}${forms.join(' ')} `
}

const isBy = (asked: readonly number[], authors: string): boolean =>
  asked.length > 0 && (JSON.parse(authors) as number[]).some((id) => asked.includes(id))
