import { createArticle } from '#db/commands/article/create-article.ts'
import { keepSitemapParts } from '#db/commands/feeds/keep-sitemap-parts.ts'
import { addRedirectList } from '#db/commands/links/add-redirect-list.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { deleteRedirect } from '#db/commands/links/delete-redirect.ts'
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
import { type TestAction, type Noun } from '#db/proofs/testing/action.ts'
import { undoInBulk } from '#db/proofs/testing/actions-bulk.ts'
import { performFrontAction } from '#db/proofs/testing/actions-fronts.ts'
import { importOne, undoImport } from '#db/proofs/testing/actions-imports.ts'
import { performNewsletterAction } from '#db/proofs/testing/actions-newsletters.ts'
import { performPeopleAction } from '#db/proofs/testing/actions-people.ts'
import { performFileAction, performUploadAction, performPictureAction } from '#db/proofs/testing/actions-pictures.ts'
import { performRequestAction } from '#db/proofs/testing/actions-requests.ts'
import { performSiteAction } from '#db/proofs/testing/actions-site.ts'
import { changeSource, performSourceAction } from '#db/proofs/testing/actions-sources.ts'
import { at, performStoryAction, rowsOf, saveAndPublish } from '#db/proofs/testing/actions-stories.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import { ok, type Result } from '#domain/result.ts'

const TERMS: Record<Noun, Term> = { topic: TOPIC, author: AUTHOR, source: SOURCE }
/** Runs an action with the desk's command. Returns its result; undefined if its target does not exist. */
export function performAction(db: Db, action: TestAction, now: number): Result<unknown> | undefined {
  if ('n' in action) {
    const row = at(rowsOf(db, 'articles'), action.n)
    return row && performStoryAction(db, action, row, now)
  }
  if ('noun' in action) return performOnTerm(db, action, now)
  if (action.do === 'withdraw source' || action.do === 'restore source') return performSourceAction(db, action, now)
  switch (action.do) {
    case 'desk create':
      return createArticle(db, OTTILIE, { headline: action.headline, language: 'en' }, now)
    case 'story': {
      const made = createArticle(db, OTTILIE, { headline: action.headline, language: 'en' }, now)
      return made.ok ? saveAndPublish(db, made.value, { sections: [0], ...action.edit }, 'update', now) : made
    }
    case 'desk people':
      return performPeopleAction(db, action.who, now)
    case 'undo bulk':
      return undoInBulk(db, action.which, now)
    case 'open section':
      return createSection(db, OTTILIE, { name: action.name, parent: action.parent }, now)
    case 'change section': {
      const row = at(rowsOf(db, 'sections'), action.of)
      return row && updateSection(db, OTTILIE, { ...action.to, id: row.id }, now)
    }
    case 'close section': {
      const row = at(rowsOf(db, 'sections'), action.of)
      return row && deleteSection(db, OTTILIE, { id: row.id }, now)
    }
    case 'order sections': {
      const ids = rowsOf(db, 'sections').map(({ id }) => id)
      return orderSections(db, OTTILIE, { ids: action.isTurned ? ids.toReversed() : ids }, now)
    }
    case 'merge': {
      const rows = rowsOf(db, `${action.what}s`)
      const [from, into] = [at(rows, action.of), at(rows, action.into)]
      return from && into && mergeTerm(db, OTTILIE, action.what, { id: from.id, into: into.slug }, now)
    }
    case 'redirect':
      return addRedirect(db, OTTILIE, action, now)
    case 'redirect list':
      return addRedirectList(db, OTTILIE, { text: action.rows.map((row) => row.join()).join('\n') }, now)
    case 'redirect goes':
      return deleteRedirect(db, OTTILIE, action, now)
    case 'front':
    case 'desk plan front':
    case 'desk cancel front':
    case 'roll back front':
    case 'desk draft front':
    case 'desk discard front':
    case 'desk restore front':
    case 'place on front':
    case 'pin':
    case 'banner':
    case 'banner goes':
      return performFrontAction(db, action, now)
    case 'settings':
    case 'embed hosts':
    case 'outside scripts':
    case 'menu':
    case 'desk page create':
    case 'desk page save':
    case 'desk page put back':
    case 'desk page delete':
    case 'page out':
    case 'page back':
      return performSiteAction(db, action, now)
    case 'newsletter':
    case 'newsletter goes':
    case 'newsletter comes back':
    case 'edition':
      return performNewsletterAction(db, action, now)
    case 'request form':
    case 'request':
    case 'request decided':
    case 'request deleted':
    case 'name replaced':
      return performRequestAction(db, action, now)
    case 'picture':
    case 'picture words':
    case 'picture file':
    case 'picture recalled':
    case 'picture goes':
    case 'picture comes back':
      return performPictureAction(db, action, now)
    case 'file':
    case 'file goes':
      return performFileAction(db, action, now)
    case 'desk uploads':
      return performUploadAction(db, now)
    case 'read': {
      const articles = rowsOf(db, 'articles')
      const reads = new Map<number, number>()
      for (const n of action.stories) {
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
      return importOne(db, action, now)
    case 'undo import':
      return undoImport(db, action.which, now)
  }
}

function performOnTerm(db: Db, action: Extract<TestAction, { noun: Noun }>, now: number): Result<unknown> | undefined {
  const term = TERMS[action.noun]
  if (action.do === 'create term') return createTerm(db, OTTILIE, term, { name: action.name }, now)
  const row = at(rowsOf(db, term.table), action.of)
  if (!row) return undefined
  if (action.do === 'delete term') return deleteTerm(db, OTTILIE, term, { id: row.id }, now)
  if (action.noun === 'source') return changeSource(db, row.id, action.to, now)
  const { name, slug, role, portrait, description, links, followUpAt } = action.to
  const to = { name, slug, role, portrait, description, links, followUpAt }
  return updateTerm(db, OTTILIE, term, { id: row.id, ...to }, now)
}
