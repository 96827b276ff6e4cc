import fs from 'node:fs'
import { NAMED_ADDRESSES, NAMESAKE, namedPaper, publicPages, replaceEveryName } from '#db/sample/testing/named-paper.ts'
import { crawl } from '#e2e/support/crawl.ts'
import { type Answer, ask } from '#e2e/support/machine.ts'
import { startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

const COUNT = Number(process.env['NAMES_STORIES'] ?? 24)
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
function namesIn(address: string, { text, headers }: Answer): number {
  const { pathname, searchParams } = new URL(address, 'http://halyard.example')
  const asked = [pathname, ...searchParams.values()]
    .flatMap((one) => [one, ...one.split('/')])
    .filter((one) => one.length > 1)
  const said = asked.flatMap((one) => [one, encodeURIComponent(one), encodeURIComponent(one).replaceAll('%20', '+')])
  const plain = (text + JSON.stringify(headers)).replace(/<\/?mark>|\u00AD|&shy;/g, '').replaceAll(NAMESAKE, '')
  return said.reduce((now, words) => now.replaceAll(words, ''), plain).match(NAME)?.length ?? 0
}

/** Reduces an answer to the facts that are compared; `own` is a story without the asides about others. */
const look = (address: string, answer: Answer) => ({
  status: answer.status,
  names: namesIn(address, answer),
  own: /<article[\s\S]*<\/article>/.exec(answer.text)?.[0].replace(/<aside[\s\S]*?<\/aside>/g, ''),
})

const named = (answers: ReadonlyMap<string, { names: number }>) =>
  [...answers].flatMap(([address, { names }]) => (names > 0 ? [`${address}: ${names}`] : []))

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
      return new Map(answers.map((one, n) => [paths[n] ?? '', look(paths[n] ?? '', one)]))
    }
    const former = stories.filter(({ slug }) => /vestergaard/.test(slug)).map(({ slug }) => `/article/${slug}`)
    const namesakes = stories.filter(({ isNamesake }) => isNamesake).map(({ slug }) => `/article/${slug}`)
    const before = await crawl(newsroom, everyStart(newsroom.dataDir), look)
    expect(named(before).length).toBeGreaterThan(COUNT)
    expect(named(await partner())).toHaveLength(3)

    const replaced = replaceEveryName(newsroom.dataDir)
    const after = await crawl(newsroom, [...everyStart(newsroom.dataDir), ...before.keys()], look)
    console.info(`${replaced} replaced; ${before.size} addresses before, ${after.size} after`)
    expect(named(after)).toEqual([])
    expect(named(await partner())).toEqual([])
    for (const address of [...former, ...NAMED_ADDRESSES]) {
      expect([301, 308], address).toContain(after.get(address)?.status)
    }
    for (const address of namesakes) {
      expect(after.get(address)?.own).toContain(NAMESAKE)
      expect(after.get(address)?.own).toBe(before.get(address)?.own)
    }
  } finally {
    await newsroom.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
})
