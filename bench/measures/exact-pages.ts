import type { Story } from '#bench/measures/exact-stories.ts'
import { type Answer, ask } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

/** A page that a publication changes, with the text that it must and must not contain afterwards. */
export type Page = { path: string; shows: string | null; not: string | null; status?: number }

/** Lists every page that the story was on, is on or would be on, with the change that its reader must see. */
export function pagesOf(before: Story, after: Story): Page[] {
  const out = after.isPublic ? after.headline : null
  // An unchanged headline may stay on a page only while the story does.
  const gone = before.headline === after.headline ? (after.isPublic ? null : before.headline) : before.headline
  const everywhere = (path: string): Page => ({ path, shows: out, not: gone })
  const listed = (root: string, of: 'section' | 'topic' | 'author'): Page[] =>
    [...new Set([before[of], after[of]])].flatMap((slug) =>
      ['', '/feed.xml'].map((end) => ({
        path: `${root}/${slug}${end}`,
        shows: after[of] === slug ? out : null,
        not: gone ?? (after[of] === slug ? null : after.headline),
      })),
    )
  const month = new Date().toISOString().slice(0, 7)
  const address = `/article/${after.slug}<`
  return [
    { ...everywhere(`/article/${after.slug}`), status: after.isPublic ? 200 : 410 },
    ...['/', '/latest', '/feed.xml', '/feed.atom', '/feed.json', '/news-sitemap.xml'].map(everywhere),
    ...listed('', 'section'),
    ...listed('/topics', 'topic'),
    ...listed('/authors', 'author'),
    ...[...new Set([before.source, after.source])].map((name) => sourcePage(name, after, gone)),
    { path: `/sitemaps/${month}.xml`, shows: after.isPublic ? address : null, not: after.isPublic ? null : address },
  ]
}

const sourcePage = (name: string, after: Story, gone: string | null): Page => {
  const isHere = name === after.source && after.isPublic
  return { path: `/sources/${name.toLowerCase().replace(' ', '-')}`, shows: isHere ? after.headline : null, not: gone }
}

/** Describes what is wrong with a response; null if the page is up to date. */
export function staleOn({ path, shows, not, status }: Page, answer: Answer): string | null {
  if (status !== undefined && answer.status !== status) return `answered ${answer.status} and not ${status}`
  if (answer.status >= 500) return `answered ${answer.status}`
  if (shows !== null && !answer.text.includes(shows)) return `does not show “${shows}” (${answer.headers['x-cache']})`
  if (not !== null && answer.text.includes(`${not}<`)) return `still shows “${not}” (${answer.headers['x-cache']})`
  return path === '' ? 'no page' : null
}

/** Returns pages of the sample newsroom that contain none of our stories, cached by every web process. */
export async function controlPages(newsroom: Newsroom): Promise<string[]> {
  const sections = ['/culture', '/sport', '/opinion', '/archive/2024', '/about']
  const pages: string[] = []
  for (const section of sections) if ((await ask(newsroom, section)).status === 200) pages.push(section)
  const culture = await ask(newsroom, '/culture')
  const stories = [...culture.text.matchAll(/href="(\/article\/[a-z0-9-]+)"/g)].map((found) => found[1] ?? '')
  pages.push(...[...new Set(stories)].slice(0, 3))
  // Connections reach any web process, so each page is requested until all of them have cached it.
  for (let n = 0; n < 20; n++) for (const page of pages) await ask(newsroom, page)
  return pages
}
