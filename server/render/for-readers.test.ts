import { expect, test } from 'vitest'
import { isForReaders } from '#server/render/for-readers.ts'
import { renderQueueOf } from '#server/shared/render-queue-name.ts'

test('the readers’ renderer refuses the desk and the API, and oEmbed is none of them (P-317)', () => {
  for (const url of [
    '/desk',
    '/desk/sign-in',
    '/desk?x=1',
    '/api',
    '/api/me',
    '/API/me',
    '/api/oembed/x',
    '/api?/api/oembed',
  ])
    expect(isForReaders(url), url).toBe(false)
  for (const url of ['/', '/article/a', '/api/oembed', '/api/oembed?url=x', '/desktop', '/apiary', '/search?q=/api/me'])
    expect(isForReaders(url), url).toBe(true)
})

test('pages, searches and share pictures wait in lines of their own', () => {
  expect([
    renderQueueOf('/search?q=a'),
    renderQueueOf('/cards/a.png'),
    renderQueueOf('/search'),
    renderQueueOf('/'),
  ]).toEqual(['search', 'card', 'page', 'page'])
})
