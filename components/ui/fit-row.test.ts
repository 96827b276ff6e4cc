import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitRow, inColumns, inRows } from '#components/ui/fit-row.ts'
import { storyHeight } from '#domain/article/column-height.ts'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { toldStandfirst } from '#domain/words/opening-of.ts'

const story = (headline: number, sentences = 0) =>
  aTeaser({
    headline: 'h'.repeat(headline),
    standfirst: 'The tide table was wrong by an hour. '.repeat(sentences).trim(),
  })
const SIZE = { size: 3 } as const

function ends(stories: ReturnType<typeof story>[]): number {
  const heights = fitRow(stories, SIZE).map(({ size, room, hasStandfirst }, n) => {
    const { headline, standfirst } = stories[n] ?? story(1)
    const told = hasStandfirst ? toldStandfirst(standfirst, room).length : 0
    return storyHeight({ headline: headline.length, size, standfirst: told })
  })
  return Math.max(...heights) - Math.min(...heights)
}

describe('a row', () => {
  it('ends within 120 px whatever its stories have', () => {
    const anyStory = fc.tuple(fc.integer({ min: 4, max: 200 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(fc.array(anyStory, { minLength: 1, maxLength: 4 }), (row) => {
        expect(ends(row.map(([headline, sentences]) => story(headline, sentences)))).toBeLessThanOrEqual(120)
      }),
    )
  })

  it('gives standfirsts to short headlines and takes them from beside a story that has none', () => {
    const [long, short] = fitRow([story(150, 3), story(15, 3)], SIZE)
    expect(short?.room).toBeGreaterThan(long?.room ?? 0)
    expect(fitRow([story(60, 4), story(15)], SIZE)[0]?.room).toBeLessThan(fitRow([story(60, 4)], SIZE)[0]?.room ?? 0)
  })
})

describe('a list', () => {
  it('is parted into columns and rows without losing its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (items, count) => {
          expect(inColumns(items, count, (item) => item).flat()).toEqual(items)
          const rows = inRows(items, count)
          expect(rows.flat()).toEqual(items)
          const sizes = rows.map((row) => row.length)
          if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('has columns as equal as they can be', () => {
    expect(inColumns([300, 100, 100, 100], 2, (height) => height)).toEqual([[300], [100, 100, 100]])
    expect(inRows([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([
      [1, 2, 3],
      [4, 5],
      [6, 7],
    ])
  })
})
