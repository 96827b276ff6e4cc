import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { restoreDraft } from '#db/commands/article/restore-draft.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { cancelPlannedFront, planFrontAt } from '#db/commands/front/plan-front.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { deletePicture } from '#db/commands/media/delete-picture.ts'
import { keepPicture } from '#db/commands/media/keep-picture.ts'
import { updatePicture } from '#db/commands/media/update-picture.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { deletePage } from '#db/commands/pages/delete-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import { withdrawPage } from '#db/commands/pages/withdraw-page.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import { AUTHOR, createTerm, SOURCE, updateTerm } from '#db/commands/taxonomy/term.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { libraryPicture, listMedia } from '#db/queries/media/list-media.ts'
import { pictureUses } from '#db/queries/media/picture-uses.ts'
import { ADMIN, aDraft, aStory, DAY, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'

const room = newsroomForEach(openSections)

const PICTURE = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)
function aPicture(id = PICTURE): string {
  const row = { sha256: id, content: id, file: id, name: 'quay.jpg', width: 30, height: 20, widths: [30] }
  must(keepPicture(room.db, OTTILIE, { ...row, crops: {}, likeness: null }, NOON))
  return id
}
const lead = (mediaId: string) => ({ mediaId, alt: '', caption: '', credit: '' })
const image = (mediaId: string) => ({ id: 'i', type: 'image' as const, mediaId, alt: '', caption: '', credit: '' })
const withImage = (mediaId: string) => ({ version: 1 as const, blocks: [image(mediaId)] })

const removal = (id = PICTURE) => deletePicture(room.db, OTTILIE, { id }, NOON)
/** The findings of `news check` about uses; its others are about files, which these tests have none of. */
const wrongUses = () => checkNewsroom(room.db, room.dir).flatMap(({ kind, says }) => (kind === 'picture' ? [] : [says]))

/** Whether a picture counts as used: by the library, by its view and by its deletion, which must agree. */
function standing(id = PICTURE): string {
  const isListed = listMedia(room.db, { state: 'unused' }, NOON).items.some((one) => one.id === id)
  const { uses } = libraryPicture(room.db, { id }) ?? {}
  const wrong = wrongUses()
  if (wrong.length > 0) return wrong.join(' ')
  if (isListed) return uses === 0 ? 'unused' : `listed as unused with ${uses} uses`
  const refused = removal(id)
  return !refused.ok && refused.code === 'in-use' && uses !== 0 ? 'used' : `not listed as unused, with ${uses} uses`
}

test('the logo of the paper is in use until it is replaced (P-312)', () => {
  aPicture()
  expect(standing()).toBe('unused')
  must(saveSettings(room.db, ADMIN, { logo: PICTURE }, NOON))
  expect(standing()).toBe('used')
  expect(pictureUses(room.db, OTTILIE, { id: PICTURE }).isLogo).toBe(true)
  must(saveSettings(room.db, ADMIN, { logo: null }, NOON))
  expect(standing()).toBe('unused')
})

test.each(['logoDark', 'icon'] as const)('%s of the paper is in use beside the logo', (field) => {
  aPicture()
  must(saveSettings(room.db, ADMIN, { [field]: PICTURE }, NOON))
  expect(standing()).toBe('used')
  must(saveSettings(room.db, ADMIN, { logo: null }, NOON))
  expect(standing()).toBe('used')
  must(saveSettings(room.db, ADMIN, { [field]: null }, NOON))
  expect(standing()).toBe('unused')
  expect(saveSettings(room.db, ADMIN, { [field]: 'e'.repeat(64) }, NOON)).toMatchObject({ code: 'unknown-media' })
})

test('pictures of standing pages are in use, on the desk and in public (P-312)', () => {
  aPicture()
  const page = must(createPage(room.db, OTTILIE, { title: 'About us' }, NOON))
  const save = (document: ReturnType<typeof withImage>, version: number) =>
    must(savePage(room.db, OTTILIE, { id: page.id, version, fields: { document } }, NOON)).version
  const version = save(withImage(PICTURE), 1)
  expect(standing()).toBe('used')
  expect(pictureUses(room.db, OTTILIE, { id: PICTURE }).pages).toMatchObject([{ title: 'About us', isPublic: false }])
  must(publishPage(room.db, OTTILIE, { id: page.id, version }, NOON))
  save({ version: 1, blocks: [] as never }, version)
  expect(standing()).toBe('used')
  expect(pictureUses(room.db, OTTILIE, { id: PICTURE }).pages).toMatchObject([{ isPublic: true }])
  must(withdrawPage(room.db, OTTILIE, { id: page.id }, NOON))
  expect(standing()).toBe('unused')
})

test('a page that is thrown away lets go of its pictures', () => {
  aPicture()
  const { id } = must(createPage(room.db, OTTILIE, { title: 'About us' }, NOON))
  must(savePage(room.db, OTTILIE, { id, version: 1, fields: { document: withImage(PICTURE) } }, NOON))
  must(deletePage(room.db, OTTILIE, { id }, NOON))
  expect(standing()).toBe('unused')
})

test('pictures of the current and planned fronts are in use', () => {
  aPicture()
  aPicture(OTHER)
  const story = aStory(room.db, 'The quay')
  const slots = (picture: string) => ({ ...emptyFront(), lead: { story: story.id, picture } })
  must(saveFront(room.db, OTTILIE, { version: 0, slots: slots(PICTURE) }, NOON))
  const plan = { version: 1, slots: slots(OTHER), at: NOON + DAY }
  const { id } = must(planFrontAt(room.db, OTTILIE, plan, NOON))
  expect(standing(PICTURE)).toBe('used')
  expect(standing(OTHER)).toBe('used')
  expect(pictureUses(room.db, OTTILIE, { id: PICTURE }).fronts).toMatchObject([{ name: 'Front', articleId: story.id }])
  must(cancelPlannedFront(room.db, OTTILIE, { id }, NOON))
  expect(standing(OTHER)).toBe('unused')
  must(planFrontAt(room.db, OTTILIE, plan, NOON))
  runDueJobs(room.db, NOON + DAY)
  expect(standing(OTHER)).toBe('used')
  expect(standing(PICTURE)).toBe('unused')
})

test('pictures of a scheduled version are in use until it is published, cancelled or refused', () => {
  aPicture()
  const draft = aDraft(room.db, 'The quay', { lead: lead(PICTURE), document: withImage(PICTURE) })
  const planned = { id: draft.id, version: draft.version, kind: 'update' as const, at: NOON + DAY }
  must(publishArticle(room.db, OTTILIE, planned, NOON))
  const fields = { lead: null, document: { version: 1 as const, blocks: [] } }
  must(saveArticle(room.db, OTTILIE, { id: draft.id, version: draft.version, fields }, NOON))
  expect(standing()).toBe('used')
  must(withdrawArticle(room.db, OTTILIE, { id: draft.id }, NOON))
  expect(standing()).toBe('unused')
})

test('a deleted draft lets go of its pictures, and a restored one holds them again', () => {
  aPicture()
  const draft = aDraft(room.db, 'The quay', { lead: lead(PICTURE) })
  expect(standing()).toBe('used')
  must(deleteDraft(room.db, OTTILIE, { id: draft.id }, NOON))
  expect(standing()).toBe('unused')
  must(restoreDraft(room.db, OTTILIE, { id: draft.id }, NOON))
  expect(standing()).toBe('used')
})

test('portraits and logos of sources are in use, and follow a byline into another', () => {
  aPicture()
  aPicture(OTHER)
  const now = NOON
  const one = must(createTerm(room.db, OTTILIE, AUTHOR, { name: 'One', portrait: PICTURE }, now))
  must(createTerm(room.db, OTTILIE, AUTHOR, { name: 'Two', slug: 'two' }, now))
  const source = must(createTerm(room.db, OTTILIE, SOURCE, { name: 'Wire' }, now))
  must(updateSource(room.db, OTTILIE, { id: source.id, logo: OTHER }, now))
  expect(standing(OTHER)).toBe('used')
  must(mergeTerm(room.db, OTTILIE, 'author', { id: one.id, into: 'two' }, now))
  expect(standing()).toBe('used')
  expect(pictureUses(room.db, OTTILIE, { id: PICTURE }).authors).toMatchObject([{ slug: 'two' }])
  must(
    updateTerm(
      room.db,
      OTTILIE,
      AUTHOR,
      { id: Number(pictureUses(room.db, OTTILIE, { id: PICTURE }).authors[0]?.id), portrait: null },
      now,
    ),
  )
  must(updateSource(room.db, OTTILIE, { id: source.id, logo: null }, now))
  expect(standing()).toBe('unused')
  expect(standing(OTHER)).toBe('unused')
})

test('`news check` tells of uses that are missing or too many, and reindex mends them (P-208)', () => {
  aPicture()
  aPicture(OTHER)
  aStory(room.db, 'The quay', { lead: lead(PICTURE) })
  must(saveSettings(room.db, ADMIN, { logo: OTHER }, NOON))
  expect(wrongUses()).toEqual([])
  room.db.$client.exec(`delete from picture_uses where owner = 'paper';
    insert into picture_uses (owner, owner_id, media_id, place, is_public) values ('page', 99, '${PICTURE}', 'text', 1)`)
  expect(wrongUses()).toEqual(['The table of uses of pictures is wrong in 2 rows.'])
  reindex(room.db, NOON)
  expect(wrongUses()).toEqual([])
  expect(standing(OTHER)).toBe('used')
})

const expire = (id: string) => must(updatePicture(room.db, OTTILIE, { id, version: 1, expiresAt: NOON - 1 }, NOON))

test('settings, pages, bylines and sources refuse a picture that was deleted or whose time is over', () => {
  aPicture()
  aPicture(OTHER)
  must(removal(PICTURE))
  expire(OTHER)
  const page = must(createPage(room.db, OTTILIE, { title: 'About us' }, NOON))
  const source = must(createTerm(room.db, OTTILIE, SOURCE, { name: 'Wire' }, NOON))
  const tries = (id: string) => [
    saveSettings(room.db, ADMIN, { logo: id }, NOON),
    savePage(room.db, OTTILIE, { id: page.id, version: 1, fields: { document: withImage(id) } }, NOON),
    createTerm(room.db, OTTILIE, AUTHOR, { name: 'One', portrait: id }, NOON),
    updateSource(room.db, OTTILIE, { id: source.id, logo: id }, NOON),
  ]
  for (const [id, code] of [
    [PICTURE, 'unknown-media'],
    ['c'.repeat(64), 'unknown-media'],
    [OTHER, 'picture-expired'],
  ] as const)
    for (const result of tries(id)) expect(result).toMatchObject({ ok: false, code })
})

test('a page keeps its text after its picture expires, and cannot be published with it', () => {
  aPicture()
  const { id } = must(createPage(room.db, OTTILIE, { title: 'About us' }, NOON))
  const save = (version: number, title: string) =>
    must(savePage(room.db, OTTILIE, { id, version, fields: { title, document: withImage(PICTURE) } }, NOON)).version
  const first = save(1, 'About')
  expire(PICTURE)
  const second = save(first, 'About the paper')
  expect(publishPage(room.db, OTTILIE, { id, version: second }, NOON)).toMatchObject({
    ok: false,
    code: 'picture-expired',
    details: { pictures: [{ id: PICTURE }] },
  })
})

/** The table as earlier databases have it, for stories alone. */
const EARLIER = `create table stories_only as select owner_id article_id, media_id, place, is_working, is_public
    from picture_uses where owner = 'story' and (is_working or is_public);
  drop table picture_uses; alter table stories_only rename to picture_uses;`

test('the migration fills the table of an existing newsroom', () => {
  const ids = 'abcdef0123'.split('').map((letter) => aPicture(letter.repeat(64)))
  const [logo, portrait, mark, top, inText, waiting, onFront, planned, onPage, deleted] = ids
  must(saveSettings(room.db, ADMIN, { logo }, NOON))
  must(createTerm(room.db, OTTILIE, AUTHOR, { name: 'One', portrait }, NOON))
  const source = must(createTerm(room.db, OTTILIE, SOURCE, { name: 'Wire' }, NOON))
  must(updateSource(room.db, OTTILIE, { id: source.id, logo: mark }, NOON))
  const out = aStory(room.db, 'The quay', { lead: lead(top ?? ''), document: withImage(inText ?? '') })
  const gallery = { id: 'g', type: 'gallery' as const, caption: '', images: [lead(waiting ?? '')] }
  const draft = aDraft(room.db, 'The pier', { lead: lead(waiting ?? ''), document: { version: 1, blocks: [gallery] } })
  const plan = { id: draft.id, version: draft.version, kind: 'update' as const, at: NOON + DAY }
  must(publishArticle(room.db, OTTILIE, plan, NOON))
  must(saveArticle(room.db, OTTILIE, { id: draft.id, version: draft.version, fields: { lead: null } }, NOON))
  const slots = (picture = '') => ({ ...emptyFront(), lead: { story: out.id, picture } })
  must(saveFront(room.db, OTTILIE, { version: 0, slots: slots(onFront) }, NOON))
  must(planFrontAt(room.db, OTTILIE, { version: 1, slots: slots(planned), at: NOON + DAY }, NOON))
  const page = must(createPage(room.db, OTTILIE, { title: 'About us' }, NOON))
  const fields = { document: withImage(onPage ?? '') }
  must(
    publishPage(
      room.db,
      OTTILIE,
      { id: page.id, version: must(savePage(room.db, OTTILIE, { id: page.id, version: 1, fields }, NOON)).version },
      NOON,
    ),
  )
  const gone = aDraft(room.db, 'Not this', { lead: lead(deleted ?? '') })
  must(deleteDraft(room.db, OTTILIE, { id: gone.id }, NOON))

  const rows = () =>
    room.db.$client.prepare('select * from picture_uses order by owner, owner_id, media_id, place').all()
  const before = rows()
  expect(new Set(before.map((row) => (row as { media_id: string }).media_id))).toEqual(new Set(ids.slice(0, -1)))
  room.db.$client.exec(EARLIER)
  room.db.$client.exec(fs.readFileSync(path.resolve('db/migrations/0026-one-table-of-picture-uses.sql'), 'utf8'))
  expect(rows()).toEqual(before)
})
