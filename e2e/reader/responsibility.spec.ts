import { isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const RESPONSIBILITY = {
  owner: 'Halyard Press, Quay Street 4, Port Hallin',
  responsible: 'Ottilie Brandt',
  contact: 'desk@halyard.example',
  regulator: 'Press Council of Hallin',
  regulatorLink: 'https://council.example/',
  funding: 'Readers pay for four fifths; there is no public money.',
  ethics: 'https://council.example/code',
  corrections: 'What was wrong is said where it stood.',
}
const EMPTY = Object.fromEntries(Object.keys(RESPONSIBILITY).map((name) => [name, '']))

test.afterEach(async ({ halyard }) => {
  const api = await signedIn(halyard, 'admin')
  const off = { responsibility: EMPTY, accessibility: false, preferredSources: false }
  expect((await api('PUT', '/api/settings', off)).status).toBe(200)
})

test('an admin says who answers, and copies the declaration for platforms (P-636) @journey', async ({
  page,
  context,
  halyard,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await giveSession(page, halyard, 'admin')
  await page.goto(`${halyard.url}/desk/settings#responsibility`)
  await expect(
    page.getByText('Fill in publisher, contact with an e-mail address, and regulator or press council first.'),
  ).toBeVisible()
  for (const [name, value] of [
    ['Publisher and owner', RESPONSIBILITY.owner],
    ['Contact', RESPONSIBILITY.contact],
    ['Regulator or press council', RESPONSIBILITY.regulator],
  ] as const) {
    await page.getByRole('textbox', { name, exact: true }).fill(value)
    const saved = page.waitForResponse((one) => one.url().endsWith('/api/settings') && one.request().method() === 'PUT')
    await page.getByRole('textbox', { name, exact: true }).blur()
    expect((await saved).status()).toBe(200)
  }
  const group = page.getByRole('group', { name: 'Declaration for large platforms' })
  await expect(group.getByRole('textbox')).toHaveValue(/Article 18\(1\).*Legal name: Halyard Press, Quay Street 4/s)
  await group.getByRole('button', { name: 'Copy' }).click()
  await expect(group.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Press Council of Hallin')
  await page.goto(`${halyard.url}/responsibility`)
  await expect(page.getByRole('heading', { level: 2, name: 'Publisher and owner' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Funding' })).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('readers and machines find who answers, and how far all can use the pages (P-635, P-637) @journey', async ({
    page,
    halyard,
  }) => {
    const text = async (path: string) => (await ask(halyard, path)).text
    for (const path of ['/responsibility', '/accessibility', '/trust.txt'])
      expect([path, (await ask(halyard, path)).status]).toEqual([path, 404])
    expect(await text('/')).not.toContain('google.com')

    const api = await signedIn(halyard, 'admin')
    const on = { responsibility: RESPONSIBILITY, accessibility: true, preferredSources: true }
    expect((await api('PUT', '/api/settings', on)).status).toBe(200)
    await page.goto(`${halyard.url}/latest`)
    const foot = page.getByRole('contentinfo')
    await expect(foot.getByRole('link', { name: 'Prefer The Halyard on Google' })).toHaveAttribute(
      'href',
      `https://www.google.com/preferences/source?q=${encodeURIComponent(new URL(halyard.url).host)}`,
    )
    await foot.getByRole('link', { name: 'Who answers for this paper' }).click()
    await expect(page).toHaveURL(`${halyard.url}/responsibility`)
    await expect(page.getByRole('heading', { level: 2 })).toContainText(['Publisher and owner', 'Responsible'])
    await expect(page.getByRole('main').getByRole('link', { name: 'Press Council of Hallin' })).toHaveAttribute(
      'href',
      RESPONSIBILITY.regulatorLink,
    )
    await foot.getByRole('link', { name: 'Accessibility' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility')
    await expect(page.getByRole('main')).toContainText(/On \d+ \w+ \d{4} .* The program found no violation\./)
    await expect(page.getByRole('main')).toContainText(RESPONSIBILITY.contact)

    // The sample has pages of its own about ownership and ethics, which go first.
    const graph = await text('/responsibility')
    expect(graph).toContain(`"masthead":"${halyard.url}/responsibility#responsible"`)
    expect(graph).toContain(`"ethicsPolicy":"${halyard.url}/ethics"`)
    expect(graph).toContain(`"publishingPrinciples":"${RESPONSIBILITY.ethics}"`)
    expect(await text('/trust.txt')).toContain('belongto=https://council.example/\n')
    for (const path of ['/responsibility', '/accessibility']) {
      const answer = await ask(halyard, path)
      expect(answer.headers['cache-tag']?.split(',')).toEqual(expect.arrayContaining(['site', `address:${path}`]))
      expect(await text('/sitemaps/pages.xml')).toContain(`${path}</loc>`)
    }
    const rest = await api('PUT', '/api/settings', { responsibility: { funding: '' } })
    expect(rest.body['responsibility']).toEqual({ ...RESPONSIBILITY, funding: '' })
    expect(await text('/responsibility')).not.toContain('four fifths')
  })
})

test('both pages have no accessibility violation, and fit a phone', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'admin')
  const on = { responsibility: RESPONSIBILITY, accessibility: true, preferredSources: true }
  expect((await api('PUT', '/api/settings', on)).status).toBe(200)
  for (const path of ['/responsibility', '/accessibility']) {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(halyard.url + path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.setViewportSize({ width: 1_280, height: 800 })
    await isAccessibleInBoth(page, 'pages made of the settings')
  }
})
