import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { deletePicture, restorePicture } from '#db/commands/media/delete-picture.ts'
import { forgetPictures } from '#db/commands/media/forget-pictures.ts'
import { keepPicture } from '#db/commands/media/keep-picture.ts'
import { replacePicture } from '#db/commands/media/replace-picture.ts'
import { updatePicture } from '#db/commands/media/update-picture.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import { AUTHOR, updateTerm } from '#db/commands/taxonomy/term.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { likenesses } from '#db/queries/media/list-likenesses.ts'
import { libraryPicture, listMedia } from '#db/queries/media/list-media.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { pictureUses } from '#db/queries/media/picture-uses.ts'
import { authorPage } from '#db/queries/taxonomy/author-view.ts'
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
  openSections,
  TAMSIN,
} from '#db/testing/cast.ts'
import type { Actor } from '#domain/permissions/can.ts'

const room = newsroomForEach(openSections)

const id = (n: number) => String(n).padStart(64, '0')
const crop = (n: number) => ({ '16x9': { file: `c${n}`.padEnd(64, 'c'), width: 16, height: 9, widths: [16] } })
function aPicture(n: number, by: Actor = OTTILIE, likeness = '00ff00ff00ff00ff', now = NOON): string {
  const row = { sha256: id(n), content: id(n), file: id(n), name: `quay-${n}.jpg`, width: 30, height: 20, widths: [30] }
  must(keepPicture(room.db, by, { ...row, crops: crop(n), likeness }, now))
  return row.sha256
}
const lead = (mediaId: string) => ({ mediaId, alt: '', caption: '', credit: '' })
const image = (mediaId: string) => ({
  id: 'i',
  type: 'image' as const,
  mediaId,
  alt: 'A quay',
  caption: '',
  credit: '',
})
const uses = (mediaId: string, by: Actor = OTTILIE) => pictureUses(room.db, by, { id: mediaId })
const version = (mediaId: string) => libraryPicture(room.db, { id: mediaId })?.version ?? 0

/** Everything public about the story and its byline. */
const publicly = (slug: string) =>
  JSON.stringify([
    articlePage(room.db, { slug }),
    frontPage(room.db),
    feedItems(room.db, { list: null, limit: 5 }),
    sitemapShard(room.db, { month: '2026-11' }),
    authorPage(room.db, { slug: 'yusra-lindt', page: 1 })?.author.portrait,
  ])

test('where a picture is used is known from each save, publication and withdrawal (P-60)', () => {
  const [top, inText] = [aPicture(1), aPicture(2)]
  const draft = aDraft(room.db, 'The quay', { lead: lead(top), document: { version: 1, blocks: [image(inText)] } })
  expect(uses(top).stories).toMatchObject([{ id: draft.id, where: ['lead'], isPublic: false, status: 'draft' }])
  must(publishArticle(room.db, OTTILIE, { id: draft.id, version: draft.version, kind: 'update' }, NOON))
  expect(uses(inText).stories).toMatchObject([{ where: ['text'], isPublic: true }])
  // Removes it from the working copy; the public story still shows it.
  must(saveArticle(room.db, OTTILIE, { id: draft.id, version: draft.version, fields: { lead: null } }, NOON))
  expect(uses(top).stories).toMatchObject([{ isPublic: true }])
  must(withdrawArticle(room.db, OTTILIE, { id: draft.id }, NOON))
  expect(uses(top)).toEqual({ stories: [], others: 0, fronts: [], pages: [], authors: [], sources: [], isLogo: false })
  expect(uses(inText).stories).toMatchObject([{ isPublic: false, status: 'withdrawn' }])
  expect(libraryPicture(room.db, { id: inText })?.uses).toBe(1)
})

test('drafts of others are counted without their headlines', () => {
  const top = aPicture(1)
  aDraft(room.db, 'Not yet', { lead: lead(top) }, OTTILIE)
  expect(uses(top, JONAS)).toMatchObject({ stories: [], others: 1 })
  expect(uses(top, OTTILIE)).toMatchObject({ stories: [{ headline: 'Not yet' }], others: 0 })
})

test('at its minute a picture leaves every page, feed, sitemap and its own address, and comes back with its time (P-59)', () => {
  const top = aPicture(1)
  const story = aStory(room.db, 'The quay', { lead: lead(top), document: { version: 1, blocks: [image(top)] } })
  must(updateTerm(room.db, OTTILIE, AUTHOR, { id: 2, portrait: top }, NOON))
  const expiresAt = NOON + DAY
  must(updatePicture(room.db, OTTILIE, { id: top, version: 1, expiresAt }, NOON))
  expect(nextDueAt(room.db, NOON)).toBeLessThanOrEqual(expiresAt)
  runDueJobs(room.db, expiresAt - 1)
  expect(publicly(story.slug)).toContain(top)
  expect(mediaStanding(room.db, top)).toMatchObject({ gone: null, until: expiresAt })
  runDueJobs(room.db, expiresAt)
  // The document names it by its id; no address of a file is left.
  expect(publicly(story.slug)).not.toContain(`"file":"${top}"`)
  expect(publicly(story.slug)).not.toContain(`/media/${top}`)
  for (const file of [top, crop(1)['16x9'].file]) expect(mediaStanding(room.db, file).gone).toBe(410)
  const again = publishArticle(room.db, OTTILIE, { id: story.id, version: story.version, kind: 'minor' }, expiresAt)
  expect(again).toMatchObject({ ok: false, code: 'picture-expired', details: { pictures: [{ id: top }, { id: top }] } })
  must(updatePicture(room.db, OTTILIE, { id: top, version: version(top), expiresAt: null }, expiresAt))
  expect(publicly(story.slug)).toContain(`"file":"${top}"`)
  const changed = changedStory(room.db, story)
  must(publishArticle(room.db, OTTILIE, { id: story.id, version: changed.version, kind: 'minor' }, expiresAt))
})

test('a story is not planned for a time when its picture may not be shown', () => {
  const top = aPicture(1)
  must(updatePicture(room.db, OTTILIE, { id: top, version: 1, expiresAt: NOON + DAY }, NOON))
  const draft = aDraft(room.db, 'The quay', { lead: lead(top) })
  const plan = (at: number) =>
    publishArticle(room.db, OTTILIE, { id: draft.id, version: draft.version, kind: 'update', at }, NOON)
  expect(plan(NOON + DAY)).toMatchObject({ ok: false, code: 'picture-expired', field: 'lead' })
  expect(plan(NOON + MINUTE)).toMatchObject({ ok: true })
})

test('another file takes a picture’s place: same id, same uses, other addresses; the old one is kept for a while (P-61)', () => {
  const top = aPicture(1)
  const story = aStory(room.db, 'The quay', { lead: lead(top) })
  const by = {
    content: id(7),
    file: id(8),
    crops: crop(8),
    width: 60,
    height: 40,
    widths: [60],
    placeholder: '',
    likeness: null,
    isMoving: false,
    sourceType: null,
    hasCredentials: false,
  }
  must(replacePicture(room.db, OTTILIE, { id: top, by }, NOON + MINUTE))
  expect(articlePage(room.db, { slug: story.slug })?.picture).toMatchObject({ mediaId: top, file: id(8), width: 60 })
  expect(sitemapShard(room.db, { month: '2026-11' })[0]?.pictures).toEqual([`/media/${id(8)}-60.jpg`])
  expect(uses(top).stories).toHaveLength(1)
  expect(forgetPictures(room.db, NOON + 30 * DAY)).toEqual([])
  expect(forgetPictures(room.db, NOON + 31 * DAY).toSorted()).toEqual([id(1), crop(1)['16x9'].file].toSorted())
  expect(mediaStanding(room.db, id(8)).gone).toBeNull()
})

test('only what nothing uses is deleted, and it comes back within 30 days', () => {
  const [top, spare] = [aPicture(1), aPicture(2)]
  const draft = aDraft(room.db, 'The quay', { lead: lead(top) })
  expect(deletePicture(room.db, OTTILIE, { id: top }, NOON)).toMatchObject({
    code: 'in-use',
    details: { uses: { stories: [{ id: draft.id }] } },
  })
  must(deletePicture(room.db, OTTILIE, { id: spare }, NOON))
  expect(mediaStanding(room.db, spare).gone).toBe(410)
  const save = { id: draft.id, version: draft.version, fields: { lead: lead(spare) } }
  expect(saveArticle(room.db, OTTILIE, save, NOON)).toMatchObject({ code: 'unknown-media' })
  expect(listMedia(room.db, { state: 'deleted' }, NOON).items.map((one) => one.id)).toEqual([spare])
  must(restorePicture(room.db, OTTILIE, { id: spare }, NOON + 29 * DAY))
  must(deletePicture(room.db, OTTILIE, { id: spare }, NOON))
  expect(restorePicture(room.db, OTTILIE, { id: spare }, NOON + 31 * DAY)).toMatchObject({ code: 'not-found' })
  expect(forgetPictures(room.db, NOON + 31 * DAY)).toContain(spare)
  expect(libraryPicture(room.db, { id: spare })).toBeNull()
  expect(libraryPicture(room.db, { id: top })).not.toBeNull()
})

test('a scheduled version keeps its picture, whatever the working copy has', () => {
  const top = aPicture(1)
  const draft = aDraft(room.db, 'The quay', { lead: lead(top) })
  const planned = { id: draft.id, version: draft.version, kind: 'update' as const, at: NOON + DAY }
  must(publishArticle(room.db, OTTILIE, planned, NOON))
  must(saveArticle(room.db, OTTILIE, { id: draft.id, version: draft.version, fields: { lead: null } }, NOON))
  expect(deletePicture(room.db, OTTILIE, { id: top }, NOON)).toMatchObject({ code: 'in-use' })
})

test('a reporter changes an upload of their own until readers see it; nobody else’s', () => {
  const own = aPicture(1, TAMSIN)
  must(updatePicture(room.db, TAMSIN, { id: own, version: 1, alt: 'A quay' }, NOON))
  expect(updatePicture(room.db, JONAS, { id: own, version: 2, alt: 'x' }, NOON)).toMatchObject({ code: 'not-allowed' })
  aStory(room.db, 'The quay', { lead: lead(own) })
  expect(updatePicture(room.db, TAMSIN, { id: own, version: 2, alt: 'x' }, NOON)).toMatchObject({ code: 'not-allowed' })
  const late = updatePicture(room.db, ADMIN, { id: own, version: 1, alt: 'x' }, NOON)
  expect(late).toMatchObject({ code: 'changed-meanwhile', details: { version: 2 } })
})

test('the library is looked through by words, uploader, time and state, and paged', () => {
  for (let n = 1; n <= 9; n++) aPicture(n, n % 2 ? TAMSIN : OTTILIE, '00ff00ff00ff00ff', NOON + n)
  const found = (filters: Parameters<typeof listMedia>[1]) =>
    listMedia(room.db, filters, NOON).items.map((one) => one.name)
  expect(found({ q: 'QUAY-3' })).toEqual(['quay-3.jpg'])
  expect(found({ q: '%' })).toEqual([])
  expect(found({ uploader: 'tamsin' })).toHaveLength(5)
  expect(found({ from: NOON + 8, to: NOON + 9 })).toEqual(['quay-8.jpg'])
  must(updatePicture(room.db, OTTILIE, { id: id(1), version: 1, alt: 'A quay', expiresAt: NOON + DAY }, NOON))
  must(updatePicture(room.db, OTTILIE, { id: id(2), version: 1, isDecorative: true, expiresAt: NOON - 1 }, NOON))
  aDraft(room.db, 'The quay', { lead: lead(id(3)) })
  expect(found({ state: 'no-alt' })).toHaveLength(7)
  expect(found({ state: 'expiring' })).toEqual(['quay-1.jpg'])
  expect(found({ state: 'expired' })).toEqual(['quay-2.jpg'])
  expect(found({ state: 'unused' })).toHaveLength(8)
  for (let n = 10; n <= 52; n++) aPicture(n)
  const first = listMedia(room.db, {}, NOON)
  expect(first.items).toHaveLength(50)
  const rest = listMedia(room.db, { cursor: first.next ?? '' }, NOON)
  expect([rest.items.length, rest.next]).toEqual([2, null])
  expect(new Set([...first.items, ...rest.items].map((one) => one.id)).size).toBe(52)
})

test('doubles are found by likeness, nearest first (P-62)', () => {
  const [one, near, far] = [
    aPicture(1),
    aPicture(2, OTTILIE, '00ff00ff00ff0fff'),
    aPicture(3, OTTILIE, 'ff00ff00ff00ff00'),
  ]
  const same = aPicture(4)
  expect(likenesses(room.db, { id: one }).map((view) => view.id)).toEqual([same, near])
  expect(likenesses(room.db, { id: far })).toEqual([])
})
