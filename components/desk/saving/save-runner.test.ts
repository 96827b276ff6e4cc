import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { type Base, journal, type Kept } from '#components/desk/saving/journal.ts'
import { saveLine } from '#components/desk/saving/save-line.ts'
import { SaveRunner } from '#components/desk/saving/save-runner.ts'
import { StoryPlace } from '#components/desk/saving/story-place.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

const done: string[] = []
let hasRoom = true
let answer: (path: string) => unknown = () => ({})

beforeEach(() => {
  done.length = 0
  hasRoom = true
  vi.spyOn(journal, 'keep').mockImplementation((kept: Kept, base: Base | null) => {
    done.push(`keep ${kept.fields.headline} of ${kept.story}${base ? ` from ${base.fields.headline}` : ''}`)
    return Promise.resolve(hasRoom)
  })
  vi.spyOn(journal, 'drop').mockImplementation(() => {
    done.push('drop')
    return Promise.resolve(true)
  })
  vi.spyOn(api, 'send').mockImplementation((method, path, body, key) => {
    done.push(`${method} ${path} ${JSON.stringify(body)}${method === 'POST' ? ` ${key}` : ''}`)
    return Promise.resolve().then(() => answer(path) as never)
  })
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      postMessage() {}
      close() {}
    },
  )
  return () => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  }
})

const offline = () => {
  throw new ApiProblem(0, {})
}
const runner = (key: number | string = 7, onCreated?: (id: number) => void) => {
  const article = { version: 1, savedAt: 1 } as DeskArticle
  return new SaveRunner(new StoryPlace(key, onCreated), 'ana', article, { headline: 'Before' }, () => undefined)
}

test('words are kept before they are sent, with what they began from, and let go when the server has them (P-29, P-104)', async () => {
  answer = () => ({ version: 2, slug: 'a' })
  const saving = runner()
  saving.edit({ headline: 'A' })
  expect(await saving.settle()).toBe(true)
  expect(done).toEqual(['keep A of 7 from Before', 'PUT /api/articles/7 {"version":1,"headline":"A"}', 'drop'])
  expect(saving.text()).toEqual({ headline: 'A', slug: 'a' })
  saving.edit({ headline: 'B' })
  await saving.settle()
  expect(done.slice(3)).toEqual(['keep B of 7 from A', 'PUT /api/articles/7 {"version":2,"headline":"B"}', 'drop'])
})

test('what could not be sent stays, and what it began from is written once', async () => {
  answer = offline
  const saving = runner()
  saving.edit({ headline: 'A' })
  expect(await saving.settle()).toBe(false)
  expect(done).toEqual(['keep A of 7 from Before', expect.stringMatching(/^PUT/), 'keep A of 7'])
  expect(saving.snapshot()).toMatchObject({ keptAt: expect.any(Number), state: { trouble: { kind: 'offline' } } })
})

test('a browser without room says so, and the words are sent all the same', async () => {
  hasRoom = false
  answer = offline
  const saving = runner()
  saving.edit({ headline: 'A' })
  await saving.settle()
  expect(saving.snapshot().keptAt).toBeNull()
  answer = () => ({ version: 2 })
  expect(await saving.settle()).toBe(true)
})

test('a story that the server has not seen is made by its first save, with one key however often it is tried', async () => {
  const made: number[] = []
  answer = offline
  const saving = runner('its-key', (id) => made.push(id))
  saving.edit({ headline: 'A' })
  await saving.settle()
  answer = (path) => (path === '/api/articles' ? { id: 9, version: 1, slug: 'story' } : offline())
  await saving.settle()
  answer = () => ({ version: 2, slug: 'a' })
  await saving.settle()
  const create = 'POST /api/articles {"headline":""} its-key'
  const save = 'PUT /api/articles/9 {"version":1,"headline":"A"}'
  expect(done.filter((one) => !one.startsWith('keep'))).toEqual([create, create, save, save, 'drop'])
  expect(done.filter((one) => one.startsWith('keep')).at(-1)).toBe('keep A of 9')
  expect(made).toEqual([9])
})

test('a fault of the page itself is a failure with a retry and the true reason, and the words go out with the next try (P-315)', async () => {
  let isBroken = true
  answer = () => {
    if (isBroken) throw new TypeError('gzip is not there')
    return { version: 2 }
  }
  const saving = runner()
  saving.edit({ headline: 'A' })
  expect(await saving.settle()).toBe(false)
  const { state } = saving.snapshot()
  expect(state).toMatchObject({ sending: null, trouble: { kind: 'failed', isHere: true, tries: 1 } })
  expect(saveLine(state, 7, { seconds: () => '12:00:00', minutes: () => '12:00' }).text).toMatch(/^not saved/)
  expect(saving.unsaved()).toEqual({ headline: 'A' })
  isBroken = false
  expect(await saving.settle()).toBe(true)
})

test('what a page makes of the news of a save or of a new story stops neither', async () => {
  const fails = () => {
    throw new Error('the page is gone')
  }
  answer = (path) => (path === '/api/articles' ? { id: 9, version: 1, slug: 'story' } : { version: 2, slug: 'a' })
  const article = { version: 1, savedAt: 1 } as DeskArticle
  const saving = new SaveRunner(new StoryPlace('its-key', fails), 'ana', article, { headline: 'Before' }, fails)
  saving.edit({ headline: 'A' })
  expect(await saving.settle()).toBe(true)
  expect(saving.snapshot().state).toMatchObject({ sending: null, trouble: null, version: 2 })
  expect(done.filter((one) => one.startsWith('POST'))).toHaveLength(1)
})

test('a page hears what the server answered before it hears that all is saved', async () => {
  answer = () => ({ version: 2, slug: 'a', changesNotScheduled: 1 })
  const heard: unknown[] = []
  const article = { version: 1, savedAt: 1 } as DeskArticle
  const saving: SaveRunner = new SaveRunner(new StoryPlace(7), 'ana', article, {}, ({ changesNotScheduled }) =>
    heard.push([changesNotScheduled, saving.snapshot().state.version]),
  )
  saving.edit({ headline: 'A' })
  await saving.settle()
  expect(heard).toEqual([[1, 1]])
  expect(saving.snapshot().state.version).toBe(2)
})

test('a journal that throws keeps no word from the network', async () => {
  vi.spyOn(journal, 'keep').mockImplementation(() => Promise.reject(new Error('no such database')))
  vi.spyOn(journal, 'drop').mockImplementation(() => Promise.reject(new Error('no such database')))
  answer = () => ({ version: 2 })
  const saving = runner()
  saving.edit({ headline: 'A' })
  expect(await saving.settle()).toBe(true)
  expect(saving.snapshot().keptAt).toBeNull()
})

test('who was refused may ask again', async () => {
  answer = () => {
    throw new ApiProblem(403, { code: 'not-allowed', title: 'That is for an editor.' })
  }
  const saving = runner()
  saving.edit({ headline: 'A' })
  await saving.settle()
  expect(saving.snapshot().state.trouble).toMatchObject({ kind: 'stopped' })
  answer = () => ({ version: 2 })
  saving.tryAgain()
  expect(await saving.settle()).toBe(true)
})

test('a merged text is saved over the version that it was merged with', async () => {
  const saving = runner()
  saving.edit({ headline: 'Mine' })
  saving.conflictWith({ version: 5, savedAt: 2 } as DeskArticle)
  answer = () => ({ version: 6, slug: 'a' })
  saving.saveMerged({ headline: 'Mine and theirs' }, { headline: 'Theirs' })
  expect(await saving.settle()).toBe(true)
  expect(done.filter((one) => one.startsWith('PUT'))).toEqual([
    'PUT /api/articles/7 {"version":5,"headline":"Mine and theirs"}',
  ])
})
