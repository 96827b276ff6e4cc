import { afterEach, beforeEach, expect, test } from 'vitest'
import { AUTHOR, createTerm, SOURCE, TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import { write } from '#db/engine/write.ts'
import { namesAsGiven } from '#db/import/decide/taxonomy-names.ts'
import { importTerms } from '#db/import/decide/terms.ts'
import { importedNames } from '#db/queries/taxonomy/imported-names.ts'
import { must, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())

function runImport(kind: 'sections' | 'tags' | 'authors' | 'sources', ...given: string[]) {
  const names =
    kind === 'authors' ? () => ({ name: 'Ana Brekken', id: 'ana-brekken', isAmbiguous: false }) : namesAsGiven
  write(room.db, (tx) => ok(importTerms(names, NOW).idsOf(tx, kind, given)))
}

test('all that imports made is in one list, what the desk made is not, and one renamed stays in it (P-340)', () => {
  for (const term of [TOPIC, AUTHOR, SOURCE]) must(createTerm(room.db, OTTILIE, term, { name: 'Desk' }, NOW))
  runImport('sources', '新华社')
  runImport('authors', 'ana-brekken')
  runImport('tags', '气候', '氣候')
  runImport('sections', '新闻')
  const rows = () =>
    importedNames(room.db, {}).items.map((one) => `${one.noun} ${one.slug} ${one.name} (${one.importId})`)
  expect(rows()).toEqual([
    'sections xin-wen 新闻 (新闻)',
    'topics qi-hou 气候 (气候)',
    'topics qi-hou-2 氣候 (氣候)',
    'authors ana-brekken Ana Brekken (ana-brekken)',
    'sources xin-hua-she 新华社 (新华社)',
  ])
  expect(importedNames(room.db, {}).items.map((one) => one.isFromSlug)).toEqual([false, false, false, true, false])
  must(updateTerm(room.db, OTTILIE, AUTHOR, { id: 2, name: 'Ana Brekken-Lund' }, NOW))
  const [renamed] = importedNames(room.db, { q: 'lund' }).items
  expect(renamed).toMatchObject({ noun: 'authors', name: 'Ana Brekken-Lund', slug: 'ana-brekken', isFromSlug: false })
  runImport('authors', 'ana-brekken')
  expect(importedNames(room.db, {}).items).toHaveLength(5)
})

test('a long list is read on where it was left, over all kinds', () => {
  runImport('tags', ...Array.from({ length: 130 }, (_, n) => `Topic ${n}`))
  runImport('sources', ...Array.from({ length: 90 }, (_, n) => `Source ${n}`))
  const seen: string[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = importedNames(room.db, { cursor })
    seen.push(...page.items.map((one) => one.name))
    cursor = page.next ?? undefined
    more = page.next !== null
  }
  expect(seen).toEqual([
    ...Array.from({ length: 130 }, (_, n) => `Topic ${n}`),
    ...Array.from({ length: 90 }, (_, n) => `Source ${n}`),
  ])
})
