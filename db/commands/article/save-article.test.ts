import { expect, test } from 'vitest'
import { createArticle } from '#db/commands/article/create-article.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { restoreDraft } from '#db/commands/article/restore-draft.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { aDraft, aStory, JONAS, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { Actor } from '#domain/permissions/can.ts'

const paper = newsroomForEach(openSections)

const save = (actor: Actor, draft: { id: number; version: number }, fields: ArticleFields) =>
  saveArticle(paper.db, actor, { ...draft, fields }, NOON)

test('sections, topics and bylines keep their order (P-45)', () => {
  const draft = aDraft(paper.db, 'Ferries')
  must(
    save(OTTILIE, draft, { sections: ['opinion', 'world', 'politics'], authors: ['yusra-lindt', 'ruben-achterberg'] }),
  )
  const read = workingArticle(paper.db, draft.id)
  expect(read?.sectionIds).toEqual([3, 1, 2])
  expect(read?.authorIds).toEqual([2, 1])
})

test('of two saves of the same version the second is refused (P-103)', () => {
  const draft = aDraft(paper.db, 'Ferries')
  must(save(OTTILIE, draft, { standfirst: 'Ottilie' }))
  expect(save(OTTILIE, draft, { standfirst: 'The other' })).toMatchObject({
    ok: false,
    code: 'changed-meanwhile',
    details: { version: draft.version + 1 },
  })
  expect(workingArticle(paper.db, draft.id)?.standfirst).toBe('Ottilie')
})

test.each([
  [{ sections: ['world', 'nowhere'] }, 'unknown-section', 'sections'],
  [{ topics: ['nothing'] }, 'unknown-topic', 'topics'],
  [{ authors: ['nobody'] }, 'unknown-author', 'authors'],
  [{ lead: { mediaId: 'a'.repeat(64), alt: '', caption: '', credit: '' } }, 'unknown-media', 'lead'],
] satisfies [ArticleFields, string, string][])('%j is refused whole (P-51, P-147)', (fields, code, field) => {
  const draft = aDraft(paper.db, 'Ferries')
  const before = workingArticle(paper.db, draft.id)
  expect(save(OTTILIE, draft, { headline: 'Changed', ...fields })).toMatchObject({ code, field })
  expect(workingArticle(paper.db, draft.id)).toEqual(before)
})

test('the slug follows the headline until it is chosen or the story is public', () => {
  const created = must(createArticle(paper.db, OTTILIE, { headline: 'Untitled', language: 'en' }, NOON))
  const first = must(save(OTTILIE, created, { headline: 'Ferry fares rise' }))
  expect(first.slug).toBe('ferry-fares-rise')
  const chosen = must(save(OTTILIE, { id: created.id, version: first.version }, { slug: 'fares' }))
  const after = must(save(OTTILIE, { id: created.id, version: chosen.version }, { headline: 'Ferry fares fall' }))
  expect(after.slug).toBe('fares')
  const story = aStory(paper.db, 'Out already')
  expect(must(save(OTTILIE, story, { headline: 'Renamed' })).slug).toBe('out-already')
})

test('two drafts of one headline have two addresses', () => {
  expect([aDraft(paper.db, 'Ferries').slug, aDraft(paper.db, 'Ferries').slug]).toEqual(['ferries', 'ferries-2'])
})

test('a source is found by its name or made, and a story remembers the original', () => {
  const draft = aDraft(paper.db, 'Ferries')
  const url = 'https://wire.example/ferries'
  must(save(OTTILIE, draft, { source: { name: 'Meridian Wire', url } }))
  const second = aDraft(paper.db, 'Trains')
  must(save(OTTILIE, second, { source: { name: 'Meridian wire' } }))
  expect(workingArticle(paper.db, draft.id)).toMatchObject({ sourceId: 1, sourceUrl: url })
  expect(workingArticle(paper.db, second.id)).toMatchObject({ sourceId: 1, sourceUrl: null })
})

test("a reporter's draft is hers: another does not find it, and an editor may", () => {
  const draft = aDraft(paper.db, 'Ferries', {}, TAMSIN)
  expect(save(JONAS, draft, { kicker: 'x' })).toMatchObject({ code: 'not-found' })
  expect(deleteDraft(paper.db, JONAS, draft, NOON)).toMatchObject({ code: 'not-found' })
  must(save(OTTILIE, draft, { kicker: 'x' }))
})

test('a draft can be deleted and restored; a published story cannot be deleted (P-236)', () => {
  const draft = aDraft(paper.db, 'Ferries')
  must(deleteDraft(paper.db, OTTILIE, draft, NOON))
  expect(save(OTTILIE, draft, { kicker: 'x' })).toMatchObject({ code: 'not-found' })
  must(restoreDraft(paper.db, OTTILIE, draft, NOON))
  must(save(OTTILIE, draft, { kicker: 'x' }))
  expect(deleteDraft(paper.db, OTTILIE, aStory(paper.db, 'Out'), NOON)).toMatchObject({ code: 'was-public' })
})
