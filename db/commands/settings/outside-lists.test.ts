import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveEmbedHosts } from '#db/commands/settings/save-embed-hosts.ts'
import { saveOutsideScripts } from '#db/commands/settings/save-outside-scripts.ts'
import { writeExportedRow } from '#db/import/newsroom/newsroom-rows.ts'
import { writeSome } from '#db/import/write/write-some.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { embedHosts } from '#db/queries/settings/embed-hosts.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import { ADMIN, aDocument, aStory, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { sentenceOfEvent } from '#domain/audit/sentence-of-event.ts'

const HOSTS = [
  { host: 'charts.example', endpoint: 'https://charts.example/oembed', frameHost: 'frames.charts.example' },
]
const SCRIPTS = [{ src: 'https://counter.example/a.js', integrity: '', attributes: { 'data-domain': 'paper.example' } }]

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())

type Row = { actor: string; what: string; details: string }
const trail = () =>
  room.db.$client
    .prepare<[], Row>("select actor, what, details from events where what like 'settings.%' order by id")
    .all()

test('only an admin changes outside scripts, and each change is in the audit log (P-3)', () => {
  const { db } = room
  const save = (version: number, scripts: typeof SCRIPTS, by = ADMIN) =>
    saveOutsideScripts(db, by, { version, scripts }, NOON)
  expect(outsideScripts(db)).toEqual({ version: 0, scripts: [] })
  expect(save(0, SCRIPTS, OTTILIE)).toMatchObject({ ok: false, code: 'not-allowed' })
  const key = { id: 1, scopes: ['read', 'write', 'publish', 'arrange'] as const }
  expect(save(0, SCRIPTS, { ...ADMIN, key })).toMatchObject({ ok: false, code: 'not-allowed' })
  expect([trail(), outsideScripts(db).scripts]).toEqual([[], []])

  const before = newsHash(db)
  expect(must(save(0, SCRIPTS))).toEqual({ version: 1, scripts: SCRIPTS })
  expect(save(0, [])).toMatchObject({ ok: false, code: 'changed-meanwhile', details: { version: 1 } })
  expect(outsideScripts(db)).toEqual({ version: 1, scripts: SCRIPTS })
  must(save(1, []))
  expect(newsHash(db)).toBe(before)
  const told = trail().map(({ actor, what, details }) => {
    const read = JSON.parse(details) as Record<string, unknown>
    return [
      actor,
      sentenceOfEvent(what, { by: null, headline: null, person: null, details: read }),
      read.before,
      read.scripts,
    ]
  })
  expect(told).toEqual([
    ['admin', 'Broadsheet set the outside scripts of readers’ pages: https://counter.example/a.js', [], SCRIPTS],
    ['admin', 'Broadsheet removed every outside script from readers’ pages', SCRIPTS, []],
  ])
})

test('an import takes the list of sites, and never a script', () => {
  const { db } = room
  const line = (key: string, value: unknown) => ({ table: 'settings', row: { key, value } })
  const lines = [
    line('outside-scripts', { version: 7, scripts: SCRIPTS }),
    line('embed-hosts', { version: 2, hosts: HOSTS }),
  ]
  const { done } = writeSome(db, lines, { ms: 1_000, now: NOON, one: (tx, one) => writeExportedRow(tx, one, NOON) })
  expect(done).toHaveLength(2)
  expect(outsideScripts(db)).toEqual({ version: 0, scripts: [] })
  expect(embedHosts(db)).toEqual({ version: 2, hosts: HOSTS })
})

test('a stored list that does not fit loads and allows nothing', () => {
  const { db } = room
  const put = db.$client.prepare('insert or replace into settings (key, value) values (?, ?)')
  put.run('outside-scripts', JSON.stringify({ version: 4, scripts: [{ src: 'http://counter.example/a.js' }] }))
  put.run('embed-hosts', JSON.stringify({ version: 3, hosts: [{ host: '*' }] }))
  expect(outsideScripts(db)).toEqual({ version: 4, scripts: [] })
  expect(embedHosts(db)).toEqual({ version: 3, hosts: [] })
})

test('readers get the frame of a listed site while its host is on the list, and no longer', () => {
  const { db } = room
  openSections(db)
  const embed = {
    id: 'e',
    type: 'embed' as const,
    provider: 'listed' as const,
    ref: 'charts.example/1',
    title: 'Grain',
  }
  const frame = { src: 'https://frames.charts.example/1', height: 420 }
  const document = { ...aDocument('Words.'), blocks: [{ ...embed, frame }] }
  const { slug } = aStory(db, 'Grain', { document })
  const shown = () => articlePage(db, { slug })?.document.blocks
  const save = (hosts: typeof HOSTS) =>
    must(saveEmbedHosts(db, ADMIN, { version: embedHosts(db).version, hosts }, NOON))

  expect(shown()).toEqual([embed])
  save(HOSTS)
  expect(shown()).toEqual([{ ...embed, frame }])
  save([{ host: 'charts.example', endpoint: 'https://charts.example/oembed', frameHost: 'charts.example' }])
  expect(shown()).toEqual([embed])
  save([])
  expect(shown()).toEqual([embed])
  expect(trail()).toHaveLength(3)
  expect(saveEmbedHosts(db, OTTILIE, { version: 3, hosts: HOSTS }, NOON)).toMatchObject({ code: 'not-allowed' })
})
