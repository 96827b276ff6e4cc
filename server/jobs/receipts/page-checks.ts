import type { OnFront } from '#db/queries/front/stories-on-front.ts'
import type { ReceiptFacts, ReceiptPlace } from '#db/queries/receipts/receipt-facts.ts'
import type { StoredCheck, UnseenCode } from '#domain/article/history/receipt-views.ts'
import { itemId } from '#domain/syndication/feed-channel.ts'
import { rfc3339 } from '#domain/syndication/xml-text.ts'
import { cutText } from '#domain/text/cut-text.ts'
import { readPage, squeezed } from '#server/jobs/receipts/read-page.ts'

/** Why a page does not pass; the values fill in the sentence that `readCheck` makes of it. */
export type Wrong = { code: UnseenCode; values: NonNullable<StoredCheck['values']> }
/** One check: the page to request, and what is wrong with its body; null: nothing. `name` is a section's. */
export type Check = { key: string; name: string; path: string; status: number; wrong: (body: string) => Wrong | null }

const wrong = (code: UnseenCode, values: Wrong['values'] = {}): Wrong => ({ code, values })

/** All checks of a story's receipt: its own page, and the places that must show it, or must not. */
export function pageChecks({ path, status, story, places, ...ids }: ReceiptFacts, origin: string): Check[] {
  const checkAt = (place: ReceiptPlace): Check => ({
    ...place,
    status: 200,
    wrong: (body) =>
      place.key === 'feed'
        ? wrongInFeed(body, itemId(origin, ids), place.headline === null ? null : story)
        : wrongInList(body, path, place.headline),
  })
  const own = { key: 'article', name: '', path, status }
  return [{ ...own, wrong: (body) => story && wrongOnPage(body, story) }, ...places.map(checkAt)]
}

type Story = NonNullable<ReceiptFacts['story']>

function wrongOnPage(body: string, { headline, texts, correction }: Story): Wrong | null {
  const page = readPage(body)
  if (squeezed(page.heading) !== squeezed(headline)) return wrong('old-headline', { heading: page.heading })
  const missing = firstMissing(texts, page.text)
  if (missing !== null) return wrong('old-text', { words: cutText(missing, 60) })
  if (correction === null || page.text.includes(squeezed(correction))) return null
  return wrong('no-note')
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

const STILL_THERE = wrong('still-there')
const NOT_THERE = wrong('not-there')
const OLD_HEADLINE = wrong('old-headline')

/** On a page, any link to the story may have its headline. */
function wrongInList(body: string, path: string, headline: string | null): Wrong | null {
  const own = readPage(body).links.filter((link) => link.path === path)
  if (headline === null) return own.length > 0 ? STILL_THERE : null
  if (own.length === 0) return NOT_THERE
  return own.some(({ words }) => words.includes(squeezed(headline))) ? null : OLD_HEADLINE
}

type Item = { id: string; title: string; date_modified: string }

function wrongInFeed(body: string, id: string, story: Story | null): Wrong | null {
  let feed: { items: Item[] }
  try {
    feed = JSON.parse(body) as typeof feed
  } catch {
    return wrong(story ? 'not-there' : 'still-there', { problem: 'unreadable' })
  }
  const item = feed.items.find((one) => one.id === id)
  if (!story) return item ? STILL_THERE : null
  if (!item) return NOT_THERE
  if (item.title !== story.headline.toWellFormed()) return OLD_HEADLINE
  const date = item.date_modified
  return date === rfc3339(story.modifiedAt) ? null : wrong('old-date', { date })
}

/** The check of a composed front: every story that has a place on it, and its lead first. */
export const frontCheck = (stories: OnFront[]): Check => ({
  key: 'front',
  name: '',
  path: '/',
  status: 200,
  wrong: (body) => {
    const paths = readPage(body).links.map((link) => link.path)
    const [missing, ...more] = stories.filter(({ path }) => !paths.includes(path))
    if (missing)
      return wrong('not-there', { missing: more.length + 1, all: stories.length, headline: missing.headline })
    const isLeadFirst = paths.find((path) => path.startsWith('/article/')) === stories[0]?.path
    return isLeadFirst ? null : wrong('wrong-order')
  },
})
