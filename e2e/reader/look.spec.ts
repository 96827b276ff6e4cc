import { isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { ask, paragraphs, picturesOf, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

const USUAL = { type: 'newsreader', nameplate: 'usual', accent: null, cards: 'picture' }

test('a look is tried on the front, a story and its share picture before readers see it, and is out at once (P-74) @journey', async ({
  halyard,
  page,
}) => {
  const editor = await signedIn(halyard, 'editor')
  const media = (await picturesOf(editor)).find(({ width }) => width >= 1_200)
  const fields = { sections: ['science'], lead: { mediaId: media?.id }, document: paragraphs('It was taken today.') }
  await publishStory(editor, 'The newest picture', fields)
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/settings/look`)
  const before = (await ask(halyard, '/')).headers['etag']
  await page.getByRole('radio', { name: 'Libre Franklin' }).click()
  await page.getByRole('radio', { name: 'Large' }).click()
  await page.getByLabel('Colour', { exact: true }).selectOption('climate')
  const frame = page.frameLocator('iframe')
  const familyOf = (selector: string) =>
    frame
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).fontFamily)
  await expect.poll(() => familyOf('main .headline')).toMatch(/^"?Franklin/)
  await page.getByRole('radio', { name: 'Story' }).click()
  await expect.poll(() => familyOf('.prose p')).toMatch(/^"?Literata/)
  await page.getByRole('radio', { name: 'Share picture', exact: true }).click()
  const card = frame.locator('main img')
  const pictureAlone = await card.getAttribute('src')
  await page.getByRole('radio', { name: 'With headline and name' }).click()
  await expect(card).not.toHaveAttribute('src', pictureAlone ?? '')
  await expect.poll(() => card.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1200)
  expect((await ask(halyard, '/')).headers['etag']).toBe(before)

  await page.getByRole('button', { name: 'Publish look' }).click()
  await expect(page.getByText('The look is published.')).toBeVisible()
  const { text } = await ask(halyard, '/')
  expect(text).toContain('/fonts/franklin-latin.')
  await page.goto(`${halyard.url}/article/night-trains-return-to-the-coast-line`)
  // Not the requests: a browser guesses at the faces of its last visit.
  const families = await page.evaluate(async () => {
    const faces = [...(await document.fonts.ready)].filter(({ status }) => status !== 'unloaded')
    return [...new Set(faces.map(({ family }) => family.replaceAll('"', '').split(' ')[0]))]
  })
  expect(families.toSorted()).toEqual(['Franklin', 'Literata'])
  const api = await signedIn(halyard, 'admin')
  expect((await api('PUT', '/api/settings', USUAL)).status).toBe(200)
})

test('nobody but an admin sees a look that is not public', async ({ halyard, page }) => {
  await signIn(page, halyard, 'editor')
  const answer = await page.request.get(`${halyard.url}/desk/settings/look/preview?of=front&look=%7B%7D`)
  expect(answer.status()).toBe(404)
})

const LINKED = '/article/night-trains-return-to-the-coast-line'

test('the accent of a paper is on the rule of its nameplate, on heads of no section, and under links in texts', async ({
  halyard,
  page,
}) => {
  const admin = await signedIn(halyard, 'admin')
  const colourOf = (selector: string, property: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, [name, part]) => getComputedStyle(one, part).getPropertyValue(name), [property, pseudo] as const)
  const plate = () => colourOf('.sections', 'border-block-start-color')
  const shades = { light: 'rgb(125, 43, 115)', dark: 'rgb(221, 162, 211)' }

  for (const [colorScheme, shade] of Object.entries(shades)) {
    await page.emulateMedia({ colorScheme: colorScheme as 'light' | 'dark' })
    expect((await admin('PUT', '/api/settings', USUAL)).status).toBe(200)
    await page.goto(`${halyard.url}/`)
    expect(await plate()).not.toBe(shade)
    expect((await admin('PUT', '/api/settings', { ...USUAL, accent: 'culture' })).status).toBe(200)
    await page.goto(`${halyard.url}/`)
    expect(await plate()).toBe(shade)
    const head = '.band-head:not([data-section]):has(h2)'
    expect(await colourOf(head, 'border-block-start-color', '::before')).toBe(shade)

    await page.goto(halyard.url + LINKED)
    expect(await plate()).toBe(shade)
    expect(await colourOf('.article-head', 'border-block-start-color')).not.toBe(shade)
    expect(await colourOf('.prose p a', 'text-decoration-color')).toBe(shade)
    expect(await colourOf('.prose p a', 'color')).toBe(await colourOf('.prose p', 'color'))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await isAccessibleInBoth(page, 'story: own accent')
  expect((await admin('PUT', '/api/settings', USUAL)).status).toBe(200)
})

test('kickers and times that begin a row have one size, weight and tracking on fronts, lists and stories', async ({
  halyard,
  page,
}) => {
  const voices = new Map<string, string[]>()
  for (const path of ['/', '/world', '/latest', LINKED]) {
    await page.goto(halyard.url + path)
    const found = await page.locator('.kicker, .when time, .latest li > time').evaluateAll((all) =>
      all.map((one) => {
        const { fontFamily, fontSize, fontWeight, letterSpacing } = getComputedStyle(one)
        return [fontFamily, fontSize, fontWeight, letterSpacing].join()
      }),
    )
    voices.set(path, [...new Set(found)])
  }
  const [front] = voices.get('/') ?? []
  expect(front).toMatch(/Franklin/)
  expect([...voices.values()]).toEqual([[front], [front], [front], [front]])
})
