import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFetchSitemap } from '#server/outgoing/fetch-sitemap.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

let internet: Awaited<ReturnType<typeof testInternet>>
beforeEach(async () => {
  internet = await testInternet(({ path }, response) => {
    if (path === '/sitemap.xml') return response.writeHead(301, { location: '/sitemap_index.xml' }).end()
    if (path === '/round.xml') return response.writeHead(302, { location: '/round.xml' }).end()
    if (path === '/none.xml') return response.writeHead(404).end()
    response.writeHead(200).end('<urlset></urlset>')
  })
})
afterEach(() => internet.close())

test('a sitemap is fetched by https, also behind a redirect; anything else is said', async () => {
  const fetchSitemap = createFetchSitemap(internet.options)
  const found = await fetchSitemap('http://old.wire.example/sitemap.xml')
  expect(found.ok && found.value.toString()).toBe('<urlset></urlset>')
  expect(await fetchSitemap('https://old.wire.example/none.xml')).toMatchObject({ details: 'it answered 404' })
  expect(await fetchSitemap('https://old.wire.example/round.xml')).toMatchObject({
    details: 'it redirects more than 3 times',
  })
  expect(await fetchSitemap('https://127.0.0.1/sitemap.xml')).toMatchObject({ ok: false, code: 'not-fetched' })
})
