import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { type Api, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { type MailServer, startMailServer } from '#e2e/support/mail-server.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const DESK = 'desk@lantern.example'
const COPY = 'https://lantern.example/night-ferries'
let mail: MailServer
let newsroom: Newsroom
let api: Api
let story: { id: number; path: string }
test.beforeAll(async () => {
  mail = await startMailServer()
  newsroom = await startNewsroom('demo', { SMTP_URL: mail.url, MAIL_FROM: 'desk@halyard.example' })
  api = await signedIn(newsroom, 'admin')
  const made = await publishStory(api, 'Night ferries return', {
    sections: ['sport'],
    document: paragraphs('Nine ferries.', '“Ten & more.”'),
  })
  story = { id: Number(made.id), path: '/article/night-ferries-return' }
})
test.afterAll(async () => {
  await newsroom?.stop()
  await mail?.stop()
})

const lettersTo = (address: string) => mail.letters.filter(({ to }) => to.includes(address))

test('nobody may republish before the paper says so', async ({ page }) => {
  expect((await page.goto(`${newsroom.url}${story.path}/republish`))?.status()).toBe(404)
  await page.goto(newsroom.url + story.path)
  await expect(page.getByText('Republish this story')).toHaveCount(0)
  await api('PUT', '/api/settings', { republishLicence: 'by-nd' })
})

test('a house copies a story without script, and tells where its copy is (P-620, P-621)', async ({
  browser,
  page: scripted,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(newsroom.url + story.path)
  await page.getByText('Republish this story').click()
  await expect(page.getByText('CC BY-ND 4.0:')).toBeVisible()
  await page.getByRole('link', { name: 'Text, HTML and what we ask of you' }).click()
  const html = await page.getByLabel('HTML', { exact: true }).inputValue()
  expect(html).toContain('<p>Nine ferries.</p><p>“Ten &amp; more.”</p>')
  expect(html).toContain(`<a href="${newsroom.url}${story.path}">This story was first published by The Halyard.</a>`)
  expect(html).not.toMatch(/<script|<iframe|<img/)
  await expect(page.getByLabel('Line for the head of your page')).toHaveValue(
    `<link rel="canonical" href="${newsroom.url}${story.path}">`,
  )
  // axe is a script.
  await scripted.goto(page.url())
  await isAccessibleInBoth(scripted, 'republish')
  await page.getByLabel('Name of your publication').fill('The Lantern')
  await page.getByLabel('E-mail address for corrections').fill(DESK)
  await page.getByLabel('Address of your copy').fill(COPY)
  await page.getByRole('button', { name: 'Tell us' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  await expect.poll(() => lettersTo(DESK).length, { timeout: 20_000 }).toBe(1)
  const link = /http:\/\/localhost\S+\/copies\/confirm\/\S+/.exec(lettersTo(DESK)[0]?.text ?? '')?.[0] ?? ''
  const opened = await page.goto(link)
  expect(opened?.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
  await scripted.goto(link)
  await isAccessible(scripted, 'republish: confirm')
  await page.getByRole('button', { name: 'Yes, tell us' }).click()
  await expect(page.getByRole('heading', { name: 'We will tell you' })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  expect(newsroom.said()).not.toMatch(/copies\/confirm\/[A-Za-z0-9_-]{43}|lantern\.example/)
})

test('an editor corrects the story, and the house gets one letter within a minute (P-622)', async ({ page }) => {
  test.setTimeout(120_000)
  const { version } = (await api('GET', `/api/articles/${story.id}`)).body
  const document = paragraphs('Ten ferries.')
  const saved = await api('PUT', `/api/articles/${story.id}`, { version, document })
  const published = Date.now()
  const correction = { version: saved.body['version'], kind: 'correction', note: 'There are ten ferries, not nine.' }
  expect((await api('POST', `/api/articles/${story.id}/publication`, correction)).status).toBeLessThan(300)
  await expect.poll(() => lettersTo(DESK).length, { timeout: 60_000 }).toBe(2)
  expect(Date.now() - published).toBeLessThan(60_000)
  const said = lettersTo(DESK)[1]?.text ?? ''
  for (const part of ['There are ten ferries, not nine.', `${newsroom.url}${story.path}/republish`, COPY])
    expect(said).toContain(part)
  await page.goto(`${newsroom.url}${story.path}/republish`)
  await expect(page.getByLabel('HTML', { exact: true })).toHaveValue(/Ten ferries\./)

  await giveSession(page, newsroom, 'editor')
  await page.goto(`${newsroom.url}/desk/copies`)
  const row = page.getByRole('row', { name: /The Lantern/ })
  await expect(row).toContainText(DESK)
  await expect(row).toContainText('told')
  await isAccessibleInBoth(page, 'copies')
  await page.keyboard.press('i')
  await isAccessible(page, 'copies: house dialog')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'The Lantern' }).click()
  await expect(page.getByRole('row', { name: /Night ferries return/ })).toContainText(COPY)
  await isAccessibleInBoth(page, 'copies: of a house')
  await page.getByRole('button', { name: 'Add a copy…' }).click()
  await page.getByRole('dialog').getByLabel('Address of your story').fill(`${newsroom.url}${story.path}`)
  await page.getByRole('dialog').getByLabel('Address of the copy').fill(`${COPY}-2`)
  await page.getByRole('dialog').getByRole('button', { name: 'Add a copy' }).click()
  await expect(page.getByText(`${COPY}-2`)).toBeVisible()
  // Nobody answers at that address.
  const copy = page.getByRole('row').filter({ hasText: `${COPY}-2` })
  await copy.getByRole('button', { name: /Check now/ }).click()
  await expect(page.getByText('The copy is checked within a minute.')).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(copy).toContainText('its server does not answer', { timeout: 2_000 })
  }).toPass({ timeout: 45_000 })
  await isAccessible(page, 'copies: a copy that was checked')
  await page.goto(`${newsroom.url}/desk/articles/${story.id}`)
  await expect(page.getByRole('heading', { name: 'Republished by 1 house' })).toBeVisible()
})

test('a house gets no more letters after the link in one of them', async ({ page }) => {
  const link = /http:\/\/localhost\S+\/copies\/confirm\/[\w-]{43}/.exec(lettersTo(DESK)[1]?.text ?? '')?.[0] ?? ''
  await page.goto(link)
  await isAccessible(page, 'republish: leave')
  await page.getByRole('button', { name: 'Stop it' }).click()
  await expect(page.getByRole('heading', { name: 'You have left' })).toBeVisible()
  await expect(page.getByText(DESK)).toBeVisible()
  const { body } = await api('GET', '/api/houses')
  expect(body).toMatchObject({ items: [{ name: 'The Lantern', contact: '' }] })
})

test('a withdrawn story is gone for others too', async ({ page }) => {
  expect((await api('DELETE', `/api/articles/${story.id}/publication`, { reason: 'A hoax.' })).status).toBeLessThan(300)
  expect((await page.goto(`${newsroom.url}${story.path}/republish`))?.status()).toBe(410)
})
