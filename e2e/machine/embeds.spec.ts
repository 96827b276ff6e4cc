import { ask, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

const EMBEDS = [
  { id: 'y', type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: 'The launch' },
  { id: 'm', type: 'embed', provider: 'mastodon', ref: 'social.example/@pilots/112233445566778899', title: '' },
]
const YOUTUBE = 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1'

test('an embed loads on the reader’s click, in a sandbox, and not before (P-49, P-155) @journey', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const fields = { sections: ['science'], document: { version: 1, blocks: EMBEDS } }
  const { path } = await publishStory(api, 'A launch on film', fields)
  const csp = (await ask(halyard, path)).headers['content-security-policy']
  expect(csp).toContain('frame-src https://www.youtube-nocookie.com https://social.example;')
  const plain = (await ask(halyard, '/article/the-last-sign-painter-of-quay-street')).headers
  expect(plain['content-security-policy']).not.toContain('frame-src')

  const asked: string[] = []
  await page.route(
    (url) => url.origin !== halyard.url,
    (route) => {
      asked.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '<title>A film</title>' })
    },
  )
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.goto(halyard.url + path)
  const film = page.locator('figure.film')
  // Without a poster its frame says first whose it is.
  await expect(film.locator('p').first()).toHaveText('YouTube')
  await expect(film.getByRole('link', { name: 'The launch on YouTube' })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=abcdefghijk',
  )
  const button = film.getByRole('button', { name: 'Show it here, from YouTube' })
  await expect(button).toBeVisible()
  expect(asked).toEqual([])
  await button.focus()
  await page.keyboard.press('Enter')
  const frame = film.locator('iframe')
  await expect(frame).toHaveAttribute('title', 'The launch on YouTube')
  await expect(frame).toHaveAttribute('sandbox', /allow-scripts/)
  await expect(frame).toBeFocused()
  await expect.poll(() => asked).toEqual([YOUTUBE])
  expect(refused).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('it is a plain link', async ({ page, halyard }) => {
    await page.goto(`${halyard.url}/article/the-assembly-votes-on-the-harbour-fund`)
    const embed = page.locator('figure.embed')
    await expect(embed.getByRole('link', { name: 'The bell, from below on Mastodon' })).toBeVisible()
    await expect(embed.getByRole('button')).toHaveCount(0)
  })
})
