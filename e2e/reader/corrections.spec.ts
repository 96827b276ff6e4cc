import { ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

const NOTE = 'We said that the light on the mole was green. It is white, and always was.'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a correction stands on its story, on the page of all of them and in its feeds, until the story is withdrawn (P-11) @journey', async ({
    page,
    halyard,
  }) => {
    const api = await signedIn(halyard, 'editor')
    const story = await publishStory(api, 'The light on the mole', {
      sections: ['science'],
      document: paragraphs('It is green.'),
    })
    const saved = await api('PUT', `/api/articles/${story.id}`, {
      version: story.version,
      document: paragraphs('It is white.'),
    })
    const correction = { version: saved.body['version'], kind: 'correction', note: NOTE }
    expect((await api('POST', `/api/articles/${story.id}/publication`, correction)).status).toBe(200)

    await page.goto(halyard.url + story.path)
    await expect(page.getByRole('note')).toContainText(NOTE)
    await expect(page.getByText('Updated')).toBeVisible()
    await page.getByRole('link', { name: 'All corrections' }).click()
    await expect(page).toHaveURL(`${halyard.url}/corrections`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections')
    const first = page.getByRole('article').first()
    await expect(first).toContainText(NOTE)
    await expect(page.locator('link[type="application/rss+xml"][href$="/corrections/feed.xml"]')).toBeAttached()
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Corrections' })).toBeVisible()
    await first.getByRole('link', { name: 'The light on the mole' }).click()
    await expect(page).toHaveURL(halyard.url + story.path)

    for (const format of ['xml', 'atom', 'json']) {
      const feed = await ask(halyard, `/corrections/feed.${format}`)
      expect([feed.status, feed.text.includes('It is white, and always was.')]).toEqual([200, true])
    }
    expect((await ask(halyard, '/feed.json')).text.indexOf(story.path)).toBeLessThan(600)

    await api('DELETE', `/api/articles/${story.id}/publication`, { reason: 'It was another light.' })
    for (const path of ['/corrections', '/corrections/feed.xml', '/feed.xml'])
      expect((await ask(halyard, path)).text).not.toContain('light on the mole')
    expect((await ask(halyard, '/corrections?page=2')).status).toBe(404)
  })
})

test('a paper in which nothing was wrong says so, and its feeds are valid and empty', async ({ empty }) => {
  const page = await ask(empty, '/corrections')
  expect([page.status, page.text.includes('Nothing has had to be put right yet.')]).toEqual([200, true])
  for (const format of ['xml', 'atom', 'json'])
    expect((await ask(empty, `/corrections/feed.${format}`)).status).toBe(200)
})
