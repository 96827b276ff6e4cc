import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import Page from '#app/(site)/search/page.tsx'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { aCast, aStory } from '#db/testing/seed.ts'
import { hostileQueries } from '#e2e/support/hostile-queries.ts'
import { QUERY_ADDRESSES } from '#e2e/support/query-addresses.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
  aCast(paper.db)
  aStory(paper.db, { headline: 'The harbour opens' })
})
afterAll(() => paper.close())

const page = async (query: string) => {
  const searchParams = Promise.resolve(Object.fromEntries(new URLSearchParams(query)))
  return renderToStaticMarkup(await Page({ searchParams }))
}

test.each(['2026-99-99', '2026-02-30', '0000-00-00', '9999-99-99', 'yesterday', '2026-1-1'])(
  '%s is not a date: the search ignores it, and the page says so (P-336)',
  async (day) => {
    for (const name of ['from', 'to']) {
      const html = await page(`q=harbour&${name}=${day}`)
      expect(html).toContain('The <mark>harbour</mark> opens')
      expect(html).toContain(`Not a date, so the search ignores it: ${day}`)
    }
  },
)

test('a valid date narrows the search without a message', async () => {
  const html = await page('q=harbour&from=2999-01-01')
  expect(html).not.toContain('<mark>')
  expect(html).not.toContain('Not a date')
})

test('any query is either rendered or answered 404', async () => {
  for (const { query } of hostileQueries(QUERY_ADDRESSES['/search'] ?? [])) {
    const rendered = await page(`${query}&q=harbour`).catch((error: unknown) => {
      // `notFound()` throws for an invalid page number.
      expect(String((error as { digest?: string }).digest), query).toMatch(/404$/)
      return 'none'
    })
    expect(rendered, query).not.toBe('')
  }
})
