import fs from 'node:fs'
import path from 'node:path'
import { nameOf, type Route } from '#app/api/http/route-table.ts'
import type { apiNewsroom } from '#app/api/testing/call.ts'
import { otherPaper } from '#app/api/testing/other-paper.ts'
import { type Cast, exampleOf, type Prepared, type RouteExample } from '#app/api/testing/route-example.ts'
import { backupRouteExamples } from '#app/api/testing/route-examples-backups.ts'
import { conflictRouteExamples } from '#app/api/testing/route-examples-conflicts.ts'
import { exportRouteExamples } from '#app/api/testing/route-examples-exports.ts'
import { frontRouteExamples } from '#app/api/testing/route-examples-fronts.ts'
import { importRouteExamples } from '#app/api/testing/route-examples-imports.ts'
import { nameRouteExamples } from '#app/api/testing/route-examples-names.ts'
import { newsletterRouteExamples } from '#app/api/testing/route-examples-newsletters.ts'
import { outgoingRouteExamples } from '#app/api/testing/route-examples-outgoing.ts'
import { pageRouteExamples } from '#app/api/testing/route-examples-pages.ts'
import { partnerRouteExamples } from '#app/api/testing/route-examples-partners.ts'
import { recallRouteExamples } from '#app/api/testing/route-examples-recalls.ts'
import { requestRouteExamples } from '#app/api/testing/route-examples-requests.ts'
import { webhookRouteExamples } from '#app/api/testing/route-examples-webhooks.ts'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { createArticle } from '#db/commands/article/create-article.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { makePreviewLink } from '#db/commands/article/make-preview-link.ts'
import { addNote } from '#db/commands/article/notes.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { keepFile } from '#db/commands/files/keep-file.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, SOURCE, TOPIC } from '#db/commands/taxonomy/term.ts'
import { beginUpload } from '#db/commands/uploads/begin-upload.ts'
import { fetchOembedBy } from '#db/media/fetched-oembed.ts'
import { fetchPicturesBy } from '#db/media/fetched-picture.ts'
import { signInFacts } from '#db/queries/people/sign-in-facts.ts'
import { embedHosts } from '#db/queries/settings/embed-hosts.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import { media, quotes, secondFactors } from '#db/schema/tables.ts'
import { codeAt, newSecret } from '#db/secrets/second-factor-codes.ts'
import { uploadFile } from '#db/uploads/upload-files.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'
import type { UploadPurpose } from '#domain/uploads/purposes.ts'

/** The people of a request: who sends it, who owns the story, and to whom the story is assigned. */
type Ask = (cast: Cast) => Prepared

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** Returns what makes a valid request of a route: the example of its spec, completed by what is prepared for it. */
export function routeExamples(paper: ReturnType<typeof apiNewsroom>) {
  const prepared = preparations(paper)
  return (route: Route, cast: Cast): RouteExample => {
    const thing = route.path.replace(/\].*/, ']')
    return exampleOf(route, (prepared[nameOf(route)] ?? prepared[thing])?.(cast))
  }
}

/**
 * Prepares rows. An address is of the thing that every route below it takes, unless the route has an entry of its own;
 * a body has only the fields that depend on rows, or that must be new each time.
 */
function preparations({ db, dir }: ReturnType<typeof apiNewsroom>): Record<string, Ask> {
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
  const inReview = (cast: Cast) => {
    const { id } = story(cast)
    db.$client.prepare("update articles set status = 'in-review' where id = ?").run(id)
    return { id }
  }
  /** Schedules a story, so that not everybody may read it. */
  const scheduled = (cast: Cast) => {
    const made = ready(cast)
    must(publishArticle(db, SYSTEM, { ...made, kind: 'minor', at: Date.now() + 86_400_000 }, Date.now()))
    return made
  }
  const published = (cast: Cast) => {
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
  const uploaded = (of: Actor, purpose: UploadPurpose = 'picture', bytes = FACE) => {
    const name = 'face.webp'
    const { id } = must(beginUpload(db, of, { purpose, name, size: bytes.length }, Date.now()))
    const file = uploadFile(dir, { id, name })
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, bytes)
    return id
  }
  const report = (email: string) => uploaded(asker(email), 'file', Buffer.from('%PDF-1.7'))
  const linkable = (of: Actor) => {
    const sha256 = String(count++).padStart(64, 'b').slice(-16).padEnd(64, 'c')
    return must(keepFile(db, of, { sha256, kind: 'pdf', name: 'report.pdf', bytes: 9 }, 1_000)).id
  }
  /** Makes an API key of a person's; 1 where nobody asks. */
  const keyOf = (email: string): number => {
    const actor: Actor = { id: signInFacts(db, email)?.personId ?? null, name: '', role: 'admin' }
    const made = makeApiKey(db, actor, { name: 'The wire', scopes: [], days: null }, Date.now())
    return made.ok ? made.value.id : 1
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
    return { id }
  }
  const withFactorOf = (email: string) => {
    offered(email, 1_000)
    return {}
  }
  const named: Ask = () => ({ body: { name: `Name ${count++}` } })
  const merging = (noun: string, made: () => { id: number; slug: string }): Record<string, Ask> => {
    const into: Ask = () => ({ id: made().id, body: { into: made().slug } })
    return { [`GET /api/${noun}/[id]/merging`]: into, [`POST /api/${noun}/[id]/merging`]: into }
  }
  const aboutStory: Ask = (cast) => ({ body: { ids: [story(cast).id] } })

  return {
    'POST /api/auth/sign-in/email': ({ email }) => ({ body: { email } }),
    'POST /api/auth/second-factor/confirmation': ({ email }) => ({ body: { code: offered(email) } }),
    'POST /api/auth/second-factor/recovery-codes': ({ email }) => withFactorOf(email),
    'POST /api/auth/second-factor/end': ({ email }) => withFactorOf(email),
    'POST /api/links/inspect': () => ({ body: { token: person().token } }),
    'POST /api/links/consume': () => ({ body: { token: person().token } }),
    ...conflictRouteExamples(db, ready),
    '/api/articles/[id]': ready,
    'PUT /api/articles/[id]/publication': scheduled,
    'DELETE /api/articles/[id]/publication': scheduled,
    'DELETE /api/articles/[id]/submission': inReview,
    'POST /api/articles/[id]/recall': inReview,
    'POST /api/articles/[id]/restoration': (cast) => {
      const { id } = story(cast)
      must(deleteDraft(db, SYSTEM, { id }, Date.now()))
      return { id }
    },
    'DELETE /api/articles/[id]/draft': (cast) => {
      const { id, version } = published(cast)
      const saved = must(saveArticle(db, SYSTEM, { id, version, fields: { headline: 'Hidden' } }, 4_000))
      return { id, version: saved.version }
    },
    'POST /api/articles/[id]/receipt': published,
    'PUT /api/articles/[id]/notes/[note]': (cast) => {
      const { id } = story(cast)
      return { id, note: must(addNote(db, cast.owner, { id, body: 'Says who?' }, 1_500)).id }
    },
    'DELETE /api/articles/[id]/preview-links/[link]': (cast) => {
      const { id } = story(cast)
      return { id, link: must(makePreviewLink(db, cast.owner, { id, days: 1 }, Date.now())).id }
    },
    'POST /api/bulk': aboutStory,
    'POST /api/bulk/preview': aboutStory,
    '/api/bulk/[id]': ({ owner }) => {
      const insert = db.$client.prepare("insert into bulk_acts (at, by, what, before) values (?, ?, 'assign', ?)")
      const before = JSON.stringify({ act: { what: 'assign', personId: null }, stories: [] })
      return { id: Number(insert.run(Date.now(), owner.id, before).lastInsertRowid) }
    },
    'POST /api/media': () => {
      const form = new FormData()
      form.set('file', new File([FACE], 'face.webp'))
      return { form }
    },
    'POST /api/media/retrieval': () => {
      fetchPicturesBy(async () => ({ ok: true, value: { bytes: new Uint8Array(FACE), name: 'face.webp' } }))
      return {}
    },
    'POST /api/taken': () => {
      fetchPicturesBy(otherPaper())
      return {}
    },
    'PUT /api/embed-hosts': () => ({ version: embedHosts(db).version }),
    'PUT /api/outside-scripts': () => ({ version: outsideScripts(db).version }),
    'POST /api/embeds': () => {
      fetchOembedBy(async () => ({ ok: true, value: { title: 'The launch' } }))
      return {}
    },
    '/api/media/[id]': (cast) => ({ id: picture(cast) }),
    'POST /api/media/[id]/restoration': (cast) => ({ id: picture(cast, Date.now()) }),
    'POST /api/media/[id]/replacement': (cast) => {
      const upload = cast.email.startsWith('nobody') ? '0'.repeat(32) : uploaded(asker(cast.email))
      return { id: picture(cast), body: { upload } }
    },
    '/api/files/[id]': ({ owner }) => ({ id: linkable(owner) }),
    'POST /api/files': ({ email }) => ({
      body: { upload: email.startsWith('nobody') ? '0'.repeat(32) : report(email) },
    }),
    '/api/uploads/[id]': ({ owner }) => ({ id: uploaded(owner) }),
    'PUT /api/uploads/[id]': ({ owner }) => ({ id: uploaded(owner), query: '?from=0', bytes: FACE }),
    '/api/sections/[id]': section,
    'POST /api/sections': named,
    'PUT /api/sections/order': () => ({
      body: { ids: db.$client.prepare('select id from sections order by id desc').pluck().all() },
    }),
    ...merging('sections', section),
    '/api/topics/[id]': () => term(TOPIC),
    'POST /api/topics': named,
    ...merging('topics', () => term(TOPIC)),
    '/api/authors/[id]': () => term(AUTHOR),
    'POST /api/authors': named,
    ...merging('authors', () => term(AUTHOR)),
    '/api/sources/[id]': () => term(SOURCE),
    'POST /api/sources': named,
    ...recallRouteExamples(db, (cast) => {
      const { id, version } = ready(cast)
      must(publishArticle(db, SYSTEM, { id, version, kind: 'minor' }, 5_000))
      return id
    }),
    ...frontRouteExamples(db),
    ...newsletterRouteExamples(db),
    ...requestRouteExamples(db),
    ...outgoingRouteExamples(db),
    'DELETE /api/keys/[id]': ({ email }) => ({ id: keyOf(email) }),
    'DELETE /api/keys/[id]/pause': ({ email }) => {
      const id = keyOf(email)
      db.$client.prepare('update api_keys set paused_at = 1 where id = ? and name = ?').run(id, 'The wire')
      return { id }
    },
    'PUT /api/voices'() {
      const said = { articleId: 1, speaker: 'Ada Quill', words: 'No.' }
      db.insert(quotes)
        .values({ ...said, blockId: `q${count++}` })
        .run()
      return {}
    },
    'POST /api/people': () => ({ body: { email: `p${count++}@halyard.example` } }),
    '/api/people/[id]': () => ({ id: person().id }),
    'DELETE /api/people/[id]/second-factor': withFactor,
    ...pageRouteExamples(db),
    ...partnerRouteExamples(db),
    ...nameRouteExamples(db),
    ...webhookRouteExamples(db),
    ...backupRouteExamples(db, dir),
    ...importRouteExamples(db, dir),
    ...exportRouteExamples(db, dir),
  }
}
