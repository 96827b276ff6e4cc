import { publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

const WORD = 'W'.repeat(100)
const text = (id: string, words: string) => ({ id, type: 'paragraph', spans: [{ text: words }] })

test('a word of a hundred letters in a headline, byline, topic or source widens no page (P-367)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const made = async (what: string) => {
    const { status, body } = await api('POST', `/api/${what}`, { name: WORD })
    expect(status).toBe(201)
    return String(body['slug'])
  }
  const [topic, author] = [await made('topics'), await made('authors')]
  const about = { sections: ['science'], topics: [topic], authors: [author], standfirst: WORD }
  const document = { version: 1, blocks: [text('a', `${WORD} and the rest of a paragraph.`)] }
  const long = await publishStory(api, WORD, { ...about, document })
  const beside = await publishStory(api, 'A short one beside it', { ...about, document })
  const paths = [long.path, beside.path, `/topics/${topic}`, `/authors/${author}`, '/science', '/', '/latest', '/feeds']
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of paths) {
      await page.goto(halyard.url + path)
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = globalThis.document.documentElement
        return scrollWidth - clientWidth
      })
      expect(`${path} at ${width}: ${tooWide}`).toBe(`${path} at ${width}: 0`)
    }
  }
  // Restores the state that other tests expect.
  for (const { id } of [long, beside]) {
    expect((await api('DELETE', `/api/articles/${id}/publication`, {})).status).toBe(200)
  }
})

test('a headline of 150 letters and more leads a front on a phone in 28 px', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const headline = 'Assembly votes to keep the harbour fund after a night of talks '.repeat(3).trim()
  const { id } = await publishStory(api, headline, {
    sections: ['world'],
    document: { version: 1, blocks: [text('a', 'It did.')] },
  })
  const { body: front } = await api('GET', '/api/front')
  const put = async (version: unknown, slots: object) =>
    (await api('PUT', '/api/front', { version, slots })).body['version']
  const slots = front['slots'] as object
  const version = await put(front['version'], { ...slots, lead: id })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(halyard.url)
  const lead = page.locator('.lead .headline')
  await expect(lead).toHaveText(headline)
  expect(await lead.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBe(28)
  await put(version, slots)
  expect((await api('DELETE', `/api/articles/${id}/publication`, {})).status).toBe(200)
})

test('a long description of a section breaks beside its name, and the name stays whole (P-508)', async ({
  page,
  halyard,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(halyard.url)
  const name = page.locator('.band-head:has(p) h2').first()
  const heightOf = () => name.evaluate((one) => one.getBoundingClientRect().height)
  const before = await heightOf()
  const description = page.locator('.band-head p').first()
  await description.evaluate((one) => (one.textContent = 'Stories of the quay, the weir and the ferries. '.repeat(4)))
  expect(await heightOf()).toBe(before)
  expect(await description.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(before)
})
