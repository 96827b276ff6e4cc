import { ask, picturesOf, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const ORIGIN = 'https://counter.example'
const SCRIPT = `${ORIGIN}/count.js data-domain=paper.example`
const csp = async (newsroom: { url: string }, path: string) =>
  (await ask(newsroom, path)).headers['content-security-policy'] ?? ''

test('no page names another host until an admin adds a script, and then readers’ pages do (P-2, P-3) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const { id } = await publishStory(api, 'A story without strangers', { sections: ['science'] })
  const PAGES = ['/', '/latest', '/search?q=ferry', '/nowhere']
  for (const path of PAGES) expect(await csp(halyard, path), path).not.toMatch(/https?:/)

  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/settings`)
  const field = page.getByLabel('Outside scripts')
  await field.fill('http://counter.example/count.js')
  await page.getByRole('button', { name: 'Save scripts' }).click()
  await expect(page.getByText('Line 1: is not an address that begins with https://')).toBeVisible()
  await field.fill(SCRIPT)
  await page.getByRole('button', { name: 'Save scripts' }).click()
  await expect(page.getByText(`Every page for readers loads scripts from ${ORIGIN}.`)).toBeVisible()
  await page.goto(`${halyard.url}/desk/events`)
  await expect(page.getByText('set the outside scripts of readers’ pages').first()).toBeVisible()

  for (const path of PAGES) expect(await csp(halyard, path), path).toContain(`${ORIGIN};`)
  const asked: string[] = []
  await page.route(`${ORIGIN}/**`, (route) => {
    asked.push(route.request().url())
    return route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: `document.documentElement.dataset.counted = document.currentScript?.dataset.domain; void fetch('${ORIGIN}/hit')`,
    })
  })
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.goto(halyard.url)
  await expect(page.locator('html')).toHaveAttribute('data-counted', 'paper.example')
  await expect.poll(() => asked).toEqual([`${ORIGIN}/count.js`, `${ORIGIN}/hit`])
  expect(refused).toEqual([])

  // Neither the desk nor a preview nor a page for frames has it.
  asked.length = 0
  for (const path of ['/desk', `/desk/articles/${String(id)}`, `/desk/articles/${String(id)}/preview`]) {
    const answer = await page.goto(halyard.url + path)
    expect(answer?.headers()['content-security-policy'], path).not.toContain('counter.example')
    expect(await page.locator(`script[src^="${ORIGIN}"]`).count(), path).toBe(0)
  }
  const card = await ask(halyard, '/embed/a-story-without-strangers')
  expect(card.status).toBe(200)
  expect(`${card.text}${card.headers['content-security-policy']}`).not.toContain('counter.example')
  expect(asked).toEqual([])
})

test('without scripts everything is as before (P-3) @journey', async ({ halyard }) => {
  const admin = await signedIn(halyard, 'admin')
  const { body } = await admin('GET', '/api/outside-scripts')
  const { status } = await admin('PUT', '/api/outside-scripts', { version: body['version'], scripts: [] })
  expect(status).toBe(200)
  expect(await csp(halyard, '/')).not.toMatch(/https?:/)
  expect((await ask(halyard, '/')).text).not.toContain('counter.example')
})

test('an embed of a listed site is framed on its page alone, and its poster stands in its place (P-50) @journey', async ({
  page,
  halyard,
}) => {
  const admin = await signedIn(halyard, 'admin')
  const hosts = [
    { host: 'charts.example', endpoint: 'https://charts.example/oembed', frameHost: 'frames.charts.example' },
  ]
  const { body } = await admin('GET', '/api/embed-hosts')
  await admin('PUT', '/api/embed-hosts', { version: body['version'], hosts })
  const [picture] = await picturesOf(admin)
  const frame = { src: 'https://frames.charts.example/1', width: 600, height: 420 }
  const poster = { mediaId: picture?.id }
  const blocks = [
    { id: 'c', type: 'embed', provider: 'listed', ref: 'charts.example/1', title: 'Grain', poster, frame },
    { id: 'v', type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: 'The launch', poster },
  ]
  const api = await signedIn(halyard, 'editor')
  const { path } = await publishStory(api, 'A chart of grain', {
    sections: ['science'],
    document: { version: 1, blocks },
  })
  expect(await csp(halyard, path)).toContain(
    'frame-src https://frames.charts.example https://www.youtube-nocookie.com;',
  )
  expect(await csp(halyard, '/')).not.toContain('frame-src')

  const asked: string[] = []
  await page.route(
    (url) => url.origin !== halyard.url,
    (route) => {
      asked.push(route.request().url())
      const told = "parent.postMessage(JSON.stringify({ context: 'iframe.resize', height: 480 }), '*')"
      return route.fulfill({ contentType: 'text/html', body: `<title>x</title><script>${told}</script>` })
    },
  )
  await page.goto(halyard.url + path)
  const film = page.locator('figure.film')
  await expect(film.getByRole('button')).toBeVisible()
  await film.scrollIntoViewIfNeeded()
  const before = await film.locator('.poster').boundingBox()
  await film.locator('.poster').click()
  const box = await film.locator('iframe').boundingBox()
  expect(box).toEqual(before)
  expect(page.url()).toBe(halyard.url + path)
  const chart = page.locator('figure.graphic')
  await chart.getByRole('button', { name: 'Show it here, from charts.example' }).click()
  await expect(chart.locator('iframe')).toHaveCSS('height', '480px')
  expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1', frame.src])

  // Off the list, it is a link.
  const now = await admin('GET', '/api/embed-hosts')
  await admin('PUT', '/api/embed-hosts', { version: now.body['version'], hosts: [] })
  expect(await csp(halyard, path)).toContain('frame-src https://www.youtube-nocookie.com;')
  expect((await ask(halyard, path)).text).toContain('<a href="https://charts.example/1">Grain on charts.example</a>')
})
