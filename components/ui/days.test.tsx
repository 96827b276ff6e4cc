import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Days } from '#components/ui/days.tsx'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import type { PictureView, TeaserView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

const speech = speechIn('UTC', 'en')
const at = (month: number, day: number, year = 2026) => Date.UTC(year, month - 1, day, 12)
const picture = (file: string): PictureView => ({
  mediaId: file,
  file,
  crops: {},
  placeholder: '',
  width: 1200,
  height: 800,
  widths: [640],
  alt: '',
  caption: '',
  credit: '',
})
const author = (name: string, portrait: PictureView | null = null) => ({ id: 1, slug: name, name, role: '', portrait })

describe('headings of a list', () => {
  const headings = (by: 'day' | 'month', ...times: number[]) => {
    const items = times.map((publishedAt, id) => aTeaser({ id, publishedAt }))
    const shown = renderToStaticMarkup(<Days items={items} by={by} speech={speech} />)
    return [...shown.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, name]) => name)
  }

  it('name days that have two stories each', () => {
    expect(headings('day', at(11, 3), at(11, 3), at(11, 2), at(11, 2))).toEqual([
      'Tuesday, 3 November 2026',
      'Monday, 2 November 2026',
    ])
  })

  it('name months, or years, where hardly a day has two', () => {
    expect(headings('day', at(11, 3), at(11, 2), at(10, 9), at(10, 1))).toEqual(['November 2026', 'October 2026'])
    expect(headings('month', at(11, 3), at(10, 2), at(9, 9), at(5, 1, 2025))).toEqual(['2026', '2025'])
    expect(headings('day', at(11, 3))).toEqual(['2026'])
  })
})

describe('a row', () => {
  const row = (story: Partial<TeaserView>, hasFaces = false) =>
    renderToStaticMarkup(<Days items={[aTeaser(story)]} by="day" speech={speech} hasFaces={hasFaces} />)

  it('has a cell for its time, its words and, where there is one, its picture', () => {
    expect(row({}).match(/data-cell/g)).toHaveLength(2)
    expect(row({ picture: picture('a') }).match(/data-cell/g)).toHaveLength(3)
  })

  it('names its writers under its words, unless its kicker does', () => {
    const authors = [author('Ana Brekken')]
    expect(row({ authors, kicker: 'Ferries' })).toContain('<p class="meta">Ana Brekken</p>')
    expect(row({ authors, kicker: 'Ana Brekken' }).match(/Ana Brekken/g)).toHaveLength(1)
  })

  it('shows a search hit its own passage, however long, or none', () => {
    const hit = (passage: false | React.ReactElement) =>
      renderToStaticMarkup(
        <Days
          items={[aTeaser({ standfirst: 'It rained.' })]}
          by="day"
          speech={speech}
          wordsOf={() => ({ headline: 'Found', standfirst: passage })}
        />,
      )
    expect(hit(<p>{'found '.repeat(200)}</p>)).toContain('found '.repeat(200))
    expect(hit(false)).not.toMatch(/standfirst|It rained/)
  })

  it('shows the face of its writer in a list of opinion, otherwise its picture', () => {
    const story = { authors: [author('Ana Brekken', picture('face'))], picture: picture('lead') }
    expect(row(story, true)).toContain('/media/face-')
    expect(row(story, true)).not.toContain('/media/lead-')
    expect(row(story)).toContain('/media/lead-')
    expect(row({ ...story, authors: [author('Ana Brekken')] }, true)).toContain('/media/lead-')
  })
})
