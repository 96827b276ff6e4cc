import { expect, test } from 'vitest'
import { shareColumns, spannedRow, spannedRows } from '#components/ui/spans.ts'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'

const story = (id: number, headline: number, standfirst = 0) =>
  aTeaser({ id, headline: 'a'.repeat(headline), standfirst: standfirst === 0 ? '' : `${'b'.repeat(standfirst - 1)}.` })
const widthsOf = (rows: { span: number }[][]) => rows.map((row) => row.reduce((sum, { span }) => sum + span, 0))

test('a long headline has more columns than brief ones, and a row fills the page', () => {
  const row = spannedRow([story(1, 190), story(2, 12), story(3, 14)], { size: 3 })
  const [long = 0, ...brief] = row.map(({ span }) => span)
  expect(long).toBeGreaterThan(Math.max(...brief))
  expect(widthsOf([row])).toEqual([12])
})

test('every story stands once, in its order, and all rows fill the page', () => {
  for (let count = 1; count <= 13; count++) {
    const stories = Array.from({ length: count }, (_, n) => story(n, n % 3 === 0 ? 180 : 15, n % 2 === 0 ? 120 : 0))
    const rows = spannedRows(stories, { size: 3 })
    expect(rows.flat().map((one) => one.story.id)).toEqual(stories.map(({ id }) => id))
    // One story alone has no more than two thirds.
    for (const [n, width] of widthsOf(rows).entries()) expect(width).toBe(rows[n]?.length === 1 ? 8 : 12)
  }
  expect(spannedRows([], { size: 3 })).toEqual([])
})

test('columns go to whom is tallest, up to eight', () => {
  const items = [{ span: 2 }, { span: 2 }, { span: 2 }]
  shareColumns(items, 12, (item) => (item === items[0] ? 900 : 100) / item.span)
  expect(items.map(({ span }) => span)).toEqual([8, 2, 2])
})
