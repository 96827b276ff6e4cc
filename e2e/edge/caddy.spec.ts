import { startCaddy } from '#e2e/edge/caddy.ts'
import { ensureInstalled } from '#e2e/edge/programs.ts'
import { type Place, testChanges, testPages, testSessions } from '#e2e/edge/proxy-tests.ts'
import { freePort, startNewsroom } from '#e2e/support/newsroom.ts'
import { test } from '#e2e/support/test.ts'

test.use({ ignoreHTTPSErrors: true })

const place = {} as Place
test.beforeAll(async () => {
  test.setTimeout(300_000)
  ensureInstalled('caddy', 'caddy openssl')
  // The certificate is our own, and this process asks nobody but this machine.
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  const https = await freePort()
  place.paper = await startNewsroom('demo', { SITE_URL: `https://localhost:${https}` })
  place.proxy = await startCaddy(Number(new URL(place.paper.url).port), https)
})
test.afterAll(async () => {
  await place.proxy?.stop()
  await place.paper?.stop()
})

testSessions(place)
testPages(place)
testChanges(place)
