import { wordsIn } from '#domain/search/folded.ts'

/** What a search asks for: for each word or phrase the forms in which it may stand. */
export type Terms = readonly (readonly string[])[]
type Story = { headline: string; standfirst: string; at: number }

/** A story this much older is worth half as much. */
const HALF_MS = 180 * 24 * 3_600_000

/**
 * How far up a hit belongs: by how many of the words stand in its headline and standfirst, by whether they follow each
 * other there, and by how much older it is than the newest hit (ms). The words in a headline outweigh a mention until
 * that is more than a year younger.
 */
export function worthOf(terms: Terms): (story: Story, newestAt: number) => number {
  const forms = terms.map((term) => term.map(wordsIn))
  const inOrder = forms.length > 1 ? forms.map(([first = '']) => first.trimEnd()).join('') : null
  return ({ headline, standfirst, at }, newestAt) => {
    const head = wordsIn(headline)
    const stand = wordsIn(standfirst)
    let inHead = 0
    let inLead = 0
    for (const term of forms) {
      const isInHead = term.some((form) => head.includes(form))
      if (isInHead) inHead++
      if (isInHead || term.some((form) => stand.includes(form))) inLead++
    }
    const follow = inOrder !== null && (head.includes(`${inOrder} `) || stand.includes(`${inOrder} `)) ? 1 : 0
    const relevance = 1 + (2 * inHead + inLead) / forms.length + follow
    return relevance / (1 + (newestAt - at) / HALF_MS)
  }
}
