import { expect, test, vi } from 'vitest'
import { ApiProblem, api, problemOf } from '#components/desk/api.ts'

const LONG_STORY = { words: 'Night trains return. '.repeat(1_000) }

function sent(): RequestInit[] {
  const all: RequestInit[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    all.push(init)
    return Promise.resolve(new Response('{}'))
  })
  return all
}

test('a browser that cannot pack sends a long story as it is', async () => {
  const all = sent()
  await api.send('PUT', '/api/articles/7', LONG_STORY)
  expect(new Headers(all[0]?.headers).get('content-encoding')).toBe('gzip')
  vi.stubGlobal(
    'CompressionStream',
    class {
      constructor() {
        throw new TypeError('out of memory')
      }
    },
  )
  await api.send('PUT', '/api/articles/7', LONG_STORY)
  expect(new Headers(all[1]?.headers).get('content-encoding')).toBeNull()
  expect(all[1]?.body).toBe(JSON.stringify(LONG_STORY))
  vi.unstubAllGlobals()
})

test('a failure that is none of the server is a problem too, and reported', () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
  const fault = new TypeError('x is not a function')
  expect(problemOf(fault)).toMatchObject({
    status: -1,
    code: 'desk-fault',
    title: expect.stringContaining('Try again'),
  })
  expect(reported).toEqual([fault])
  const own = new ApiProblem(500, {})
  expect(problemOf(own)).toBe(own)
  vi.unstubAllGlobals()
})
