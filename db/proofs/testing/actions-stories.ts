import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { discardDraft } from '#db/commands/article/discard-draft.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { reschedulePublication } from '#db/commands/article/reschedule-publication.ts'
import { restoreDraft } from '#db/commands/article/restore-draft.ts'
import { restoreRevision } from '#db/commands/article/restore-revision.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { checkAgain } from '#db/commands/receipts/check-again.ts'
import type { Db } from '#db/engine/open.ts'
import { type TestAction, type Edit, FILE, type Kind, picture } from '#db/proofs/testing/action.ts'
import { performBulkAction } from '#db/proofs/testing/actions-bulk.ts'
import { performDeskAction } from '#db/proofs/testing/actions-desk.ts'
import { recallAndUndo } from '#db/proofs/testing/actions-recalls.ts'
import { ADMIN, DAY, OTTILIE } from '#db/testing/cast.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { Block } from '#domain/document/blocks/schema.ts'
import { filePath } from '#domain/files/file-kind.ts'
import type { Result } from '#domain/result.ts'

export type Row = { id: number; slug: string; version: number }

export const rowsOf = (db: Db, table: string): Row[] =>
  db.$client.prepare<[], Row>(`select * from ${table} order by id`).all()
export const at = <T>(list: T[], n: number): T | undefined => list[n % list.length]
const slugsAt = (rows: Row[], places: number[]) => [...new Set(places.flatMap((n) => at(rows, n)?.slug ?? []))]

/** An embed of a listed site, with another picture as its poster. */
const embedWith = (n: number) => ({
  id: 'e',
  type: 'embed' as const,
  provider: 'listed' as const,
  ref: 'frames.example/1',
  title: 'A chart',
  poster: { mediaId: picture((n + 1) % 5) },
  frame: { src: 'https://frames.example/1/frame' },
})

const inDays = (days: number | null, now: number) => (days === null ? null : new Date(now + days * DAY).toISOString())

function fieldsOf(db: Db, edit: Edit, now: number): ArticleFields {
  const { headline, kicker, slug, sections, topics, authors, source, lead, text, image, embargoDays, live } = edit
  const { sourcePolicy, licenceDays, genre, related, shortHeadline, longRead, madeBy } = edit
  const words = { alt: '', caption: '', credit: '' }
  const fields: ArticleFields = {}
  if (headline !== undefined) fields.headline = headline
  if (shortHeadline !== undefined) fields.shortHeadline = shortHeadline
  if (kicker !== undefined) fields.kicker = kicker
  if (slug !== undefined) fields.slug = slug
  if (sections) fields.sections = slugsAt(rowsOf(db, 'sections'), sections)
  if (topics) fields.topics = slugsAt(rowsOf(db, 'topics'), topics)
  if (authors) fields.authors = slugsAt(rowsOf(db, 'authors'), authors)
  if (source !== undefined) fields.source = source === null ? null : { name: source, url: 'https://wire.example/1' }
  if (lead !== undefined) fields.lead = lead === null ? null : { mediaId: picture(lead), ...words }
  if (live !== undefined) fields.live = live
  if (genre !== undefined) fields.genre = genre
  if (longRead !== undefined) fields.longRead = longRead
  if (madeBy !== undefined) fields.madeBy = madeBy
  if (sourcePolicy !== undefined) fields.sourcePolicy = sourcePolicy
  if (licenceDays !== undefined) fields.licenceUntil = inDays(licenceDays, now)
  if (embargoDays !== undefined) fields.embargoUntil = inDays(embargoDays, now)
  if (text !== undefined || image !== undefined || related !== undefined) {
    const marks = [{ type: 'link' as const, href: filePath(FILE) }]
    const images =
      image === undefined
        ? []
        : [{ id: 'i', type: 'image' as const, mediaId: picture(image), ...words }, embedWith(image)]
    fields.document = {
      version: 1,
      blocks: [
        { id: 'p', type: 'paragraph', spans: [{ text: text ?? 'Words.', ...(image !== undefined && { marks }) }] },
        ...images,
        ...relatedBlocks(db, related),
      ],
    }
  }
  return fields
}

function relatedBlocks(db: Db, related: number[] = []): Block[] {
  const rows = rowsOf(db, 'articles')
  const ids = [...new Set(related.flatMap((n) => at(rows, n)?.id ?? []))]
  const stories = ids.map((id) => ({ id, path: '/article/earlier', headline: 'As it was chosen' }))
  return stories.length > 0 ? [{ id: 'r', type: 'related', title: '', stories }] : []
}

const save = (db: Db, row: Row, edit: Edit, now: number, by = OTTILIE) =>
  saveArticle(db, by, { id: row.id, version: row.version, fields: fieldsOf(db, edit, now) }, now)

export function saveAndPublish(db: Db, row: Row, edit: Edit, kind: Kind, now: number): Result<unknown> {
  const saved = save(db, row, edit, now)
  if (!saved.ok) return saved
  return publishArticle(db, OTTILIE, { id: row.id, version: saved.value.version, kind, note: `Noted ${now}.` }, now)
}

export type StoryAction = Extract<TestAction, { n: number }>

export function performStoryAction(db: Db, action: StoryAction, row: Row, now: number): Result<unknown> {
  const { id, version } = row
  switch (action.do) {
    case 'desk save':
      return save(db, row, action.edit, now, action.isAdmins ? ADMIN : OTTILIE)
    case 'desk delete':
      return deleteDraft(db, OTTILIE, { id }, now)
    case 'desk restore':
      return restoreDraft(db, OTTILIE, { id }, now)
    case 'desk discard':
      return discardDraft(db, OTTILIE, { id, version }, now)
    case 'desk put back':
      return restoreRevision(db, OTTILIE, { id, version, number: action.number }, now)
    case 'desk move':
      return moveArticle(db, OTTILIE, { id, move: action.move }, now)
    case 'desk reschedule':
      return reschedulePublication(
        db,
        OTTILIE,
        { id, at: now + action.inMs, ...(action.isRenewed && { version }) },
        now,
      )
    case 'change':
      return saveAndPublish(db, row, action.edit, action.kind, now)
    case 'publish': {
      const when = action.inMs > 0 ? { at: now + action.inMs } : {}
      return publishArticle(db, OTTILIE, { id, version, kind: action.kind, note: `Noted ${now}.`, ...when }, now)
    }
    case 'withdraw':
      return withdrawArticle(db, OTTILIE, { id, legal: action.legal, notice: action.legal ? 'A notice.' : '' }, now)
    case 'undo publication':
      return undoPublication(db, OTTILIE, { id }, now)
    case 'check again':
      return checkAgain(db, OTTILIE, { id, isAnew: action.isAnew }, now)
    case 'recall':
      return recallAndUndo(db, { kind: 'story', subject: String(id) }, action, now)
    case 'bulk':
      return performBulkAction(db, action, id, now)
    default:
      return performDeskAction(db, action, id, now)
  }
}
