import { afterEach, beforeEach, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { countPreviewUse } from '#db/commands/article/count-preview-use.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { endPreviewLink } from '#db/commands/article/end-preview-link.ts'
import { makePreviewLink } from '#db/commands/article/make-preview-link.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { restoreDraft } from '#db/commands/article/restore-draft.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { notifiedRoom } from '#db/commands/notifications/testing/notified-room.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { openPreview } from '#db/queries/article/open-preview.ts'
import { previewLinksOf } from '#db/queries/article/preview-links.ts'
import {
  ADMIN,
  aDraft,
  aStory,
  changedStory,
  DAY,
  JONAS,
  MINUTE,
  must,
  NOON,
  OTTILIE,
  TAMSIN,
} from '#db/testing/cast.ts'
import { MAX_PREVIEW_LINKS } from '#domain/article/links/preview-link.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { previewTokenIn } from '#domain/urls/shared-preview.ts'

let room: ReturnType<typeof notifiedRoom>
beforeEach(() => {
  room = notifiedRoom()
})
afterEach(() => room.close())

const make = (id: number, by: Actor = OTTILIE, days = 7, now = NOON) => {
  const { path, ...made } = must(makePreviewLink(room.db, by, { id, days }, now))
  return { ...made, token: previewTokenIn(path) ?? '' }
}
const opens = (token: string, now = NOON + MINUTE) => openPreview(room.db, token, now)
const codeOf = (id: number, by: Actor, days = 7) => {
  const made = makePreviewLink(room.db, by, { id, days }, NOON)
  return made.ok ? 'ok' : made.code
}
const eventsOf = (id: number) =>
  room.db.$client
    .prepare<[number], { what: string; actor: string; details: string }>(
      "select what, actor, details from events where article_id = ? and what like 'article.preview-link-%' order by id",
    )
    .all(id)

test('a link opens the story until it ends; only a hash of its token is stored (P-26)', () => {
  const { id } = aDraft(room.db, 'The quay at night')
  const made = make(id, OTTILIE, 1)
  expect(made.token).toHaveLength(43)
  expect(made.expiresAt).toBe(NOON + DAY)
  expect(opens(made.token)).toEqual({ link: made.id, article: id })
  expect(opens(made.token, NOON + DAY - 1)).not.toBeNull()
  expect(opens(made.token, NOON + DAY)).toBeNull()
  const stored = JSON.stringify(room.db.$client.prepare('select * from preview_links').all())
  expect(stored).toContain(made.token.slice(-4))
  expect(stored).not.toContain(made.token.slice(0, 39))
  expect(JSON.stringify(eventsOf(id))).not.toContain(made.token.slice(0, 39))
})

test('an unknown, changed or empty token opens nothing', () => {
  const { id } = aDraft(room.db, 'The quay at night')
  const { token } = make(id)
  const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
  const { tokenHash } = room.db.$client
    .prepare<[], { tokenHash: string }>('select token_hash tokenHash from preview_links')
    .get() ?? { tokenHash: '' }
  for (const hostile of [
    other,
    '',
    token.toLowerCase(),
    ` ${token}`,
    `${token}=`,
    tokenHash,
    "' or 1 --",
    '%',
    '\u0000',
  ])
    expect(opens(hostile)).toBeNull()
})

test('a revoked link is dead at once, for good, and the audit log says who did what', () => {
  const { id } = aDraft(room.db, 'The quay at night')
  const [one, two] = [make(id), make(id)]
  const end = (by: Actor) => endPreviewLink(room.db, by, { id, link: one.id }, NOON + MINUTE)
  expect(end(JONAS)).toMatchObject({ code: 'not-found' })
  must(end(ADMIN))
  expect(end(ADMIN)).toMatchObject({ code: 'not-found' })
  expect([opens(one.token), opens(two.token)]).toEqual([null, { link: two.id, article: id }])
  expect(eventsOf(id).map(({ what, actor }) => [what, actor])).toEqual([
    ['article.preview-link-made', 'ottilie'],
    ['article.preview-link-made', 'ottilie'],
    ['article.preview-link-ended', 'admin'],
  ])
})

test('a link of another story cannot be revoked through a story of one’s own', () => {
  const own = aDraft(room.db, 'Mine', {}, TAMSIN)
  const other = aDraft(room.db, 'Not mine')
  const { id: link, token } = make(other.id)
  expect(endPreviewLink(room.db, TAMSIN, { id: own.id, link }, NOON)).toMatchObject({ code: 'not-found' })
  expect(opens(token)).not.toBeNull()
})

test('a withdrawal ends every link for good, and there are no new ones while it lasts (P-26)', () => {
  const story = aStory(room.db, 'The quay at night')
  const { id } = story
  const { token } = make(id)
  must(withdrawArticle(room.db, OTTILIE, { id }, NOON + MINUTE))
  expect(opens(token, NOON + 2 * MINUTE)).toBeNull()
  expect(previewLinksOf(room.db, { id }, NOON + 2 * MINUTE)).toEqual([])
  expect(codeOf(id, OTTILIE)).toBe('not-possible')
  must(publishArticle(room.db, OTTILIE, { ...changedStory(room.db, story), kind: 'update' }, NOON + 3 * MINUTE))
  expect(opens(token, NOON + 4 * MINUTE)).toBeNull()
  expect(codeOf(id, OTTILIE)).toBe('ok')
})

test('taking a story off the schedule ends no link', () => {
  const { id, version } = aDraft(room.db, 'The quay at night')
  const { token } = make(id)
  must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update', at: NOON + DAY }, NOON))
  must(withdrawArticle(room.db, OTTILIE, { id }, NOON + MINUTE))
  expect(opens(token, NOON + 2 * MINUTE)).not.toBeNull()
})

test('deleting a draft ends every link; restoring it brings none back', () => {
  const { id } = aDraft(room.db, 'The quay at night')
  const { token } = make(id)
  must(deleteDraft(room.db, OTTILIE, { id }, NOON + MINUTE))
  expect(opens(token, NOON + 2 * MINUTE)).toBeNull()
  must(restoreDraft(room.db, OTTILIE, { id }, NOON + 3 * MINUTE))
  expect(opens(token, NOON + 4 * MINUTE)).toBeNull()
})

test('even a row that was left open does not open a withdrawn or deleted story', () => {
  const { id } = aStory(room.db, 'The quay at night')
  const { token } = make(id)
  must(withdrawArticle(room.db, OTTILIE, { id }, NOON + MINUTE))
  room.db.$client.prepare('update preview_links set ended_at = null').run()
  expect(opens(token)).toBeNull()
  room.db.$client.prepare("update articles set status = 'draft', deleted_at = 1 where id = ?").run(id)
  expect(opens(token)).toBeNull()
  room.db.$client.prepare('update articles set deleted_at = null where id = ?').run(id)
  expect(opens(token)).not.toBeNull()
})

test('a reporter shares their own stories and no other; a key needs the scope to publish', () => {
  const own = aDraft(room.db, 'Mine', {}, TAMSIN)
  const other = aDraft(room.db, 'Not mine')
  const out = aStory(room.db, 'Out')
  expect(codeOf(own.id, TAMSIN)).toBe('ok')
  expect(codeOf(other.id, TAMSIN)).toBe('not-found')
  expect(codeOf(out.id, TAMSIN)).toBe('not-allowed')
  expect(codeOf(own.id, { ...TAMSIN, key: { id: 1, scopes: ['read', 'write'] } })).toBe('not-allowed')
  expect(codeOf(own.id, { ...TAMSIN, key: { id: 1, scopes: ['read', 'publish'] } })).toBe('ok')
  expect(codeOf(9_999, ADMIN)).toBe('not-found')
})

test('links of a disabled account end for good, and take no place of others', () => {
  const { id } = aDraft(room.db, 'The quay at night')
  const { token } = make(id)
  for (let n = 1; n < MAX_PREVIEW_LINKS; n++) make(id)
  expect(previewLinksOf(room.db, { id }, NOON)[0]).toMatchObject({ createdBy: { id: 'ottilie', name: OTTILIE.name } })
  must(updatePerson(room.db, ADMIN, { id: 'ottilie', disabled: true }, NOON))
  expect(opens(token)).toBeNull()
  expect(previewLinksOf(room.db, { id }, NOON)).toEqual([])
  expect(codeOf(id, ADMIN)).toBe('ok')
  must(updatePerson(room.db, ADMIN, { id: 'ottilie', disabled: false }, NOON))
  expect(opens(token)).toBeNull()
})

test('who becomes a reporter keeps the links to their own stories alone', () => {
  const own = aDraft(room.db, 'Mine')
  const other = room.draft()
  const [kept, ended] = [make(own.id), make(other.id)]
  must(updatePerson(room.db, ADMIN, { id: 'ottilie', role: 'reporter' }, NOON))
  expect([opens(kept.token)?.link, opens(ended.token)]).toEqual([kept.id, null])
  expect(previewLinksOf(room.db, { id: other.id }, NOON)).toEqual([])
  must(updatePerson(room.db, ADMIN, { id: 'ottilie', role: 'editor' }, NOON))
  expect(opens(ended.token)).toBeNull()
})

test('the links of a reporter end when the story is handed to somebody else', () => {
  const { id } = aDraft(room.db, 'The quay at night')
  must(assignArticle(room.db, OTTILIE, { id, personId: 'jonas' }, NOON))
  const [his, hers] = [make(id, JONAS), make(id, OTTILIE)]
  must(assignArticle(room.db, OTTILIE, { id, personId: 'tamsin' }, NOON))
  expect([opens(his.token), opens(hers.token)?.link]).toEqual([null, hers.id])
  expect(previewLinksOf(room.db, { id }, NOON).map((link) => link.id)).toEqual([hers.id])
})

test('even a row that was left open does not open a story that its maker may not share', () => {
  const { id } = room.draft()
  const { token } = make(id)
  for (const change of ["role = 'reporter'", 'disabled_at = 1']) {
    room.db.$client.exec(`update people set ${change} where id = 'ottilie'`)
    expect(opens(token)).toBeNull()
    room.db.$client.exec(`update people set role = 'editor', disabled_at = null where id = 'ottilie'`)
    expect(opens(token)).not.toBeNull()
  }
})

test('uses are counted; the list shows open links, newest first', () => {
  const { id } = aDraft(room.db, 'The quay at night')
  const [short, long] = [make(id, OTTILIE, 1), make(id, OTTILIE, 30)]
  countPreviewUse(room.db, { link: long.id }, NOON + MINUTE)
  countPreviewUse(room.db, { link: long.id }, NOON + 2 * MINUTE)
  expect(previewLinksOf(room.db, { id }, NOON + DAY - 1)).toMatchObject([
    { id: long.id, hint: long.token.slice(-4), uses: 2, lastUsedAt: NOON + 2 * MINUTE },
    { id: short.id, uses: 0, lastUsedAt: null },
  ])
  expect(previewLinksOf(room.db, { id }, NOON + DAY).map((link) => link.id)).toEqual([long.id])
})

test('a story has a limited number of open links, and old rows of every story are forgotten', () => {
  make(room.draft().id, OTTILIE, 1)
  const { id } = aDraft(room.db, 'The quay at night')
  for (let n = 0; n < MAX_PREVIEW_LINKS; n++) make(id, OTTILIE, 1)
  expect(codeOf(id, OTTILIE)).toBe('too-many-links')
  make(id, OTTILIE, 1, NOON + DAY)
  const rows = () => room.db.$client.prepare('select count(*) from preview_links').pluck().get()
  expect(rows()).toBe(MAX_PREVIEW_LINKS + 2)
  make(id, OTTILIE, 1, NOON + 91 * DAY)
  expect(rows()).toBe(2)
})
