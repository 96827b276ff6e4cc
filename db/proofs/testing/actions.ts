import { createArticle } from '#db/commands/article/create-article.ts'
import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import { keepSitemapParts } from '#db/commands/feeds/keep-sitemap-parts.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { countReads } from '#db/commands/reads/count-reads.ts'
import { rankReads } from '#db/commands/reads/rank-reads.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { deleteSection } from '#db/commands/taxonomy/delete-section.ts'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import { orderSections } from '#db/commands/taxonomy/order-sections.ts'
import { AUTHOR, createTerm, deleteTerm, SOURCE, type Term, TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import { updateSection } from '#db/commands/taxonomy/update-section.ts'
import type { Db } from '#db/engine/open.ts'
import { storyBatches } from '#db/import/story-batches.ts'
import { namesAsGiven } from '#db/import/taxonomy-names.ts'
import { importTerms } from '#db/import/terms.ts'
import { type Deed, type ImportDeed, type Noun } from '#db/proofs/testing/action.ts'
import { undoInBulk } from '#db/proofs/testing/actions-bulk.ts'
import { performOnFront } from '#db/proofs/testing/actions-fronts.ts'
import { performForPeople } from '#db/proofs/testing/actions-people.ts'
import { performForUploads, performOnPicture } from '#db/proofs/testing/actions-pictures.ts'
import { performOnPaper } from '#db/proofs/testing/actions-site.ts'
import { changeSource, performOnSource } from '#db/proofs/testing/actions-sources.ts'
import { at, performOnStory, rowsOf, saveAndPublish } from '#db/proofs/testing/actions-stories.ts'
import { aDocument, DAY, OTTILIE } from '#db/testing/cast.ts'
import { ok, type Result } from '#domain/result.ts'

const TERMS: Record<Noun, Term> = { topic: TOPIC, author: AUTHOR, source: SOURCE }
/** Runs an action with the desk's command. Returns its result; undefined if its target does not exist. */
export function perform(db: Db, deed: Deed, now: number): Result<unknown> | undefined {
  if ('n' in deed) {
    const row = at(rowsOf(db, 'articles'), deed.n)
    return row && performOnStory(db, deed, row, now)
  }
  if ('noun' in deed) return performOnTerm(db, deed, now)
  if (deed.do === 'withdraw source' || deed.do === 'restore source') return performOnSource(db, deed, now)
  switch (deed.do) {
    case 'desk create':
      return createArticle(db, OTTILIE, { headline: deed.headline, language: 'en' }, now)
    case 'story': {
      const made = createArticle(db, OTTILIE, { headline: deed.headline, language: 'en' }, now)
      return made.ok ? saveAndPublish(db, made.value, { sections: [0], ...deed.edit }, 'update', now) : made
    }
    case 'desk people':
      return performForPeople(db, deed.who, now)
    case 'undo bulk':
      return undoInBulk(db, deed.which, now)
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
    case 'order sections': {
      const ids = rowsOf(db, 'sections').map(({ id }) => id)
      return orderSections(db, OTTILIE, { ids: deed.isTurned ? ids.toReversed() : ids }, now)
    }
    case 'merge': {
      const rows = rowsOf(db, `${deed.what}s`)
      const [from, into] = [at(rows, deed.of), at(rows, deed.into)]
      return from && into && mergeTerm(db, OTTILIE, deed.what, { id: from.id, into: into.slug }, now)
    }
    case 'redirect':
      return addRedirect(db, OTTILIE, deed, now)
    case 'front':
    case 'desk plan front':
    case 'desk cancel front':
    case 'roll back front':
    case 'pin':
      return performOnFront(db, deed, now)
    case 'settings':
    case 'menu':
    case 'desk page create':
    case 'desk page save':
    case 'desk page put back':
    case 'desk page delete':
    case 'page out':
    case 'page back':
      return performOnPaper(db, deed, now)
    case 'picture':
    case 'picture words':
    case 'picture file':
    case 'picture goes':
    case 'picture comes back':
      return performOnPicture(db, deed, now)
    case 'desk uploads':
      return performForUploads(db, now)
    case 'read': {
      const articles = rowsOf(db, 'articles')
      const reads = new Map<number, number>()
      for (const n of deed.stories) {
        const id = at(articles, n)?.id
        if (id !== undefined) reads.set(id, (reads.get(id) ?? 0) + 1)
      }
      const counted = countReads(db, reads, now)
      return counted.ok ? rankReads(db, now) : counted
    }
    case 'desk sitemaps':
      return ok(keepSitemapParts(db))
    case 'wait':
      return ok(runDueJobs(db, now))
    case 'reindex':
      return ok(reindex(db, now))
    case 'import':
      return importOne(db, deed, now)
  }
}

function importOne(db: Db, { id, source, daysAgo, ...rest }: ImportDeed, now: number): Result<unknown> {
  const terms = importTerms(namesAsGiven, now)
  const batches = storyBatches(db, { terms, language: 'en', now }, 'stories.ndjson')
  const words = aDocument(`${rest.headline}, as it came over the wire.`)
  const story = {
    ...rest,
    line: 1,
    importId: id,
    standfirst: '',
    lead: null,
    warnings: [],
    isSlugMade: false,
    language: null,
  }
  const came = {
    document: readyDocument(words),
    source: source === null ? null : { name: source, url: 'https://wire.example/2' },
    publishedAt: now - daysAgo * DAY,
  }
  batches.add({ ...story, ...came })
  return ok(batches.flush())
}

function performOnTerm(db: Db, deed: Extract<Deed, { noun: Noun }>, now: number): Result<unknown> | undefined {
  const term = TERMS[deed.noun]
  if (deed.do === 'create term') return createTerm(db, OTTILIE, term, { name: deed.name }, now)
  const row = at(rowsOf(db, term.table), deed.of)
  if (!row) return undefined
  if (deed.do === 'delete term') return deleteTerm(db, OTTILIE, term, { id: row.id }, now)
  if (deed.noun === 'source') return changeSource(db, row.id, deed.to, now)
  const { name, slug, role, portrait, description, links, follow_up_at } = deed.to
  const to = { name, slug, role, portrait, description, links, follow_up_at }
  return updateTerm(db, OTTILIE, term, { id: row.id, ...to }, now)
}
