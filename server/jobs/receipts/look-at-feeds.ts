import type { PublicStory } from '#db/queries/receipts/receipt-facts.ts'
import { itemId } from '#domain/syndication/feed-channel.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { rfc3339, xmlText } from '#domain/syndication/xml-text.ts'
import { type FeedFormat, feedPath } from '#domain/urls/paths.ts'
import type { Page } from '#server/jobs/receipts/ask-front.ts'
import { type Look, noPage, seen, unseen, type Verdict, worst } from '#server/jobs/receipts/look.ts'

const FORMATS: FeedFormat[] = ['xml', 'atom', 'json']

/** The feeds of a page, in every format. */
export const feedsOf = (base: string): string[] => FORMATS.map((format) => feedPath(base, format))

type Entry = { title: string; changed: string | null }

/** The entry of one item in a feed of any format, found by its id; null if there is none. */
export function entryIn(path: string, body: string, id: string): Entry | null {
  if (path.endsWith('.json')) {
    const { items = [] } = JSON.parse(body) as { items?: { id: string; title: string; date_modified: string }[] }
    const item = items.find((one) => one.id === id)
    return item ? { title: xmlText(item.title), changed: item.date_modified } : null
  }
  const [parts, mark] = path.endsWith('.atom')
    ? [body.split('<entry'), `<id>${id}</id>`]
    : [body.split('<item>'), `>${id}</guid>`]
  const part = parts.slice(1).find((one) => one.includes(mark))
  if (part === undefined) return null
  const title = /<title>([^<]*)<\/title>/.exec(part)?.[1] ?? ''
  return { title, changed: /<updated>([^<]*)<\/updated>/.exec(part)?.[1] ?? null }
}

function entryOf(page: Page, path: string, id: string): Entry | null | 'broken' {
  try {
    return entryIn(path, page.text, id)
  } catch {
    return 'broken'
  }
}

type Told = { id: FeedItem['id']; headline: string; modifiedAt: number }

/** Checks that feeds have an item with its current title and date. */
export function lookAtFeeds(base: { key: string; name: string }, paths: string[], item: Told, origin: string): Look {
  const one = (page: Page, path: string): Verdict => {
    const bad = noPage(page)
    if (bad) return bad
    const entry = entryOf(page, path, itemId(origin, item.id))
    if (entry === 'broken') return unseen('not-there', `${path} cannot be read.`)
    if (entry === null) return unseen('not-there', `${path} does not have it.`)
    if (entry.title !== xmlText(item.headline)) return unseen('old-headline', `${path} has the old headline.`)
    if (entry.changed !== null && entry.changed !== rfc3339(item.modifiedAt))
      return unseen('old-date', `${path} dates it ${entry.changed}.`)
    return seen('entry there, same id, title and date agree')
  }
  return { ...base, paths, compare: (pages) => worst(pages.map((page, n) => one(page, paths[n] ?? ''))) }
}

/** Checks that feeds no longer have an item. They may be gone themselves. */
export function lookAtLeftFeeds(
  base: { key: string; name: string },
  paths: string[],
  id: number,
  origin: string,
): Look {
  const one = (page: Page, path: string): Verdict => {
    const bad = noPage(page, [200, 404])
    if (bad) return bad
    const isThere = page.status === 200 && entryOf(page, path, itemId(origin, id)) !== null
    return isThere ? unseen('still-there', `${path} still has it.`) : seen('entry not there any more')
  }
  return { ...base, paths, compare: (pages) => worst(pages.map((page, n) => one(page, paths[n] ?? ''))) }
}

export const locIn = (origin: string, path: string) => `<loc>${xmlText(origin + path)}</loc>`

/** Checks the sitemap of the story's month: the date of the last change, or no entry if it is not to be indexed. */
export function lookAtSitemap(story: PublicStory, origin: string): Look {
  const loc = locIn(origin, story.path)
  const compare: Look['compare'] = ([page]) => {
    if (!story.isInSitemap) return withoutLoc(page, loc, 'not there: its source is not to be indexed')
    const bad = noPage(page)
    if (bad) return bad
    if (!page?.text.includes(loc)) return unseen('not-there', 'It does not have the story.')
    const date = rfc3339(story.modifiedAt)
    return page.text.includes(`${loc}<lastmod>${date}</lastmod>`)
      ? seen(`date ${date}`)
      : unseen('old-date', 'It has another date.')
  }
  return { key: 'sitemap', name: 'Sitemap', paths: [story.shard], compare }
}

/** Checks the news sitemap of the last two days: with the story if it belongs there, else without it. */
export function lookAtNews(story: PublicStory, origin: string): Look {
  const loc = locIn(origin, story.path)
  const compare: Look['compare'] = ([page]) => {
    if (story.news === null) return withoutLoc(page, loc, 'not there: older than two days, or its source is kept out')
    const bad = noPage(page)
    if (bad) return bad
    const entry = page?.text.split('<url>').find((one) => one.includes(loc))
    if (entry === undefined) return unseen('not-there', 'It does not have the story.')
    if (!entry.includes(`<news:title>${xmlText(story.headline)}</news:title>`))
      return unseen('old-headline', 'The old title is still there.')
    return entry.includes(rfc3339(story.publishedAt))
      ? seen('entry there, title and date agree')
      : unseen('old-date', 'It has another date.')
  }
  return { key: 'news-sitemap', name: 'News sitemap', paths: [story.news ?? '/news-sitemap.xml'], compare }
}

/** Checks that a sitemap no longer has a withdrawn story. */
export function lookAtLeftSitemap(base: { key: string; name: string }, path: string, gone: string): Look {
  return { ...base, paths: [path], compare: ([page]) => withoutLoc(page, gone, 'entry not there any more') }
}

function withoutLoc(page: Page | undefined, loc: string, said: string): Verdict {
  const bad = noPage(page, [200, 404])
  if (bad) return bad
  return page?.text.includes(loc) ? unseen('still-there', 'It still has the story.') : seen(said)
}
