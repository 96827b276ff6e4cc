import { changed } from '#db/changes.ts'
import { addRedirect } from '#db/commands/add-redirect.ts'
import { undoOne } from '#db/commands/bulk-before.ts'
import { actOnOne } from '#db/commands/bulk-one.ts'
import { ADMIN, aDocument, DAY, OTTILIE } from '#db/commands/cast.testing.ts'
import { createArticle } from '#db/commands/create-article.ts'
import { createSection } from '#db/commands/create-section.ts'
import { deleteDraft } from '#db/commands/delete-draft.ts'
import { deleteSection } from '#db/commands/delete-section.ts'
import { discardDraft } from '#db/commands/discard-draft.ts'
import { moveArticle } from '#db/commands/move-article.ts'
import { publishArticle } from '#db/commands/publish-article.ts'
import { readyDocument } from '#db/commands/ready-document.ts'
import { reindex } from '#db/commands/reindex.ts'
import { restoreDraft } from '#db/commands/restore-draft.ts'
import { restoreRevision } from '#db/commands/restore-revision.ts'
import { runDueJobs } from '#db/commands/run-due-jobs.ts'
import { saveArticle } from '#db/commands/save-article.ts'
import { saveFront } from '#db/commands/save-front.ts'
import { saveSettings } from '#db/commands/save-settings.ts'
import { AUTHOR, createTerm, deleteTerm, SOURCE, type Term, TOPIC, updateTerm } from '#db/commands/term.ts'
import { updateSection } from '#db/commands/update-section.ts'
import { withdrawArticle } from '#db/commands/withdraw-article.ts'
import { storyBatches } from '#db/import/story-batches.ts'
import { importTerms } from '#db/import/terms.ts'
import type { Db } from '#db/open.ts'
import { media } from '#db/schema/newsroom.ts'
import { write } from '#db/write.ts'
import type { ArticleFields } from '#domain/article/fields.ts'
import { frontSlots } from '#domain/article/front-slots.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { BulkAct } from '#domain/workflow/bulk.ts'

/** Pictures by a figure. The newsroom of `openNewsroom` has 0 and 1. */
export const picture = (n: number): string => String(n).repeat(64)

/** What a save changes, with sections and terms by their place among those that exist. */
export type Edit = {
  headline?: string
  slug?: string
  sections?: number[]
  topics?: number[]
  authors?: number[]
  source?: string | null
  lead?: number | null
  /** Its words, and a picture among them. */
  text?: string
  image?: number
  embargoDays?: number
}
export type Kind = 'minor' | 'update' | 'correction'
export type Noun = 'topic' | 'author' | 'source'
type TermChange = { name?: string; slug?: string; role?: string; portrait?: string; policy?: string; homepage?: string }

/** One story of an import, by its id there. */
type ImportDeed = {
  do: 'import'
  id: string
  headline: string
  slug: string
  sections: string[]
  topics: string[]
  authors: string[]
  source: string | null
  daysAgo: number
}

/** A command as data; `n` and `of` name a story, section or term by its place. Those from `desk` on change nothing public. */
export type Deed =
  | { do: 'desk create'; headline: string }
  | { do: 'desk save'; n: number; edit: Edit }
  | { do: 'desk delete' | 'desk restore' | 'desk discard'; n: number }
  | { do: 'desk put back'; n: number; number: number }
  | { do: 'desk move'; n: number; move: 'submit' | 'return' | 'unschedule' }
  | { do: 'story'; headline: string; edit: Edit }
  | { do: 'change'; n: number; edit: Edit; kind: Kind }
  | { do: 'publish'; n: number; kind: Kind; inMs: number }
  | { do: 'withdraw'; n: number; legal: boolean }
  | { do: 'bulk'; n: number; act: BulkAct; isUndone: boolean }
  | { do: 'open section'; name: string; parent: string | null }
  | {
      do: 'change section'
      of: number
      to: Parameters<typeof updateSection>[2] extends infer C ? Omit<C, 'id'> : never
    }
  | { do: 'close section'; of: number }
  | { do: 'create term'; noun: Noun; name: string }
  | { do: 'change term'; noun: Noun; of: number; to: TermChange }
  | { do: 'delete term'; noun: Noun; of: number }
  | { do: 'redirect'; path: string; target: string }
  | { do: 'front'; stories: (number | null)[]; section: number | null }
  | { do: 'settings'; to: { name?: string; zone?: string } }
  | { do: 'picture'; n: number }
  | { do: 'wait'; ms: number }
  | { do: 'reindex' }
  | ImportDeed

/** Every deed there is: a test asks that each was done. */
export const KINDS_OF_DEED: ReadonlySet<Deed['do']> = new Set<Deed['do']>([
  ...([
    'desk create',
    'desk save',
    'desk delete',
    'desk restore',
    'desk discard',
    'desk put back',
    'desk move',
    'story',
    'change',
    'publish',
  ] as const),
  ...(['withdraw', 'bulk', 'open section', 'change section', 'close section', 'create term', 'change term'] as const),
  ...(['delete term', 'redirect', 'front', 'settings', 'picture', 'wait', 'reindex', 'import'] as const),
])

const TERMS: Record<Noun, Term> = { topic: TOPIC, author: AUTHOR, source: SOURCE }
type Row = { id: number; slug: string; version: number }

const rowsOf = (db: Db, table: string): Row[] => db.$client.prepare<[], Row>(`select * from ${table} order by id`).all()
const at = <T>(list: T[], n: number): T | undefined => list[n % list.length]
const slugsAt = (rows: Row[], places: number[]) => [...new Set(places.flatMap((n) => at(rows, n)?.slug ?? []))]

function fieldsOf(db: Db, edit: Edit, now: number): ArticleFields {
  const { headline, slug, sections, topics, authors, source, lead, text, image, embargoDays } = edit
  const words = { alt: '', caption: '', credit: '' }
  const fields: ArticleFields = {}
  if (headline !== undefined) fields.headline = headline
  if (slug !== undefined) fields.slug = slug
  if (sections) fields.sections = slugsAt(rowsOf(db, 'sections'), sections)
  if (topics) fields.topics = slugsAt(rowsOf(db, 'topics'), topics)
  if (authors) fields.authors = slugsAt(rowsOf(db, 'authors'), authors)
  if (source !== undefined) fields.source = source === null ? null : { name: source, url: 'https://wire.example/1' }
  if (lead !== undefined) fields.lead = lead === null ? null : { mediaId: picture(lead), ...words }
  if (embargoDays !== undefined) fields.embargoUntil = new Date(now + embargoDays * DAY).toISOString()
  if (text !== undefined || image !== undefined) {
    const images = image === undefined ? [] : [{ id: 'i', type: 'image' as const, mediaId: picture(image), ...words }]
    fields.document = {
      version: 1,
      blocks: [{ id: 'p', type: 'paragraph', spans: [{ text: text ?? 'Words.' }] }, ...images],
    }
  }
  return fields
}

const save = (db: Db, row: Row, edit: Edit, now: number) =>
  saveArticle(db, OTTILIE, { id: row.id, version: row.version, fields: fieldsOf(db, edit, now) }, now)

function saveAndPublish(db: Db, row: Row, edit: Edit, kind: Kind, now: number): Result<unknown> {
  const saved = save(db, row, edit, now)
  if (!saved.ok) return saved
  return publishArticle(db, OTTILIE, { id: row.id, version: saved.value.version, kind, note: `Noted ${now}.` }, now)
}

function slotsOf(db: Db, stories: (number | null)[], section: number | null) {
  const articles = rowsOf(db, 'articles')
  const [lead = null, second = null, third = null, fourth = null] = stories.map((n) =>
    n === null ? null : (at(articles, n)?.id ?? null),
  )
  const row = section === null ? undefined : at(rowsOf(db, 'sections'), section)
  const bands = row
    ? [
        { kind: 'river', section: row.id, stories: [third] },
        { kind: 'feature', story: fourth },
      ]
    : []
  return frontSlots.parse({ lead, seconds: [second], bands })
}

/** Does a deed with the command that the desk would give. Answers the command's result; undefined where it names nothing. */
export function perform(db: Db, deed: Deed, now: number): Result<unknown> | undefined {
  if ('n' in deed && deed.do !== 'picture') {
    const row = at(rowsOf(db, 'articles'), deed.n)
    return row && performOnStory(db, deed, row, now)
  }
  if ('noun' in deed) return performOnTerm(db, deed, now)
  switch (deed.do) {
    case 'desk create':
      return createArticle(db, OTTILIE, { headline: deed.headline, language: 'en' }, now)
    case 'story': {
      const made = createArticle(db, OTTILIE, { headline: deed.headline, language: 'en' }, now)
      return made.ok ? saveAndPublish(db, made.value, { sections: [0], ...deed.edit }, 'update', now) : made
    }
    case 'open section':
      return createSection(db, OTTILIE, { name: deed.name, parent: deed.parent }, now)
    case 'change section': {
      const row = at(rowsOf(db, 'sections'), deed.of)
      return row && updateSection(db, OTTILIE, { ...deed.to, id: row.id }, now)
    }
    case 'close section': {
      const row = at(rowsOf(db, 'sections'), deed.of)
      return row && deleteSection(db, OTTILIE, { id: row.id }, now)
    }
    case 'redirect':
      return addRedirect(db, OTTILIE, deed, now)
    case 'front': {
      const version = rowsOf(db, 'fronts')[0]?.version ?? 0
      return saveFront(db, OTTILIE, { version, slots: slotsOf(db, deed.stories, deed.section) }, now)
    }
    case 'settings':
      return saveSettings(db, ADMIN, deed.to, now)
    case 'picture':
      return addRow(db, deed.n, now)
    case 'wait':
      return ok(runDueJobs(db, now))
    case 'reindex':
      return ok(reindex(db, now))
    case 'import':
      return importOne(db, deed, now)
  }
}

function importOne(db: Db, { id, source, daysAgo, ...rest }: ImportDeed, now: number): Result<unknown> {
  const terms = importTerms((_kind, name) => name, now)
  const batches = storyBatches(db, { terms, language: 'en', now }, 'stories.ndjson')
  const words = aDocument(`${rest.headline}, as it came over the wire.`)
  const story = { ...rest, line: 1, importId: id, standfirst: '', lead: null, warnings: [] }
  const came = {
    document: readyDocument(words),
    source: source === null ? null : { name: source, url: 'https://wire.example/2' },
    publishedAt: now - daysAgo * DAY,
  }
  batches.add({ ...story, ...came })
  return ok(batches.flush())
}

type StoryDeed = Exclude<Extract<Deed, { n: number }>, { do: 'picture' }>

function performOnStory(db: Db, deed: StoryDeed, row: Row, now: number): Result<unknown> {
  const { id, version } = row
  switch (deed.do) {
    case 'desk save':
      return save(db, row, deed.edit, now)
    case 'desk delete':
      return deleteDraft(db, OTTILIE, { id }, now)
    case 'desk restore':
      return restoreDraft(db, OTTILIE, { id }, now)
    case 'desk discard':
      return discardDraft(db, OTTILIE, { id, version }, now)
    case 'desk put back':
      return restoreRevision(db, OTTILIE, { id, version, number: deed.number }, now)
    case 'desk move':
      return moveArticle(db, OTTILIE, { id, move: deed.move }, now)
    case 'change':
      return saveAndPublish(db, row, deed.edit, deed.kind, now)
    case 'publish': {
      const when = deed.inMs > 0 ? { at: now + deed.inMs } : {}
      return publishArticle(db, OTTILIE, { id, version, kind: deed.kind, note: `Noted ${now}.`, ...when }, now)
    }
    case 'withdraw':
      return withdrawArticle(db, OTTILIE, { id, legal: deed.legal }, now)
    case 'bulk':
      return actInBulk(db, deed, id, now)
  }
}

/** One story's part of an act on many, each in a transaction of its own, and its undoing. */
function actInBulk(db: Db, { act, isUndone }: Extract<Deed, { do: 'bulk' }>, id: number, now: number): Result<unknown> {
  const acted = write(db, (tx) => {
    const { before, outcome } = actOnOne(tx, OTTILIE, id, act, now)
    return before ? ok(before) : refuse(outcome.code ?? outcome.outcome)
  })
  return acted.ok && isUndone ? write(db, (tx) => undoOne(tx, OTTILIE, act, acted.value, now)) : acted
}

function performOnTerm(db: Db, deed: Extract<Deed, { noun: Noun }>, now: number): Result<unknown> | undefined {
  const term = TERMS[deed.noun]
  if (deed.do === 'create term') return createTerm(db, OTTILIE, term, { name: deed.name }, now)
  const row = at(rowsOf(db, term.table), deed.of)
  if (!row) return undefined
  if (deed.do === 'delete term') return deleteTerm(db, OTTILIE, term, { id: row.id }, now)
  return updateTerm(db, OTTILIE, term, { ...deed.to, id: row.id }, now)
}

/** What `addPicture` writes at its end, without decoding anything. */
function addRow(db: Db, n: number, now: number): Result<null> {
  const sizes = { width: 1_200, height: 800, widths: [400, 1_200] }
  return write(db, (tx) => {
    const row = { sha256: picture(n), name: `${n}.webp`, ...sizes, createdAt: now }
    tx.insert(media).values(row).onConflictDoNothing().run()
    changed(tx, [`media:${picture(n)}`], now)
    return ok(null)
  })
}
