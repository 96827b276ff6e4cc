import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AUTHOR, createTerm } from '#db/commands/taxonomy/term.ts'
import { search } from '#db/queries/search/search.ts'
import { arabic } from '#db/queries/search/testing/recall/ar.ts'
import { german } from '#db/queries/search/testing/recall/de.ts'
import { english } from '#db/queries/search/testing/recall/en.ts'
import { spanish } from '#db/queries/search/testing/recall/es.ts'
import { french } from '#db/queries/search/testing/recall/fr.ts'
import { documentOf, isRelevant, KINDS, type RecallSet } from '#db/queries/search/testing/recall/recall-set.ts'
import { chinese } from '#db/queries/search/testing/recall/zh.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, HOUR, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const SETS: readonly RecallSet[] = [english, german, french, spanish, arabic, chinese]
const FIRST = 10
/** `RECALL_TABLE=FILE.md` writes the table by language and kind. */
const TABLE = process.env['RECALL_TABLE']

type Result = { language: string; kind: string; typed: string; recall: number; isAllThere: boolean }
let newsroom: ReturnType<typeof testNewsroom>
let results: Result[]

/** Puts all languages into one paper, so that each is searched among the others. */
function seed(set: RecallSet, n: number): number[] {
  const slugs = set.authors.map((name, at) => {
    const slug = `${set.language}-author-${at}`
    must(createTerm(newsroom.db, SYSTEM, AUTHOR, { name, slug }, NOON))
    return slug
  })
  return set.stories.map((story, at) => {
    const [headline, standfirst, , by] = story
    const fields = { headline, standfirst, language: set.language, document: documentOf(story) }
    const authors = [slugs[by] ?? '']
    return aStory(newsroom.db, { ...fields, authors, at: NOON - (n * 40 + at) * HOUR, slug: `${set.language}-${at}` })
      .id
  })
}

function ask({ language, stories, queries }: RecallSet, ids: readonly number[]): Result[] {
  return queries.map(([kind, typed, wanted]) => {
    const relevant = new Set(stories.flatMap((story, at) => (isRelevant(story, wanted) ? [ids[at]] : [])))
    const { hits, meantHits } = search(newsroom.db, { q: typed, page: 1 })
    const first = [...hits, ...meantHits].slice(0, FIRST)
    const found = first.filter(({ id }) => relevant.has(id)).length
    const most = Math.min(FIRST, relevant.size)
    return { language, kind, typed, recall: found / most, isAllThere: relevant.size > 0 }
  })
}

const mean = (of: readonly Result[]) => of.reduce((sum, { recall }) => sum + recall, 0) / of.length
const missed = (of: readonly Result[]) =>
  of.filter(({ recall }) => recall < 1).map(({ language, kind, typed, recall }) => [language, kind, typed, recall])

beforeAll(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  const ids = SETS.map(seed)
  results = SETS.flatMap((set, n) => ask(set, ids[n] ?? []))
  if (TABLE) fs.writeFileSync(TABLE, table())
})
afterAll(() => newsroom.close())

function table(): string {
  const row = (name: string, of: readonly Result[]) => {
    const cells = KINDS.map((kind) => of.filter((one) => one.kind === kind))
    const told = [...cells, of].map((cell) => (cell.length === 0 ? '–' : `${mean(cell).toFixed(2)} (${cell.length})`))
    return `| ${name} | ${told.join(' | ')} |`
  }
  const languages = SETS.map(({ language }) => row(language, of(language)))
  const head = `| language | ${KINDS.join(' | ')} | all |\n|---|${'---|'.repeat(KINDS.length + 1)}`
  return `recall@10 (queries)\n\n${head}\n${[...languages, row('all', results)].join('\n')}\n`
}
const of = (language: string) => results.filter((one) => one.language === language)

test('there are 120 queries and more, 15 of a kind and more, over five languages and Chinese, each with stories to find', () => {
  expect(results.length).toBeGreaterThanOrEqual(120)
  for (const kind of KINDS) expect(results.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(15)
  for (const { language } of SETS) expect(of(language).length, language).toBeGreaterThanOrEqual(15)
  expect(results.filter(({ isAllThere }) => !isAllThere)).toEqual([])
})

test('nine of ten relevant stories are among the first ten hits (P-12, P-356)', () => {
  expect(mean(results), JSON.stringify(missed(results))).toBeGreaterThanOrEqual(0.9)
})

describe('in each language (P-13)', () => {
  test.each(SETS.map(({ language }) => language))('%s', (language) => {
    expect(mean(of(language)), JSON.stringify(missed(of(language)))).toBeGreaterThanOrEqual(0.9)
  })
})

describe('and of each kind', () => {
  test.each(KINDS)('%s', (kind) => {
    const ours = results.filter((one) => one.kind === kind)
    expect(mean(ours), JSON.stringify(missed(ours))).toBeGreaterThanOrEqual(0.9)
  })
})
