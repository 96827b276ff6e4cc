import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { replaceNames } from '#db/commands/names/replace-names.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { NAMED_ADDRESSES, placesWithAName } from '#db/proofs/testing/places-with-a-name.ts'
import { FORMS, NAMESAKE, type Named, storiesWithAName } from '#db/proofs/testing/stories-with-a-name.ts'
import { namePreview } from '#db/queries/names/name-preview.ts'
import { publicAddresses } from '#db/static-edition/edition-addresses.ts'
import { ADMIN, must, OTTILIE, openSections } from '#db/testing/cast.ts'
import type { ChosenNames } from '#domain/names/name-form.ts'
import { articlePath } from '#domain/urls/paths.ts'
import { type Crawled, crawl } from '#e2e/support/crawl.ts'
import { ask } from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
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

/** A search says again what was typed, and nothing else; the namesake stays. */
function namesIn(address: string, { text, headers }: Crawled): number {
  const typed = /[?&]q=([^&]*)/.exec(address)?.[1] ?? ''
  const words = [typed, typed.replaceAll('%20', '+'), decodeURIComponent(typed)].filter(Boolean)
  const plain = (text + headers).replace(/<\/?mark>|\u00AD|&shy;/g, '')
  return words.reduce((now, word) => now.replaceAll(word, ''), plain.replaceAll(NAMESAKE, '')).match(NAME)?.length ?? 0
}

const named = (answers: ReadonlyMap<string, Crawled>) =>
  [...answers].flatMap(([address, answer]) => {
    const names = namesIn(address, answer)
    return names > 0 ? [`${address}: ${names}`] : []
  })

/** The story itself, without what stands around it about others. */
const storyIn = (text: string) => /<article[\s\S]*<\/article>/.exec(text)?.[0].replace(/<aside[\s\S]*?<\/aside>/g, '')

function everyStart(db: Db): string[] {
  const pages = publicAddresses(db)
  const stories = pages.filter((address) => address.startsWith('/article/'))
  const feeds = pages.filter((address) => !/^\/(?:article|embed|newsletters)\//.test(address))
  return [
    ...['/', '/sitemap.xml', '/feeds', ...UNLINKED, ...SEARCHES, ...pages],
    ...stories.map((address) => `${address}/republish`),
    ...feeds.flatMap((address) => ['xml', 'atom', 'json'].map((format) => `${address}/feed.${format}`)),
  ]
}

/** A data folder of a paper with the stories, which lets others republish them and serves a partner. */
function preparedPaper(): { dir: string; stories: Named[]; token: string } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-names-'))
  migrate(dir)
  const db = openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 5_000 })
  db.$client.pragma('synchronous = OFF')
  openSections(db)
  const now = Date.now()
  must(saveSettings(db, ADMIN, { republishLicence: 'by-nd' }, now))
  placesWithAName(db, now)
  const stories = storiesWithAName(db, { count: COUNT, namesakes: NAMESAKES, seed: 41 })
  const facts = { name: 'Wire', contact: 'Nell', note: '', sections: null, sources: [] }
  const { token } = must(addPartner(db, ADMIN, facts, now))
  db.$client.close()
  return { dir, stories, token }
}

function replaceAll(db: Db): number {
  const chosen: ChosenNames[] = []
  for (let after: number | null = 0; after !== null;) {
    const { stories, next } = namePreview(db, { forms: FORMS, after })
    for (const { of, id, occurrences } of stories) {
      const keys = occurrences.filter(({ before }) => !before.endsWith('Ida ')).map(({ key }) => key)
      if (keys.length > 0) chosen.push({ of, id, keys })
    }
    after = next
  }
  for (let at = 0; at < chosen.length; at += 20) {
    const part = { forms: FORMS, batch: 'crawled', stories: chosen.slice(at, at + 20) }
    must(replaceNames(db, OTTILIE, part, Date.now()))
  }
  return chosen.length
}

test('no public address of a running server has a name that was replaced, and namesakes stay (P-654)', async () => {
  test.setTimeout(3_600_000)
  const { dir, stories, token } = preparedPaper()
  const newsroom: Newsroom = await startNewsroom('demo', { PREPARED_SAMPLE: dir })
  const db = openDatabase(databaseFile(newsroom.dataDir), { mode: 'write', busyTimeoutMs: 30_000 })
  try {
    const partner = async () => {
      const paths = ['/api/partner/stories', '/api/partner/feed.xml', '/api/partner/feed.atom']
      const headers = { authorization: `Bearer ${token}` }
      const answers = await Promise.all(paths.map((address) => ask(newsroom, address, { headers })))
      return new Map(answers.map((one, n) => [paths[n] ?? '', { ...one, headers: JSON.stringify(one.headers) }]))
    }
    const former = stories.filter(({ slug }) => /vestergaard/.test(slug)).map(({ slug }) => articlePath(slug))
    const namesakes = stories.filter(({ isNamesake }) => isNamesake).map(({ slug }) => articlePath(slug))
    const before = await crawl(newsroom, everyStart(db))
    expect(named(before).length).toBeGreaterThan(COUNT)
    expect(named(await partner())).toHaveLength(3)

    const replaced = replaceAll(db)
    const starts = [...new Set([...everyStart(db), ...before.keys()])]
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
    db.$client.close()
    await newsroom.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
})
