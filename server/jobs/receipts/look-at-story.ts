import type { PublicStory } from '#db/queries/receipts/receipt-facts.ts'
import { cutText } from '#domain/text/cut-text.ts'
import { type Look, lookAt, seen, unseen, type Verdict } from '#server/jobs/receipts/look.ts'
import { type HtmlFacts, readHtml, squeezed } from '#server/jobs/receipts/read-html.ts'

/** Checks the pages of a story: its headline and every text of it, and on the first its newest correction. */
export function lookAtArticle(story: PublicStory): Look {
  const where = { key: 'article', name: 'Article page', paths: story.pages.map(({ path }) => path) }
  return lookAt(where, [200], (page, n) => comparePage(story, n, readHtml(page.text)) ?? seen(everythingOf(story)))
}

function comparePage({ headline, pages, correction }: PublicStory, n: number, page: HtmlFacts): Verdict | null {
  if (squeezed(page.heading) !== squeezed(headline))
    return unseen('old-headline', `Its headline is “${page.heading.trim()}”.`)
  const missing = firstMissing(pages[n]?.texts ?? [], page.text)
  if (missing !== null) return unseen('old-text', `These words are not on it: “${opening(missing)}”`)
  const lacksNote = n === 0 && correction !== null && !page.text.includes(squeezed(correction))
  return lacksNote ? unseen('no-note', 'The note of the correction is missing.') : null
}

function everythingOf({ pages, correction }: PublicStory): string {
  const passages = pages.reduce((sum, { texts }) => sum + texts.length, 0)
  const further = pages.length > 1 ? [counted(pages.length, 'page')] : []
  return ['headline', ...(correction ? ['correction'] : []), counted(passages, 'passage'), ...further].join(', ')
}

/** The first text that the page lacks. Texts mostly stand in order, so each search begins after the last match. */
function firstMissing(texts: readonly string[], page: string): string | null {
  let from = 0
  for (const text of texts) {
    const words = squeezed(text)
    let at = page.indexOf(words, from)
    if (at < 0) at = page.indexOf(words)
    if (at < 0) return text
    from = at + words.length
  }
  return null
}

const OPENING = 60
const opening = (text: string) => cutText(text, OPENING)
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Checks the structured data in the story's page: headline and both dates, and that it was corrected. */
export function lookAtData(story: PublicStory): Look {
  const where = { key: 'data', name: 'Data for search engines', paths: [story.path] }
  return lookAt(where, [200], ({ text }) => {
    const nodes = readHtml(text).data.flatMap(nodesOf)
    const node = nodes.find((one) => /Article|LiveBlogPosting/.test(String(one['@type'])))
    return node ? compareData(story, node) : unseen('no-data', 'There is no data about the story in the page.')
  })
}

type Node = Record<string, unknown>

function nodesOf(data: unknown): Node[] {
  if (typeof data !== 'object' || data === null) return []
  const graph = (data as Node)['@graph']
  return Array.isArray(graph) ? (graph as Node[]) : [data as Node]
}

const secondOf = (at: unknown) => Math.floor((typeof at === 'number' ? at : Date.parse(String(at))) / 1_000)

function compareData({ headline, publishedAt, modifiedAt, correction }: PublicStory, node: Node): Verdict {
  if (node['headline'] !== headline) return unseen('old-headline', `Its headline is “${String(node['headline'])}”.`)
  const dates = { datePublished: publishedAt, dateModified: modifiedAt }
  for (const [name, at] of Object.entries(dates)) {
    if (secondOf(node[name]) !== secondOf(at)) return unseen('old-date', `Its ${name} is ${String(node[name])}.`)
  }
  if (correction === null) return seen('headline, both dates')
  const isNoted = JSON.stringify(node['correction'] ?? '').includes(JSON.stringify(correction).slice(1, -1))
  return isNoted
    ? seen('headline, both dates, correction')
    : unseen('no-note', 'The note of the correction is missing.')
}
