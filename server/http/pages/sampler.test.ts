import { afterEach, beforeEach, expect, test } from 'vitest'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  press.edition = 1
  paper = await testWebServer(press.page)
  for (const path of ['/article/a', '/world']) paper.addresses.set(path, { kind: 'page' })
})
afterEach(() => paper.close())

const said = () => [paper.web.sampler.checks, paper.web.sampler.differences]

test('pages, feeds, redirects and what is not there are the same when made again', async () => {
  paper.addresses.set('/article/old', { kind: 'moved', to: '/article/a' })
  for (const path of ['/article/a', '/world', '/feed.xml', '/article/old', '/none', '/World/', '/latest?page=x']) {
    await paper.ask(path)
  }
  const { entries } = paper.web.pages.size()
  expect(entries).toBeGreaterThan(7)
  for (let n = 0; n < entries; n++) {
    // The least recently used one is the first.
    await paper.web.sampler.check()
  }
  expect(said()).toEqual([entries, 0])
})

test('a page with missing tags is counted, logged and dropped', async () => {
  await paper.ask('/article/a')
  press.edition = 2
  await paper.web.sampler.check()
  expect(said()).toEqual([1, 1])
  const next = await paper.ask('/article/a')
  expect(next.headers['x-cache']).toBe('miss')
  expect(next.text).toContain('edition 2')
})

test('a page that changed while it was made again proves nothing', async () => {
  await paper.ask('/article/a')
  press.edition = 2
  const checking = paper.web.sampler.check()
  paper.change('site')
  await checking
  expect(said()).toEqual([0, 0])
})

test('an empty cache is not sampled, and sampling waits during renders', async () => {
  await paper.web.sampler.check()
  expect(said()).toEqual([0, 0])
  await paper.ask('/world')
  paper.web.sampler.start(1)
  await expect.poll(() => paper.web.sampler.checks).toBeGreaterThan(2)
  paper.web.sampler.stop()
})
