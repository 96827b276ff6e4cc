import { ask, type Json, publishStory, signedIn } from '#e2e/machine.ts'
import { expect, test } from '#e2e/test.ts'

const LIVE = '/article/the-assembly-votes-on-the-harbour-fund'
const OVER = '/article/sea-wall-gives-way-at-saltgate'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a live story stands newest first under what is pinned, each update with an address, key moments lead to them', async ({
    page,
    halyard,
  }) => {
    await page.goto(halyard.url + LIVE)
    const posts = page.locator('.post')
    await expect(posts.first()).toContainText('Pinned')
    // One of another day has its date beside its time.
    const times = await posts.evaluateAll((all) =>
      all.map((one) => Date.parse(one.querySelector('time')?.getAttribute('datetime') ?? '')),
    )
    expect(times.length).toBeGreaterThan(4)
    expect(times.slice(1)).toEqual(times.slice(1).toSorted((a, b) => b - a))
    await expect(page.locator('.labels')).toContainText('Live')
    await page
      .getByRole('navigation', { name: 'Key moments' })
      .getByRole('link', { name: /Premier speaks/ })
      .click()
    const target = page.locator('.post:target')
    await expect(target).toContainText('Premier speaks for four minutes')
    // What was written under an update belongs to it.
    await expect(target).toContainText('I can tell you to the crown')
    await expect(target).toBeInViewport()
    await expect(page.getByRole('complementary', { name: 'What we know' })).toContainText('The bill in brief')
  })

  test('one that is over says so and when its last update came, and is live nowhere', async ({ page, halyard }) => {
    await page.goto(halyard.url + OVER)
    await expect(page.getByRole('note')).toContainText('We have stopped following this live.')
    await expect(page.locator('.live-sign')).toHaveCount(0)
    await page.goto(`${halyard.url}/politics`)
    await expect(page.locator('.live-sign')).not.toHaveCount(0)
  })
})

test('an update keeps its anchor and its time when its words change, and its order goes by its time', async ({
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const update = (id: string, minute: string, text: string): Json => ({
    ...{ id, type: 'update', at: `2026-11-24T10:${minute}:00Z`, headline: '', spans: [{ text }] },
  })
  const document = (...blocks: Json[]) => ({ version: 1, blocks })
  const story = await publishStory(api, 'The tide, minute by minute', {
    sections: ['science'],
    live: 'open',
    document: document(update('early', '05', 'It comes.'), update('late', '40', 'It goes.')),
  })
  const order = async () =>
    [...(await ask(halyard, story.path)).text.matchAll(/<article class="post" id="(\S+?)"/g)].map(([, id]) => id)
  expect(await order()).toEqual(['u-late', 'u-early'])
  const saved = await api('PUT', `/api/articles/${story.id}`, {
    version: story.version,
    document: document(update('early', '05', 'It comes.'), update('late', '40', 'It goes at last.')),
  })
  await api('POST', `/api/articles/${story.id}/publication`, { version: saved.body['version'], kind: 'minor' })
  const html = (await ask(halyard, story.path)).text
  expect(await order()).toEqual(['u-late', 'u-early'])
  expect(html).toContain('It goes at last.')
  expect(html).toContain('2026-11-24T11:40:00+01:00')
})

test('a page that is open says when there are newer updates, and shows them', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const update = (id: string, text: string): Json => ({
    ...{ id, type: 'update', at: '2026-11-24T10:05:00Z', headline: '', spans: [{ text }] },
  })
  const first = update('first', 'The pumps are on.')
  const document = (...blocks: Json[]) => ({ version: 1, blocks })
  const fields = { sections: ['science'], live: 'open', document: document(first) }
  const story = await publishStory(api, 'The pumps, live', fields)
  await page.clock.install()
  await page.goto(halyard.url + story.path)
  const newer = page.getByRole('link', { name: 'Show newer updates' })
  await page.clock.fastForward(31_000)
  await expect(newer).toHaveCount(0)
  const saved = await api('PUT', `/api/articles/${story.id}`, {
    version: story.version,
    document: document(update('second', 'The pumps are off.'), first),
  })
  await api('POST', `/api/articles/${story.id}/publication`, { version: saved.body['version'], kind: 'update' })
  await page.clock.fastForward(31_000)
  await newer.click()
  await expect(page.getByText('The pumps are off.')).toBeVisible()
})
