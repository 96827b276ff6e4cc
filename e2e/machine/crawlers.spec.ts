import type { Page } from 'playwright/test'
import { ask, SAMPLE_PATHS } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

const AGENTS = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Googlebot-News',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Twitterbot/1.0',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  '',
]

/** A page of each kind, and the expected status. */
const KINDS: [path: string, status: number][] = [
  ...(['/', '/world', '/opinion', '/latest', '/latest?page=2', '/corrections', '/feeds', '/about'] as const).map(
    (path): [string, number] => [path, 200],
  ),
  ...(['/archive', '/archive/2026', '/search?q=harbour', '/robots.txt', '/feed.xml', '/sitemap.xml'] as const).map(
    (path): [string, number] => [path, 200],
  ),
  ['/nowhere', 404],
  ['/embed/a-bridge-is-not-a-promise', 200],
  ['/embed/nowhere', 404],
  ['/api/oembed?url=http%3A%2F%2Felsewhere.example%2Farticle%2Fa', 404],
]

/** Returns the addresses in the sitemap of the sample newsroom. */
async function named(halyard: Newsroom): Promise<string[]> {
  const locs = async (path: string) =>
    [...(await ask(halyard, path)).text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((one) => new URL(one[1] ?? '').pathname)
  return (await Promise.all((await locs('/sitemap.xml')).map(locs))).flat()
}

test('ten user agents get equal responses, in any order', async ({ halyard }) => {
  const paths = await named(halyard)
  const first = (prefix: string): [string, number][] =>
    paths
      .filter((path) => path.startsWith(prefix))
      .slice(0, prefix === '/article/' ? 20 : 2)
      .map((path) => [path, 200])
  const card = /og:image" content="https?:\/\/[^/]+([^"]+)/.exec((await ask(halyard, '/world')).text)?.[1] ?? ''
  const story = encodeURIComponent(`${halyard.url}/article/a-bridge-is-not-a-promise`)
  const drawn: [string, number][] = [card, `/api/oembed?url=${story}`].map((path) => [path, 200])
  const asked = [...KINDS, ...drawn, ...['/article/', '/topics/', '/authors/', '/sources/'].flatMap(first)]
  expect(asked.length).toBeGreaterThan(30)
  for (const [n, [path, status]] of asked.entries()) {
    const turn = AGENTS.map((_, at) => AGENTS[(at + n) % AGENTS.length] ?? '')
    const answers = []
    for (const agent of turn) answers.push(await ask(halyard, path, { headers: { 'user-agent': agent } }))
    const [one, ...others] = answers.map(({ status: code, headers, body }) => {
      const { date: _date, 'x-cache': _cache, age: _age, ...told } = headers
      return { code, told, body: body.toString('base64') }
    })
    expect([path, one?.code]).toEqual([path, status])
    for (const other of others) expect(other).toEqual(one)
  }
})

type Told = {
  outsideHead: number
  canonicals: string[]
  meta: Record<string, string>
  title: string
  h1: string
  times: number[]
  authors: string[]
  sections: string[]
  topics: string[]
  standfirst: string
  genre: string
  paper: string
  notes: { at: number; words: string }[]
  /** Addresses of the stories that the page links to, in order, each once. */
  links: string[]
  crumbs: string[]
  said: { words: string; by: string }[]
  posts: { id: string; at: number; words: string }[]
  text: string
  graphs: { '@graph': Record<string, unknown>[] }[]
}

/** Reads the metadata and the visible facts of a page, parsed as a browser does without running or loading anything. */
const read = (page: Page, html: string): Promise<Told> =>
  page.evaluate((source) => {
    const doc = new DOMParser().parseFromString(source, 'text/html')
    const all = (selector: string, within: ParentNode = doc) => [...within.querySelectorAll<HTMLElement>(selector)]
    const texts = (selector: string) => all(selector).map((one) => one.textContent.trim())
    const data = 'script[type="application/ld+json"]'
    const inHead = ['title', 'meta[property]', 'meta[name]', 'link[rel="canonical"]', data].join(', ')
    const instant = (one: Element | null) => Date.parse(one?.getAttribute('datetime') ?? '')
    return {
      outsideHead: all(inHead, doc.body).length,
      canonicals: all('link[rel="canonical"]').map((one) => one.getAttribute('href') ?? ''),
      meta: Object.fromEntries(
        all('meta').map((one) => [
          one.getAttribute('property') ?? one.getAttribute('name'),
          one.getAttribute('content'),
        ]),
      ) as Record<string, string>,
      title: doc.title,
      h1: doc.querySelector('h1')?.textContent.replaceAll('\u00AD', '') ?? '',
      times: all('.signed time').map(instant),
      authors: texts('.signed [rel="author"]'),
      // The breadcrumb names the primary section, the labels the others.
      sections: texts('.article .crumbs li + li a, .article-head .labels a'),
      topics: texts('nav.topics li'),
      standfirst: doc.querySelector('.article-head .standfirst')?.textContent ?? '',
      genre: texts('.article .crumbs a, .article-head :is(.labels, .kicker)').join(' '),
      paper: doc.querySelector('footer')?.textContent ?? '',
      notes: all('.notice:not(.age):has(time)').map((one) => ({
        at: instant(one.querySelector('time')),
        words: one.textContent,
      })),
      links: [...new Set(all('main a[href^="/article/"]').map((one) => one.getAttribute('href') ?? ''))],
      crumbs: texts('.crumbs li').map((one) => one.replace(/^»\s*/, '')),
      said: all('figure.said').map((one) => ({
        words: all('blockquote p', one)
          .map((p) => p.textContent)
          .join('\n'),
        by: one.querySelector('cite')?.textContent ?? '',
      })),
      posts: all('article.post').map((one) => ({
        id: one.id,
        at: instant(one.querySelector('time')),
        words: one.textContent,
      })),
      text: doc.querySelector('main')?.textContent ?? '',
      graphs: all(data).map((one) => JSON.parse(one.textContent) as Told['graphs'][number]),
    }
  }, html)

/** Visible label of each genre beyond plain news. */
const GENRES: Record<string, string> = {
  AnalysisNewsArticle: 'Analysis',
  BackgroundNewsArticle: 'Background',
  OpinionNewsArticle: 'Opinion',
  ReportageNewsArticle: 'Reportage',
  ReviewNewsArticle: 'Review',
}

const squeezed = (text: string) => text.replace(/[\s\u00AD]+/g, '')

function holds(path: string, told: Told, url: string): void {
  const nodes = told.graphs[0]?.['@graph'] ?? []
  const of = (type: string) => nodes.filter((node) => String(node['@type']).includes(type))
  const story = of('NewsArticle')[0] ?? of('LiveBlogPosting')[0] ?? {}
  const list = (name: string) => (story[name] ?? []) as Record<string, string>[]
  const text = squeezed(told.text)
  expect.soft([path, story['url'], story['headline']]).toEqual([path, url + path, told.h1])
  expect.soft(told.meta['og:url'], path).toBe(url + path)
  const [published, modified = published] = told.times
  expect.soft([path, Date.parse(String(story['datePublished']))]).toEqual([path, published])
  // A minor fix changes neither date, and an update within a minute is not shown to readers.
  expect.soft(Math.abs(Date.parse(String(story['dateModified'])) - (modified ?? 0)), path).toBeLessThan(120_000)
  expect.soft(told.meta['article:published_time'], path).toBe(story['datePublished'])
  expect.soft(told.meta['article:modified_time'], path).toBe(story['dateModified'])
  expect.soft([path, story['articleSection']]).toEqual([path, told.sections])
  if (told.authors.length > 0)
    expect.soft([path, list('author').map((one) => one['name'])]).toEqual([path, told.authors])
  const ways = of('BreadcrumbList').map((one) => (one['itemListElement'] as { name: string }[]).map(({ name }) => name))
  expect.soft([path, ways[0]]).toEqual([path, told.crumbs])
  const [home, , here] = told.crumbs
  expect.soft([path, ways]).toEqual([path, told.sections.map((section) => [home, section, here])])
  const { description = '' } = story as { description?: string }
  if (told.standfirst === '') expect.soft(text, path).toContain(squeezed(description.replace(/…$/, '')))
  else expect.soft([path, description]).toEqual([path, told.standfirst])
  expect.soft([path, story['keywords'] ?? []]).toEqual([path, told.topics])
  expect.soft(told.genre, path).toContain(GENRES[String(story['@type'])] ?? '')
  expect.soft(told.paper, path).toContain(of('NewsMediaOrganization')[0]?.['name'])
  const corrected = list('correction').map((one) => Date.parse(one['datePublished'] ?? ''))
  expect.soft([path, corrected]).toEqual([path, told.notes.map(({ at }) => at)])
  for (const [n, { text: note }] of list('correction').entries())
    expect.soft(squeezed(told.notes[n]?.words ?? ''), path).toContain(squeezed(note ?? ''))
  const quotes = list('hasPart').map((one) => ({
    words: String(one['text']),
    by: String((one['spokenByCharacter'] as unknown as { name: string }).name),
  }))
  expect.soft([path, quotes]).toEqual([path, told.said.filter((one) => one.by !== '')])
  const posted = list('liveBlogUpdate').map((one) => [
    one['url']?.split('#')[1],
    Date.parse(one['datePublished'] ?? ''),
  ])
  const shown = told.posts.toSorted((a, b) => b.at - a.at).map((one) => [one.id, one.at])
  expect.soft([path, posted]).toEqual([path, shown])
  for (const { url: address = '', headline = '', articleBody = '' } of list('liveBlogUpdate')) {
    const post = squeezed(told.posts.find(({ id }) => id === address.split('#')[1])?.words ?? '')
    for (const line of [headline.replace(/…$/, ''), ...articleBody.split('\n')])
      expect.soft(post, address).toContain(squeezed(line))
  }
  for (const { caption, creditText } of list('image')) {
    for (const said of [caption, creditText]) expect.soft(text, path).toContain(squeezed(said ?? ''))
  }
}

test('what machines are told of every story of the sample is what people read', async ({ halyard, page }) => {
  const paths = (await named(halyard)).filter((path) => SAMPLE_PATHS.has(path))
  expect(paths.length).toBeGreaterThan(50)
  const kinds = new Set<unknown>()
  const seen = { quotes: 0, corrections: 0 }
  for (const path of paths) {
    const { text: html } = await ask(halyard, path)
    const told = await read(page, html)
    expect.soft([path, told.outsideHead, told.graphs.length]).toEqual([path, 0, 1])
    expect.soft(told.canonicals, path).toHaveLength(1)
    holds(path, told, halyard.url)
    const story = told.graphs[0]?.['@graph'][0] ?? {}
    kinds.add(story['@type'])
    if (story['hasPart']) seen.quotes += 1
    if (story['correction']) seen.corrections += 1
  }
  for (const kind of ['NewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle', 'LiveBlogPosting'])
    expect(kinds).toContain(kind)
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})

test('every kind of page has one graph, one canonical and a whole head (P-90)', async ({ halyard, page }) => {
  const named = KINDS.filter(([path, status]) => status === 200 && !/\.(xml|txt)$|^\/(embed|api)\//.test(path))
  for (const [path] of named) {
    const told = await read(page, (await ask(halyard, path)).text)
    if (!path.startsWith('/search')) expect.soft([path, told.graphs.length]).toEqual([path, 1])
    expect.soft([path, told.outsideHead, told.canonicals]).toEqual([path, 0, [told.meta['og:url']]])
    for (const name of ['description', 'og:title', 'og:site_name', 'og:locale', 'og:type', 'robots', 'twitter:card']) {
      expect.soft(told.meta[name], `${name} of ${path}`).toBeTruthy()
    }
  }
})

test('what machines are told of a list, a section and an author is what people read', async ({ halyard, page }) => {
  const paths = await named(halyard)
  const some = ['/topics/', '/authors/', '/sources/'].flatMap((root) =>
    paths.filter((path) => path.startsWith(root)).slice(0, 3),
  )
  const asked = [...paths.filter((path) => /^\/[a-z-]+$/.test(path)), '/latest?page=2', ...some]
  const types = new Set<unknown>()
  for (const path of asked) {
    const told = await read(page, (await ask(halyard, path)).text)
    const nodes = told.graphs[0]?.['@graph'] ?? []
    const [node = {}] = nodes
    types.add(node['@type'])
    const main = (node['mainEntity'] ?? {}) as Record<string, unknown>
    const person = node['@type'] === 'ProfilePage' ? main : null
    const heading = squeezed(told.h1).split(',')[0] ?? ''
    expect.soft([path, heading]).toEqual([path, squeezed(String(person?.['name'] ?? node['name']))])
    for (const said of [node['description'], person?.['description'], person?.['jobTitle']])
      if (typeof said === 'string') expect.soft(squeezed(told.text), path).toContain(squeezed(said))
    const crumbs = (nodes.find((one) => one['@type'] === 'BreadcrumbList')?.['itemListElement'] ?? []) as {
      name: string
    }[]
    if (told.crumbs.length > 0) expect.soft([path, crumbs.map(({ name }) => name)]).toEqual([path, told.crumbs])
    const listed = ((main['itemListElement'] ?? []) as { url: string }[]).map(({ url }) => new URL(url).pathname)
    // A page may place a larger story before a newer one.
    const shown = told.links.filter((link) => listed.includes(link))
    expect.soft([path, shown.toSorted()]).toEqual([path, listed.toSorted()])
  }
  for (const type of ['CollectionPage', 'ProfilePage', 'AboutPage']) expect(types).toContain(type)
})
