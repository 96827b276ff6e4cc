import fs from 'node:fs'
import { NAMED_ADDRESSES, NAMESAKE, namedPaper, publicPages, replaceEveryName } from '#db/sample/testing/named-paper.ts'
import { type Crawled, crawl } from '#e2e/support/every-address.ts'
import { ask } from '#e2e/support/machine.ts'
import { startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

const COUNT = Number(process.env['NAMES_STORIES'] ?? 60)
const NAMESAKES = Math.min(200, Math.ceil(COUNT / 4))
const NAME = /jonfrid|vestergaard/gi
/** Named by no page of readers, or only where there is something to say. */
const UNLINKED =
  `/corrections.json /banner.json /news-sitemap.xml /llms.txt /robots.txt /humans.txt /trust.txt /license.xml
  /feeds.opml /manifest.webmanifest /most-read /requests /saved /.well-known/tdmrep.json`.split(/\s+/)
const SEARCHES = ['Jonfrid Vestergaard', 'Vestergaard', 'Jonfrit Vestergaar', 'harbour'].map(
  (q) => `/search?q=${encodeURIComponent(q)}`,
)

/** An answer may say again what was asked for, by its address or a search, and nothing else; the namesake stays. */
function namesIn(address: string, { text, headers }: Crawled): number {
  const { pathname, searchParams } = new URL(address, 'http://halyard.example')
  const asked = [pathname, ...searchParams.values()]
    .flatMap((one) => [one, ...one.split('/')])
    .filter((one) => one.length > 1)
  const said = asked.flatMap((one) => [one, encodeURIComponent(one), encodeURIComponent(one).replaceAll('%20', '+')])
  const plain = (text + headers).replace(/<\/?mark>|\u00AD|&shy;/g, '').replaceAll(NAMESAKE, '')
  return said.reduce((now, words) => now.replaceAll(words, ''), plain).match(NAME)?.length ?? 0
}

const named = (answers: ReadonlyMap<string, Crawled>) =>
  [...answers].flatMap(([address, answer]) => {
    const names = namesIn(address, answer)
    return names > 0 ? [`${address}: ${names}`] : []
  })

/** The story itself, without what stands around it about others. */
const storyIn = (text: string) => /<article[\s\S]*<\/article>/.exec(text)?.[0].replace(/<aside[\s\S]*?<\/aside>/g, '')

function everyStart(dataDir: string): string[] {
  const pages = publicPages(dataDir)
  const stories = pages.filter((address) => address.startsWith('/article/'))
  const feeds = pages.filter((address) => !/^\/(?:article|embed|newsletters)\//.test(address))
  return [
    '/',
    '/sitemap.xml',
    '/feeds',
    ...UNLINKED,
    ...SEARCHES,
    ...pages,
    ...stories.map((address) => `${address}/republish`),
    ...feeds.flatMap((address) => ['xml', 'atom', 'json'].map((format) => `${address}/feed.${format}`)),
  ]
}

test('no public address of a running server has a name that was replaced, and namesakes stay (P-654)', async () => {
  test.setTimeout(3_600_000)
  const { dir, stories, token } = namedPaper(COUNT, NAMESAKES)
  const newsroom = await startNewsroom('demo', { PREPARED_SAMPLE: dir })
  try {
    const partner = async () => {
      const paths = ['/api/partner/stories', '/api/partner/feed.xml', '/api/partner/feed.atom']
      const headers = { authorization: `Bearer ${token}` }
      const answers = await Promise.all(paths.map((address) => ask(newsroom, address, { headers })))
      return new Map(answers.map((one, n) => [paths[n] ?? '', { ...one, headers: JSON.stringify(one.headers) }]))
    }
    const former = stories.filter(({ slug }) => /vestergaard/.test(slug)).map(({ slug }) => `/article/${slug}`)
    const namesakes = stories.filter(({ isNamesake }) => isNamesake).map(({ slug }) => `/article/${slug}`)
    const before = await crawl(newsroom, everyStart(newsroom.dataDir))
    expect(named(before).length).toBeGreaterThan(COUNT)
    expect(named(await partner())).toHaveLength(3)

    const replaced = replaceEveryName(newsroom.dataDir)
    const starts = [...new Set([...everyStart(newsroom.dataDir), ...before.keys()])]
    const after = await crawl(newsroom, starts)
    console.info(`${replaced} replaced; ${before.size} addresses before, ${after.size} after`)
    expect(named(after)).toEqual([])
    expect(named(await partner())).toEqual([])
    for (const address of [...former, ...NAMED_ADDRESSES]) {
      expect([301, 308], address).toContain(after.get(address)?.status)
    }
    for (const address of namesakes) {
      const own = storyIn(after.get(address)?.text ?? '')
      expect(own).toContain(NAMESAKE)
      expect(own).toBe(storyIn(before.get(address)?.text ?? ''))
    }
  } finally {
    await newsroom.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
})
