import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type apiNewsroom, PASSWORD } from '#app/api/testing/call.ts'
import type { RouteExample } from '#app/api/testing/route-example.ts'
import { frontRouteExamples } from '#app/api/testing/route-examples-fronts.ts'
import { outgoingRouteExamples } from '#app/api/testing/route-examples-outgoing.ts'
import { pageRouteExamples } from '#app/api/testing/route-examples-pages.ts'
import { partnerRouteExamples } from '#app/api/testing/route-examples-partners.ts'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { createArticle } from '#db/commands/article/create-article.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { addNote } from '#db/commands/article/notes.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { beginUpload } from '#db/commands/media/uploads.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, SOURCE, TOPIC } from '#db/commands/taxonomy/term.ts'
import { fetchPicturesBy } from '#db/media/fetched-picture.ts'
import { incomingFile } from '#db/media/incoming.ts'
import { signInFacts } from '#db/queries/people/sign-in-facts.ts'
import { secondFactors } from '#db/schema/people-tables.ts'
import { media } from '#db/schema/pictures-tables.ts'
import { codeAt, newSecret } from '#db/secrets/second-factor-codes.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

/** The people of a request: who sends it, who owns the story, and to whom the story is assigned. */
export type Cast = { email: string; owner: Actor; holder: Actor }
type Ask = (cast: Cast) => RouteExample

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** Returns a valid request for every route and creates every record that the request needs. */
export function routeExamples({ db, dir }: ReturnType<typeof apiNewsroom>): Record<string, Ask> {
  let count = 0
  const story = ({ owner, holder }: Cast) => {
    const made = must(createArticle(db, owner, { headline: `Story ${count++}`, language: 'en' }, 1_000))
    must(assignArticle(db, SYSTEM, { id: made.id, personId: holder.id }, 1_000))
    return made
  }
  const section = () => must(createSection(db, SYSTEM, { name: `Section ${count++}` }, 1_000))
  const term = (of: typeof TOPIC) => must(createTerm(db, SYSTEM, of, { name: `Term ${count++}` }, 1_000))
  const ready = (cast: Cast) => {
    const { id, version } = story(cast)
    const fields = { sections: [section().slug] }
    return { id, version: must(saveArticle(db, SYSTEM, { id, version, fields }, 2_000)).version }
  }
  /** Schedules a story, so that not everybody may read it. */
  const scheduled = (cast: Cast) => {
    const made = ready(cast)
    must(publishArticle(db, SYSTEM, { ...made, kind: 'minor', at: Date.now() + 86_400_000 }, Date.now()))
    return made
  }
  const out = (cast: Cast) => {
    const made = ready(cast)
    must(publishArticle(db, SYSTEM, { ...made, kind: 'minor' }, 3_000))
    return made
  }
  /** Adds a new picture of its uploader's that no story uses. */
  const picture = ({ owner }: Cast, deletedAt: number | null = null) => {
    const sha256 = String(count++).padStart(64, 'a')
    const size = { width: 8, height: 6, widths: [8] }
    const row = { sha256, content: sha256, file: sha256, name: 'quay.jpg', ...size, createdAt: 1_000 }
    db.insert(media)
      .values({ ...row, uploadedBy: owner.id, deletedAt })
      .run()
    return sha256
  }
  const FACE = fs.readFileSync('db/sample/pictures/face-ekundare.webp')
  /** Uploads a complete file. */
  const uploaded = (of: Actor) => {
    const { id } = must(beginUpload(db, of, { name: 'face.webp', size: FACE.length }, Date.now()))
    fs.mkdirSync(path.dirname(incomingFile(dir, id)), { recursive: true })
    fs.writeFileSync(incomingFile(dir, id), FACE)
    return id
  }
  const asker = (email: string): Actor => {
    const row = db.$client.prepare<[string], { id: string }>('select id from people where email = ?').get(email)
    return { id: row?.id ?? null, name: email, role: 'reporter' }
  }
  const person = () => {
    const input = { email: `p${count++}@halyard.example`, name: 'Pia', role: 'reporter' } as const
    return must(addPerson(db, SYSTEM, input, Date.now()))
  }
  /** Adds a second factor, offered only or confirmed as well, and returns a current code. */
  const offered = (email: string, confirmedAt: number | null = null) => {
    const { personId } = signInFacts(db, email) ?? {}
    const { secret, salt } = newSecret()
    const row = { secret, salt, createdAt: 1_000, lastStep: -1, confirmedAt }
    if (personId !== undefined) {
      const values = { personId, ...row }
      db.insert(secondFactors).values(values).onConflictDoUpdate({ target: secondFactors.personId, set: row }).run()
    }
    return codeAt(secret, Date.now())
  }
  const withFactor = () => {
    const email = `p${count++}@halyard.example`
    const { id } = must(addPerson(db, SYSTEM, { email, name: 'Pia', role: 'reporter' }, Date.now()))
    offered(email, 1_000)
    return { id, body: {} }
  }
  const nothing: Ask = () => ({})
  const about =
    (
      body: (id: { id: number; version: number }) => unknown = () => ({}),
      made: (cast: Cast) => { id: number; version: number } = story,
    ): Ask =>
    (cast) => {
      const one = made(cast)
      return { id: one.id, body: body(one) }
    }
  const read =
    (made: (cast: Cast) => { id: number } = story): Ask =>
    (cast) => ({ id: made(cast).id })
  const assigning = ({ id }: { id: number }) => ({ ids: [id], act: { what: 'assign', personId: null } })

  return {
    'POST /api/auth/sign-in/email': ({ email }) => ({ body: { email, password: PASSWORD } }),
    'POST /api/auth/sign-out': () => ({ body: {} }),
    'GET /api/auth/get-session': nothing,
    'GET /api/auth/list-sessions': nothing,
    'POST /api/auth/revoke-session': () => ({ body: { id: 'x' } }),
    'POST /api/auth/revoke-sessions': () => ({ body: {} }),
    'POST /api/auth/revoke-other-sessions': () => ({ body: {} }),
    'POST /api/auth/change-password': () => ({ body: { currentPassword: PASSWORD, newPassword: `${PASSWORD} sharp` } }),
    'POST /api/auth/second-step': () => ({ body: { code: '123456' } }),
    'GET /api/auth/second-factor': nothing,
    'POST /api/auth/second-factor/offer': () => ({ body: { password: PASSWORD } }),
    'POST /api/auth/second-factor/confirmation': ({ email }) => ({ body: { code: offered(email) } }),
    'POST /api/auth/second-factor/recovery-codes': ({ email }) => {
      offered(email, 1_000)
      return { body: { password: PASSWORD } }
    },
    'POST /api/auth/second-factor/end': ({ email }) => {
      offered(email, 1_000)
      return { body: { password: PASSWORD } }
    },
    'POST /api/links/inspect': () => ({ body: { token: person().token } }),
    'POST /api/links/consume': () => ({ body: { token: person().token, password: PASSWORD } }),
    'GET /api/openapi.json': nothing,
    'GET /api/me': nothing,
    'GET /api/articles': nothing,
    'POST /api/articles': () => ({ body: { headline: 'A ferry' } }),
    'GET /api/articles/[id]': read(),
    'PUT /api/articles/[id]': about(({ version }) => ({ version, headline: 'Another ferry' })),
    'DELETE /api/articles/[id]': about(),
    'POST /api/articles/[id]/publication': about(({ version }) => ({ version, kind: 'minor' }), ready),
    'PUT /api/articles/[id]/publication': about(() => ({ at: Date.now() + 2 * 86_400_000 }), scheduled),
    'DELETE /api/articles/[id]/publication': about(() => ({}), scheduled),
    'POST /api/articles/[id]/submission': about(),
    'DELETE /api/articles/[id]/submission': (cast) => {
      const { id } = story(cast)
      db.$client.prepare("update articles set status = 'in-review' where id = ?").run(id)
      return { id, body: {} }
    },
    'POST /api/articles/[id]/restoration': (cast) => {
      const { id } = story(cast)
      must(deleteDraft(db, SYSTEM, { id }, Date.now()))
      return { id, body: {} }
    },
    'DELETE /api/articles/[id]/draft': (cast) => {
      const { id, version } = out(cast)
      const saved = must(saveArticle(db, SYSTEM, { id, version, fields: { headline: 'Hidden' } }, 4_000))
      return { id, body: { version: saved.version } }
    },
    'GET /api/articles/[id]/linked-from': read(ready),
    'GET /api/articles/[id]/reads': read(ready),
    'GET /api/most-read': () => ({}),
    'GET /api/articles/[id]/receipt': read(ready),
    'POST /api/articles/[id]/receipt': about(() => ({}), out),
    'GET /api/articles/[id]/revisions': read(ready),
    'GET /api/articles/[id]/revisions/[n]': (cast) => ({ id: ready(cast).id, n: 1 }),
    'POST /api/articles/[id]/revisions/[n]/restoration': (cast) => {
      const { id, version } = ready(cast)
      return { id, n: 1, body: { version } }
    },
    'PUT /api/articles/[id]/assignment': about(() => ({ personId: null })),
    'GET /api/articles/[id]/notes': read(),
    'POST /api/articles/[id]/notes': about(() => ({ body: 'Says who?' })),
    'PUT /api/articles/[id]/notes/[note]': (cast) => {
      const { id } = story(cast)
      const note = must(addNote(db, cast.owner, { id, body: 'Says who?' }, 1_500)).id
      return { id, note, body: { isResolved: true } }
    },
    'PUT /api/articles/[id]/presence': about(() => ({ tab: 'a', place: 'headline' })),
    'DELETE /api/articles/[id]/presence': about(() => ({ tab: 'a' })),
    'GET /api/colleagues': nothing,
    'GET /api/planning': () => ({ query: '?from=0&to=1' }),
    'GET /api/quotes': () => ({ query: '?speaker=Ada' }),
    'GET /api/planning/next': nothing,
    'POST /api/bulk': (cast) => ({ body: assigning(story(cast)) }),
    'POST /api/bulk/preview': (cast) => ({ body: assigning(story(cast)) }),
    'POST /api/bulk/[id]/undoing': ({ owner }) => {
      const insert = db.$client.prepare("insert into bulk_acts (at, by, what, before) values (?, ?, 'assign', ?)")
      const before = JSON.stringify({ act: { what: 'assign', personId: null }, stories: [] })
      return { id: Number(insert.run(Date.now(), owner.id, before).lastInsertRowid), body: {} }
    },
    'GET /api/media': nothing,
    'POST /api/media': () => {
      const form = new FormData()
      form.set('file', new File([FACE], 'face.webp'))
      return { form }
    },
    'POST /api/media/retrieval': () => {
      fetchPicturesBy(async () => ({ ok: true, value: { bytes: new Uint8Array(FACE), name: 'face.webp' } }))
      return { body: { url: 'https://pictures.example/face.webp' } }
    },
    'GET /api/media/[id]': (cast) => ({ id: picture(cast) }),
    'PUT /api/media/[id]': (cast) => ({ id: picture(cast), body: { version: 1, alt: 'The quay' } }),
    'DELETE /api/media/[id]': (cast) => ({ id: picture(cast), body: {} }),
    'POST /api/media/[id]/restoration': (cast) => ({ id: picture(cast, Date.now()), body: {} }),
    'POST /api/media/[id]/replacement': (cast) => {
      const upload = cast.email.startsWith('nobody') ? '0'.repeat(32) : uploaded(asker(cast.email))
      return { id: picture(cast), body: { upload } }
    },
    'GET /api/media/[id]/uses': (cast) => ({ id: picture(cast) }),
    'GET /api/media/[id]/likenesses': (cast) => ({ id: picture(cast) }),
    'POST /api/uploads': () => ({ body: { name: 'quay.jpg', size: 8 } }),
    'GET /api/uploads/[id]': ({ owner }) => ({ id: uploaded(owner) }),
    'PUT /api/uploads/[id]': ({ owner }) => ({ id: uploaded(owner), query: '?from=0', bytes: FACE }),
    'DELETE /api/uploads/[id]': ({ owner }) => ({ id: uploaded(owner), body: {} }),
    'POST /api/uploads/[id]/completion': ({ owner }) => ({ id: uploaded(owner), body: {} }),
    'GET /api/addresses': () => ({ query: '?paths=/latest' }),
    'GET /api/sections': nothing,
    'POST /api/sections': () => ({ body: { name: `Harbour ${count++}` } }),
    'PUT /api/sections/[id]': () => ({ id: section().id, body: { name: 'The harbour' } }),
    'DELETE /api/sections/[id]': () => ({ id: section().id, body: {} }),
    'PUT /api/sections/order': () => ({
      body: { ids: db.$client.prepare('select id from sections order by id desc').pluck().all() },
    }),
    'GET /api/sections/[id]/merging': () => ({ id: section().id, query: `?into=${section().slug}` }),
    'POST /api/sections/[id]/merging': () => ({ id: section().id, body: { into: section().slug } }),
    'GET /api/topics/[id]/merging': () => ({ id: term(TOPIC).id, query: `?into=${term(TOPIC).slug}` }),
    'POST /api/topics/[id]/merging': () => ({ id: term(TOPIC).id, body: { into: term(TOPIC).slug } }),
    'GET /api/authors/[id]/merging': () => ({ id: term(AUTHOR).id, query: `?into=${term(AUTHOR).slug}` }),
    'POST /api/authors/[id]/merging': () => ({ id: term(AUTHOR).id, body: { into: term(AUTHOR).slug } }),
    'GET /api/topics': nothing,
    'POST /api/topics': () => ({ body: { name: `Tides ${count++}` } }),
    'PUT /api/topics/[id]': () => ({ id: term(TOPIC).id, body: { name: 'Tides' } }),
    'DELETE /api/topics/[id]': () => ({ id: term(TOPIC).id, body: {} }),
    'GET /api/authors': nothing,
    'POST /api/authors': () => ({ body: { name: `Ada ${count++}`, role: 'Harbour reporter' } }),
    'PUT /api/authors/[id]': () => ({ id: term(AUTHOR).id, body: { bio: 'Writes.' } }),
    'DELETE /api/authors/[id]': () => ({ id: term(AUTHOR).id, body: {} }),
    'GET /api/sources': nothing,
    'POST /api/sources': () => ({ body: { name: `Agency ${count++}`, homepage: 'https://agency.example/' } }),
    'PUT /api/sources/[id]': () => ({ id: term(SOURCE).id, body: { policy: 'not-in-news' } }),
    'GET /api/sources/[id]': () => ({ id: term(SOURCE).id }),
    'GET /api/sources/[id]/withdrawal': () => ({ id: term(SOURCE).id }),
    'POST /api/sources/[id]/withdrawal': (cast) => {
      const { id, version } = ready(cast)
      const fields = { source: { name: `Wire ${count++}` } }
      const saved = must(saveArticle(db, SYSTEM, { id, version, fields }, 4_000))
      must(publishArticle(db, SYSTEM, { id, version: saved.version, kind: 'minor' }, 5_000))
      const source = Number(db.$client.prepare('select source_id from articles where id = ?').pluck().get(id))
      return { id: source, body: { reason: 'It ended.', count: 1, batch: randomUUID() } }
    },
    'POST /api/sources/[id]/restoration': () => ({ id: term(SOURCE).id, body: {} }),
    'DELETE /api/sources/[id]': () => ({ id: term(SOURCE).id, body: {} }),
    'POST /api/paste': () => ({ body: { html: '<p>The ferry <b>left</b>.</p>' } }),
    'GET /api/front/receipt': nothing,
    'POST /api/front/receipt': () => ({ body: {} }),
    ...frontRouteExamples(db),
    'PUT /api/sections/[id]/lead': () => ({ id: section().id, body: { article: null } }),
    ...outgoingRouteExamples(db),
    'GET /api/redirects': nothing,
    'POST /api/redirects': () => ({ body: { path: `/old-${count++}`, target: '/latest' } }),
    'GET /api/events': nothing,
    'GET /api/events/export': () => ({ query: '?format=csv' }),
    'GET /api/keys': nothing,
    'POST /api/keys': () => ({ body: { name: 'The wire', scopes: ['write'], days: 30 } }),
    'DELETE /api/keys/[id]': ({ email }) => {
      const actor: Actor = { id: signInFacts(db, email)?.personId ?? null, name: '', role: 'admin' }
      const made = makeApiKey(db, actor, { name: 'The wire', scopes: [], days: null }, Date.now())
      return { id: made.ok ? made.value.id : 1, body: {} }
    },
    'GET /api/people': nothing,
    'POST /api/people': () => ({ body: { email: `p${count++}@halyard.example`, name: 'Pia', role: 'reporter' } }),
    'PUT /api/people/[id]': () => ({ id: person().id, body: { name: 'Pia' } }),
    'POST /api/people/[id]/reset': () => ({ id: person().id, body: {} }),
    'DELETE /api/people/[id]/sessions': () => ({ id: person().id, body: {} }),
    'DELETE /api/people/[id]/second-factor': withFactor,
    'GET /api/sign-in-rules': nothing,
    'PUT /api/sign-in-rules': () => ({ body: { secondFactor: 'optional' } }),
    'GET /api/settings': nothing,
    'PUT /api/settings': () => ({ body: { tagline: 'The paper of Port Hallin' } }),
    ...pageRouteExamples(db),
    ...partnerRouteExamples(db),
  }
}
