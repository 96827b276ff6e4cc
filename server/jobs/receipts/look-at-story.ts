import type { GoneStory, PublicStory } from '#db/queries/receipts/receipt-facts.ts'
import { cardFile } from '#domain/card/card-subject.ts'
import { cardPath } from '#domain/urls/paths.ts'
import { type Look, noPage, seen, unseen, type Verdict, worst } from '#server/jobs/receipts/look.ts'
import { type HtmlFacts, readHtml, squeezed } from '#server/jobs/receipts/read-html.ts'

/** Checks the pages of a story: its headline and every text of it, and on the first its newest correction. */
export function lookAtArticle(story: PublicStory): Look {
  const compare: Look['compare'] = (asked) =>
    worst([
      ...asked.map((page, n) => noPage(page) ?? comparePage(story, n, readHtml(page.text))),
      seen(everythingOf(story)),
    ])
  return { key: 'article', name: 'Article page', paths: story.pages.map(({ path }) => path), compare }
}

function comparePage({ headline, pages, corrections }: PublicStory, number: number, page: HtmlFacts): Verdict {
  if (squeezed(page.heading) !== squeezed(headline))
    return unseen('old-headline', `Its headline is “${page.heading.trim()}”.`)
  const missing = firstMissing(pages[number]?.texts ?? [], page.text)
  if (missing !== null) return unseen('old-text', `These words are not on it: “${opening(missing)}”`)
  const [newest] = number === 0 ? corrections : []
  if (newest && !page.text.includes(squeezed(newest.note)))
    return unseen('no-note', 'The note of the correction is missing.')
  return seen('')
}

function everythingOf({ pages, corrections }: PublicStory): string {
  const passages = pages.reduce((sum, { texts }) => sum + texts.length, 0)
  const correction = corrections.length > 0 ? ['correction'] : []
  const further = pages.length > 1 ? [counted(pages.length, 'page')] : []
  return ['headline', ...correction, counted(passages, 'passage'), ...further].join(', ')
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
const opening = (text: string) => (text.length > OPENING ? `${text.slice(0, OPENING).trimEnd()}…` : text)
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Checks the structured data in the story's page: headline and both dates, and that it was corrected. */
export function lookAtData(story: PublicStory): Look {
  const compare: Look['compare'] = ([page]) => {
    const bad = noPage(page)
    if (bad) return bad
    const node = readHtml(page?.text ?? '')
      .data.flatMap(nodesOf)
      .find((one) => /Article|LiveBlogPosting/.test(String(one['@type'])))
    return node ? compareData(story, node) : unseen('no-data', 'There is no data about the story in the page.')
  }
  return { key: 'data', name: 'Data for search engines', paths: [story.path], compare }
}

type Node = Record<string, unknown>

function nodesOf(data: unknown): Node[] {
  if (typeof data !== 'object' || data === null) return []
  const graph = (data as Node)['@graph']
  return Array.isArray(graph) ? (graph as Node[]) : [data as Node]
}

const secondOf = (at: unknown) => Math.floor((typeof at === 'number' ? at : Date.parse(String(at))) / 1_000)

function compareData({ headline, publishedAt, modifiedAt, corrections }: PublicStory, node: Node): Verdict {
  if (node['headline'] !== headline) return unseen('old-headline', `Its headline is “${String(node['headline'])}”.`)
  const dates = { datePublished: publishedAt, dateModified: modifiedAt }
  for (const [name, at] of Object.entries(dates)) {
    if (secondOf(node[name]) !== secondOf(at)) return unseen('old-date', `Its ${name} is ${String(node[name])}.`)
  }
  const [newest] = corrections
  if (newest && !JSON.stringify(node['correction'] ?? '').includes(JSON.stringify(newest.note).slice(1, -1)))
    return unseen('no-note', 'The note of the correction is missing.')
  return seen(newest ? 'headline, both dates, correction' : 'headline, both dates')
}

/** Checks that the address of a withdrawn or removed story answers with its status (404, 410 or 451). */
export function lookAtGone({ path, status }: GoneStory): Look {
  const compare: Look['compare'] = ([page]) => noPage(page, [status]) ?? seen(`answers ${status}`)
  return { key: 'article', name: 'Article page', paths: [path], compare }
}

/** Checks the share picture. The first request draws it. */
export const lookAtCard = (path: string): Look => ({
  ...{ key: 'card', name: 'Share picture', paths: [path] },
  compare: ([page]) => noPage(page) ?? seen('drawn'),
})

/** Checks that the share picture of a withdrawn story is gone too, whatever it showed. */
export const lookAtGoneCard = ({ id, status }: GoneStory): Look => ({
  ...{ key: 'card', name: 'Share picture', paths: [cardPath(cardFile({ of: 'story', id }, '0'.repeat(16), 'png'))] },
  compare: ([page]) => noPage(page, [status]) ?? seen(`answers ${status}`),
})

/** Checks that each former address of a story redirects to the present one in one hop. */
export function lookAtOldAddresses(paths: string[], to: string): Look {
  const compare: Look['compare'] = (pages) =>
    worst(
      pages.map(
        (page) =>
          noPage(page, [301, 308]) ??
          (page.location?.endsWith(to) ? seen(`leads to ${to}`) : unseen('not-there', `It leads to ${page.location}.`)),
      ),
    )
  return { key: 'old-addresses', name: 'Old address', paths, compare }
}
