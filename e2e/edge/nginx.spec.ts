import { type Nginx, startNginx } from '#e2e/edge/nginx.ts'
import { ensureInstalled } from '#e2e/edge/programs.ts'
import { type Place, publishThrough, STORY, testChanges, testPages, testSessions } from '#e2e/edge/proxy-tests.ts'
import { ask, signedInByPassword } from '#e2e/support/machine.ts'
import { freePort, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

test.use({ ignoreHTTPSErrors: true })

const place = {} as Place & { proxy: Nginx }
test.beforeAll(async () => {
  test.setTimeout(300_000)
  ensureInstalled('nginx', 'nginx-light openssl')
  // The certificate is our own, and this process asks nobody but this machine.
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  const ports = { https: await freePort(), cached: await freePort(), purge: await freePort() }
  place.paper = await startNewsroom('demo', {
    SITE_URL: `https://localhost:${ports.https}`,
    PURGE_URL: `http://127.0.0.1:${ports.purge}/`,
  })
  place.proxy = await startNginx(Number(new URL(place.paper.url).port), ports)
})
test.afterAll(async () => {
  await place.proxy?.stop()
  await place.paper?.stop()
})

testSessions(place)
testPages(place)
testChanges(place, { isCached: true })

test('nginx keeps pictures and no page: a publication and a withdrawal are there with the next request', async () => {
  const { cached } = place.proxy
  const [picture = ''] = /\/media\/[a-f0-9]{64}-\d+\.jpg/.exec((await ask(cached, STORY)).text) ?? []
  const statuses = [await ask(cached, picture), await ask(cached, picture)].map((one) => one.headers['x-nginx-cache'])
  expect(statuses).toEqual(['MISS', 'HIT'])
  for (const path of ['/', '/world', '/feed.xml']) await ask(cached, path)
  const { id, path } = await publishThrough(place.proxy, 'Fresh behind a cache')
  for (const list of ['/', '/world', '/feed.xml']) {
    const answer = await ask(cached, list)
    expect([list, answer.text.includes(path), answer.headers['x-nginx-cache']]).toEqual([list, true, 'MISS'])
  }
  expect((await ask(cached, path)).status).toBe(200)
  const api = await signedInByPassword(place.proxy, 'editor')
  expect((await api('DELETE', `/api/articles/${id}/publication`, { reason: 'For a test.' })).status).toBe(200)
  for (const list of ['/', '/world', '/feed.xml']) expect((await ask(cached, list)).text, list).not.toContain(path)
  expect((await ask(cached, path)).status).toBe(410)
  for (const list of ['/desk/sign-in', '/api/openapi.json', '/healthz']) {
    const twice = [await ask(cached, list), await ask(cached, list)].map((one) => one.headers['x-nginx-cache'])
    expect([list, twice]).toEqual([list, ['MISS', 'MISS']])
  }
})

test('nginx is told by PURGE which tags changed', async () => {
  const { id } = await publishThrough(place.proxy, 'Told to the cache in front')
  const told = () => place.proxy.purges().flatMap((line) => line.split(','))
  await expect.poll(told).toEqual(expect.arrayContaining([`article:${id}`, 'list:front']))
})
