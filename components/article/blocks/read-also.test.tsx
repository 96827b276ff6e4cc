import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ReadAlso } from '#components/article/blocks/read-also.tsx'
import { speechIn } from '#domain/words/speech.ts'

it('marks the stories that are live, before their headlines', () => {
  const stories = [7, 8].map((id) => ({ id, path: `/article/s${id}`, headline: `Story ${id}` }))
  const block = { id: 'a', type: 'related' as const, title: '', stories }
  const markup = renderToStaticMarkup(<ReadAlso block={block} liveStories={[8]} speech={speechIn('UTC', 'en')} />)
  expect(markup).toContain('<a href="/article/s7">Story 7</a>')
  expect(markup).toContain('<a href="/article/s8"><span class="live-sign">Live</span> Story 8</a>')
})
