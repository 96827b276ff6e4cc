import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Handler, isMissing } from '#app/api/methods.ts'
import { apiNewsroom, call, PASSWORD } from '#app/api/testing.ts'
import { createArticle } from '#db/commands/create-article.ts'
import { createSection } from '#db/commands/create-section.ts'
import { addNote } from '#db/commands/notes.ts'
import { publishArticle } from '#db/commands/publish-article.ts'
import { saveArticle } from '#db/commands/save-article.ts'
import { AUTHOR, createTerm, SOURCE, TOPIC } from '#db/commands/term.ts'
import { media } from '#db/schema/newsroom.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'
import { type Route, routes } from '#domain/permissions/routes.ts'
import type { Result } from '#domain/result.ts'

const root = path.join(process.cwd(), 'app')
const folder = path.join(root, 'api')
const files = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.ts$/.test(file))
type Module = Record<Route['method'] | 'PATCH', Handler>
const moduleOf = async (file: string): Promise<Module> => import(path.join(folder, file))
const fileOf = (route: Route) =>
  route.path.startsWith('/api/auth/') ? 'auth/[...all]/route.ts' : `${route.path.slice('/api/'.length)}/route.ts`

let paper: ReturnType<typeof apiNewsroom>
type Person = Actor & { id: string; cookie: string }
const staff: Record<string, Person> = {}
beforeAll(async () => {
  paper = apiNewsroom()
  for (const role of ['reporter', 'editor', 'admin'] as const) {
    const { id, cookie } = await paper.signedIn(role)
    staff[role] = { id, cookie, name: role, role }
  }
})
afterAll(() => paper.close())

test('the table names every route that there is, and no other', async () => {
  const found: string[] = []
  for (const file of files) {
    if (file.startsWith('auth/') || file.startsWith('[[')) continue
    const handlers = await moduleOf(file)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      expect(handlers[method], `${file} says nothing to ${method}`).toBeTypeOf('function')
      if (!isMissing(handlers[method])) found.push(`${method} /api/${path.dirname(file)}`)
    }
  }
  const listed = routes
    .filter((route) => !route.path.startsWith('/api/auth/'))
    .map(({ method, path }) => `${method} ${path}`)
  expect(found.length).toBeGreaterThan(30)
  expect(found.sort()).toEqual(listed.sort())
})

test('an address that is not there is a problem for every method', async () => {
  const nothing = await moduleOf('[[...unknown]]/route.ts')
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    const { status, json } = await call(nothing[method], { method, path: '/api/unknown' })
    expect([status, json?.code]).toEqual([404, 'not-found'])
  }
})

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
let count = 0

/** What each route needs to find, made by whoever asks where it is a story. */
const made = {
  article: (by: Actor) => must(createArticle(paper.db, by, { headline: `Story ${count++}`, language: 'en' }, 1_000)),
  section: () => must(createSection(paper.db, SYSTEM, { name: `Section ${count++}` }, 1_000)),
  topic: () => must(createTerm(paper.db, SYSTEM, TOPIC, { name: `Topic ${count++}` }, 1_000)),
  author: () => must(createTerm(paper.db, SYSTEM, AUTHOR, { name: `Author ${count++}` }, 1_000)),
  source: () => must(createTerm(paper.db, SYSTEM, SOURCE, { name: `Source ${count++}` }, 1_000)),
  ready: (by: Actor) => {
    const { id, version } = made.article(by)
    const fields = { sections: [made.section().slug] }
    return { id, version: must(saveArticle(paper.db, SYSTEM, { id, version, fields }, 2_000)).version }
  },
  picture: () => {
    const sha256 = 'a'.repeat(64)
    const row = { sha256, name: 'quay.jpg', width: 8, height: 6, widths: [8], createdAt: 1_000 }
    paper.db.insert(media).values(row).onConflictDoNothing().run()
    return { id: sha256 }
  },
  public: (by: Actor) => {
    const ready = made.ready(by)
    must(publishArticle(paper.db, SYSTEM, { ...ready, kind: 'minor' }, 3_000))
    return ready
  },
}

type Asking = { id?: string | number; n?: number; note?: number; query?: string; body?: unknown }
const asks: Record<string, (by: Actor) => Asking> = {
  'POST /api/auth/revoke-session': () => ({ body: { token: 'x' } }),
  'POST /api/auth/revoke-sessions': () => ({ body: {} }),
  'POST /api/auth/revoke-other-sessions': () => ({ body: {} }),
  'POST /api/auth/change-password': () => ({ body: { currentPassword: PASSWORD, newPassword: `${PASSWORD} sharp` } }),
  'POST /api/articles': () => ({ body: { headline: 'A ferry' } }),
  'GET /api/articles/[id]': (by) => made.article(by),
  'PUT /api/articles/[id]': (by) => {
    const { id, version } = made.article(by)
    return { id, body: { version, headline: 'Another ferry' } }
  },
  'DELETE /api/articles/[id]': (by) => ({ id: made.article(by).id, body: {} }),
  'POST /api/articles/[id]/publication': (by) => {
    const { id, version } = made.ready(by)
    return { id, body: { version, kind: 'minor' } }
  },
  'DELETE /api/articles/[id]/publication': (by) => ({ id: made.public(by).id, body: {} }),
  'POST /api/articles/[id]/submission': (by) => ({ id: made.article(by).id, body: {} }),
  'DELETE /api/articles/[id]/submission': (by) => {
    const { id } = made.article(by)
    paper.db.$client.prepare("update articles set status = 'in-review' where id = ?").run(id)
    return { id, body: {} }
  },
  'POST /api/articles/[id]/restoration': (by) => ({ id: made.article(by).id, body: {} }),
  'DELETE /api/articles/[id]/draft': (by) => {
    const { id, version } = made.public(by)
    const saved = must(saveArticle(paper.db, SYSTEM, { id, version, fields: { headline: 'Hidden' } }, 4_000))
    return { id, body: { version: saved.version } }
  },
  'GET /api/articles/[id]/revisions': (by) => made.ready(by),
  'GET /api/articles/[id]/revisions/[n]': (by) => ({ id: made.ready(by).id, n: 1 }),
  'POST /api/articles/[id]/revisions/[n]/restoration': (by) => {
    const { id, version } = made.ready(by)
    return { id, n: 1, body: { version } }
  },
  'PUT /api/articles/[id]/assignment': (by) => ({ id: made.article(by).id, body: { personId: by.id } }),
  'GET /api/articles/[id]/notes': (by) => made.article(by),
  'POST /api/articles/[id]/notes': (by) => ({ id: made.article(by).id, body: { body: 'Says who?' } }),
  'PUT /api/articles/[id]/notes/[note]': (by) => {
    const { id } = made.article(by)
    const noter: Actor = by.id === null ? (staff['editor'] ?? by) : by
    const note = must(addNote(paper.db, noter, { id, body: 'Says who?' }, 1_500)).id
    return { id, note, body: { isResolved: true } }
  },
  'PUT /api/articles/[id]/presence': (by) => ({ id: made.article(by).id, body: { tab: 'a', place: 'headline' } }),
  'DELETE /api/articles/[id]/presence': (by) => ({ id: made.article(by).id, body: { tab: 'a' } }),
  'GET /api/planning': () => ({ query: '?from=0&to=1' }),
  'POST /api/bulk': (by) => ({ body: { ids: [made.article(by).id], act: { what: 'assign', personId: null } } }),
  'POST /api/bulk/preview': (by) => ({ body: { ids: [made.article(by).id], act: { what: 'assign', personId: null } } }),
  'POST /api/bulk/[id]/undoing': (by) => {
    const insert = paper.db.$client.prepare("insert into bulk_acts (at, by, what, before) values (?, ?, 'assign', ?)")
    const before = JSON.stringify({ act: { what: 'assign', personId: null }, stories: [] })
    const whose = by.id ?? staff['editor']?.id
    return { id: Number(insert.run(Date.now(), whose, before).lastInsertRowid), body: {} }
  },
  'GET /api/media/[id]': () => made.picture(),
  'POST /api/sections': () => ({ body: { name: `Harbour ${count++}` } }),
  'PUT /api/sections/[id]': () => ({ id: made.section().id, body: { name: 'The harbour' } }),
  'DELETE /api/sections/[id]': () => ({ id: made.section().id, body: {} }),
  'POST /api/topics': () => ({ body: { name: `Tides ${count++}` } }),
  'PUT /api/topics/[id]': () => ({ id: made.topic().id, body: { name: 'Tides' } }),
  'DELETE /api/topics/[id]': () => ({ id: made.topic().id, body: {} }),
  'POST /api/authors': () => ({ body: { name: `Ada ${count++}`, role: 'Harbour reporter' } }),
  'PUT /api/authors/[id]': () => ({ id: made.author().id, body: { bio: 'Writes.' } }),
  'DELETE /api/authors/[id]': () => ({ id: made.author().id, body: {} }),
  'POST /api/sources': () => ({ body: { name: `Agency ${count++}`, homepage: 'https://agency.example/' } }),
  'PUT /api/sources/[id]': () => ({ id: made.source().id, body: { policy: 'not-in-news' } }),
  'DELETE /api/sources/[id]': () => ({ id: made.source().id, body: {} }),
  'POST /api/paste': () => ({ body: { html: '<p>The ferry <b>left</b>.</p>' } }),
  'PUT /api/front': () => ({ body: { version: frontVersion(), slots: {} } }),
  'POST /api/redirects': () => ({ body: { path: `/old-${count++}`, target: '/latest' } }),
  'POST /api/people': () => ({ body: { email: `p${count++}@halyard.example`, name: 'Pia', role: 'reporter' } }),
  'PUT /api/people/[id]': () => ({ id: paper.addOne('reporter').id, body: { name: 'Pia' } }),
  'POST /api/people/[id]/reset': () => ({ id: paper.addOne('reporter').id, body: {} }),
  'PUT /api/settings': () => ({ body: { tagline: 'The paper of Port Hallin' } }),
}
const frontVersion = () =>
  paper.db.$client.prepare<[], { version: number }>('select version from fronts').get()?.version ?? 0

const rank = { anyone: 0, reporter: 1, editor: 2, admin: 3 }
// Multipart, and routes whose answer says nothing of roles, have tests of their own.
const swept = routes.filter(
  (route) => route.least !== 'anyone' && `${route.method} ${route.path}` !== 'POST /api/media',
)

describe.each(swept)('$method $path', (route) => {
  const ask = async (by: Person | null) => {
    const handlers = await moduleOf(fileOf(route))
    const { id, n, note, query = '', body } = asks[`${route.method} ${route.path}`]?.(by ?? SYSTEM) ?? {}
    const named = { id: String(id), n: String(n), note: String(note) }
    const path = Object.entries(named).reduce((so, [name, value]) => so.replace(`[${name}]`, value), route.path)
    return call(handlers[route.method], {
      method: route.method,
      path: path + query,
      params: route.path.startsWith('/api/auth/') ? { all: route.path.split('/').slice(3) } : named,
      ...(body === undefined ? {} : { body }),
      ...(by ? { cookie: by.cookie } : {}),
    })
  }

  test('nobody gets in without signing in', async () => {
    const refused = await ask(null)
    expect([refused.status, refused.json?.code]).toEqual([401, 'signed-out'])
  })

  test.each(['reporter', 'editor', 'admin'] as const)('a %s gets what the table says', async (role) => {
    const fresh = route.path.startsWith('/api/auth/') ? await paper.signedIn(role) : null
    const by = fresh ? { ...fresh, name: role, role } : staff[role]
    const { status, json } = await ask(by ?? null)
    const isLetIn = status >= 200 && status < 300
    const expected = rank[role] >= rank[route.least] ? [true, undefined] : [false, 'not-allowed']
    expect([isLetIn, json?.code]).toEqual(expected)
  })
})
