import type { Browser, Page } from 'playwright/test'
import { someOf } from '#db/sample/testing/some-of.ts'
import { Acts } from '#e2e/support/acts.ts'
import { isSaved, textOf } from '#e2e/support/desk-story.ts'
import { drawnPicture } from '#e2e/support/drawn-pictures.ts'
import { type Api, ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

/** In the gate each takes every other journey: the desk those that the usual phone and the tablet leave out. */
const WIDTHS = [
  [1_440, 900],
  [390, 844],
  [360, 780],
  [768, 1_024],
  [412, 915],
] as const

type Setting = { page: Page; newsroom: Newsroom; api: Api; width: number; acts: Acts }
/** `goal` is the most acts that the journey may take, at the desk as on a phone. */
type Journey = { name: string; goal: number; role: 'reporter' | 'editor'; walk: (setting: Setting) => Promise<void> }

const storyLink = (page: Page, headline: string) => page.getByRole('link', { name: headline, exact: true }).first()

async function newStory(api: Api, headline: string): Promise<number> {
  const { body } = await api('POST', '/api/articles', { headline })
  const document = paragraphs('The first boat leaves at six.')
  const saved = await api('PUT', `/api/articles/${Number(body['id'])}`, { version: 1, sections: ['sport'], document })
  expect(saved.status).toBe(200)
  return Number(body['id'])
}

const publicStory = (api: Api, headline: string, more: object = {}) =>
  publishStory(api, headline, { sections: ['sport'], document: paragraphs('The first boat leaves at six.'), ...more })

/** Opens the list anew, so that it has what was made for the journey. */
async function toList({ page, newsroom }: Setting, view = 'today'): Promise<void> {
  await page.goto(`${newsroom.url}/desk?view=${view}`)
  await expect(page.locator('[data-row]').first()).toBeVisible()
}

const JOURNEYS: Journey[] = [
  {
    name: 'write and send to review',
    goal: 4,
    role: 'reporter',
    walk: async (setting) => {
      const { page, acts, width } = setting
      await toList(setting, 'all')
      await acts.tap(page.getByRole('button', { name: /^New(?: story)?$/ }))
      await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
      await acts.type(`Written at ${width}`)
      await acts.press('Enter')
      await acts.type('In two sentences.')
      await acts.press('Enter')
      await acts.type('All of it by thumb.')
      await isSaved(page)
      await acts.tap(page.getByRole('button', { name: 'Submit for review' }))
      await expect(page.getByText('Submitted for review.')).toBeVisible()
    },
  },
  {
    name: 'send back with a question',
    goal: 3,
    role: 'editor',
    walk: async (setting) => {
      const { page, acts, api, width } = setting
      const id = await newStory(api, `Sent back at ${width}`)
      expect((await api('POST', `/api/articles/${id}/submission`, {})).status).toBe(200)
      await toList(setting, 'in-review')
      await acts.tap(storyLink(page, `Sent back at ${width}`))
      await acts.tap(page.getByRole('button', { name: 'Send back…' }))
      await acts.type('Who says so?')
      await acts.tap(page.getByRole('dialog').getByRole('button', { name: 'Send back', exact: true }))
      await expect(page.getByText('sent back: “Who says so?”')).toBeVisible()
    },
  },
  {
    name: 'publish',
    goal: 3,
    role: 'editor',
    walk: async (setting) => {
      const { page, acts, api, width, newsroom } = setting
      await newStory(api, `Published at ${width}`)
      await toList(setting)
      await acts.tap(storyLink(page, `Published at ${width}`))
      await acts.tap(page.getByRole('button', { name: /^Publish/ }))
      await acts.tap(page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: /^Publish/ }))
      await expect(page.getByText('Published.').first()).toBeVisible()
      expect((await ask(newsroom, `/article/published-at-${width}`)).status).toBe(200)
    },
  },
  {
    name: 'correct a public story',
    goal: 6,
    role: 'editor',
    walk: async (setting) => {
      const { page, acts, api, width, newsroom } = setting
      const { path } = await publicStory(api, `Corrected at ${width}`)
      await toList(setting)
      await acts.tap(storyLink(page, `Corrected at ${width}`))
      await acts.tap(page.getByRole('textbox', { name: 'Standfirst' }))
      await acts.type('It leaves at seven.')
      await isSaved(page)
      await acts.tap(page.getByRole('button', { name: /^Publish changes/ }))
      const sheet = page.getByRole('dialog', { name: 'Publish' })
      await acts.tap(sheet.getByRole('radio', { name: /^Correction/ }))
      await acts.tap(sheet.getByRole('textbox', { name: /note/i }))
      await acts.type('We said six. It is seven.')
      await acts.tap(sheet.getByRole('button', { name: /^Publish/ }))
      await expect(page.getByText('Published.').first()).toBeVisible()
      expect((await ask(newsroom, path)).text).toContain('We said six. It is seven.')
    },
  },
  {
    name: 'a live update',
    goal: 3,
    role: 'editor',
    walk: async (setting) => {
      const { page, acts, api, width, newsroom } = setting
      const { path } = await publicStory(api, `Live at ${width}`, { live: 'open' })
      await toList(setting)
      await acts.tap(storyLink(page, `Live at ${width}`))
      await acts.tap(page.getByRole('button', { name: 'New update' }))
      await acts.type('Both ferries stay in port.')
      await acts.tap(page.getByRole('button', { name: 'Publish update' }))
      await expect.poll(async () => (await ask(newsroom, path)).text).toContain('Both ferries stay in port.')
    },
  },
  {
    name: 'a story on the front',
    goal: 4,
    role: 'editor',
    walk: async (setting) => {
      const { page, acts, api, width, newsroom } = setting
      const headline = `On the front at ${width}`
      await publicStory(api, headline)
      await toList(setting)
      await acts.tap(page.getByRole('link', { name: 'Front', exact: true }))
      await expect(page.locator('[data-place]').first()).toBeVisible()
      await acts.tap(page.getByRole('button', { name: `Place… ${headline}` }))
      await acts.tap(page.getByRole('dialog').getByRole('button', { name: width < 896 ? /^Lead/ : 'Place here' }))
      await acts.tap(page.getByRole('button', { name: /^Publish/ }))
      await expect(page.getByText('The front is published.').first()).toBeVisible()
      expect((await ask(newsroom, '/')).text).toContain(headline)
    },
  },
  {
    name: 'a picture from the camera',
    goal: 5,
    role: 'editor',
    walk: async (setting) => {
      const { page, acts, api, width } = setting
      const id = await newStory(api, `Pictured at ${width}`)
      await toList(setting)
      await acts.tap(storyLink(page, `Pictured at ${width}`))
      await acts.tap(textOf(page))
      await acts.tap(page.getByRole('button', { name: 'Add a block' }))
      await acts.tap(page.getByRole('option', { name: /^Picture/ }))
      const picker = page.getByRole('dialog')
      const field = picker.getByLabel(width > 1_000 ? 'From this device' : 'Take a picture')
      await expect(field).toBeVisible()
      await acts.file(field, await drawnPicture('IMG_0001.jpg'))
      await expect(page.getByRole('group', { name: 'Picture', exact: true }).locator('img')).toBeVisible()
      await isSaved(page)
      const { article } = (await api('GET', `/api/articles/${id}`)).body as {
        article: { document: { blocks: { type: string }[] } }
      }
      expect(article.document.blocks.map(({ type }) => type)).toContain('image')
    },
  },
]

async function signedInAt(
  browser: Browser,
  newsroom: Newsroom,
  role: 'reporter' | 'editor',
  size: readonly [number, number],
) {
  const [width, height] = size
  const isDesk = width > 1_000
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: !isDesk })
  const page = await context.newPage()
  await signIn(page, newsroom, role)
  return page
}

for (const [turn, size] of WIDTHS.entries()) {
  const [width] = size
  test(`the ordinary acts by touch at ${width} px (P-39)`, async ({ browser, halyard }) => {
    test.setTimeout(300_000)
    const api = await signedIn(halyard, 'editor')
    const editor = await signedInAt(browser, halyard, 'editor', size)
    for (const { name, goal, role, walk } of someOf(JOURNEYS, 2, turn)) {
      await test.step(name, async () => {
        const page = role === 'editor' ? editor : await signedInAt(browser, halyard, role, size)
        const acts = new Acts(page)
        await walk({ page, newsroom: halyard, api, width, acts })
        acts.end(`${name} at ${width} px`, goal)
        expect([name, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([name, 0])
      })
    }
  })
}

test('a photo that browsers do not show is refused with what to do', async ({ browser, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const page = await signedInAt(browser, halyard, 'editor', [390, 844])
  const id = await newStory(api, 'In HEIC')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await page.getByRole('button', { name: 'Side panel' }).tap()
  await page.getByRole('button', { name: 'Choose a picture' }).tap()
  const picker = page.getByRole('dialog')
  await expect(picker.getByText('An iPhone converts its HEIC photos to JPEG')).toBeVisible()
  const file = { name: 'IMG_0002.HEIC', mimeType: 'image/heic', buffer: Buffer.from('a photo') }
  await picker.getByLabel('Take a picture').setInputFiles(file)
  await expect(picker.getByText('HEIC is not supported')).toBeVisible()
  await picker.getByRole('button', { name: /^Why/ }).tap()
  await expect(picker.getByText('Settings, Camera, Formats, Most Compatible')).toBeVisible()
})

test('while the on-screen keyboard is open, the caret and the main action are in view', async ({
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const page = await signedInAt(browser, halyard, 'editor', [390, 844])
  const id = await newStory(api, 'Typed by thumb')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  const bar = page.getByRole('navigation', { name: 'Main pages' })
  await expect(bar).toBeVisible()
  await textOf(page).tap()
  await page.keyboard.press('End')
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(`Line ${n}`)
  }
  // Chrome on a phone makes the page smaller by the height of the keyboard.
  await page.setViewportSize({ width: 390, height: 500 })
  await expect(bar).toBeHidden()
  const caret = () =>
    page.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect()
      const hit = box && document.elementFromPoint(box.left + 1, (box.top + box.bottom) / 2)
      return hit?.closest('.ProseMirror') !== null && hit !== undefined
    })
  await expect.poll(caret).toBe(true)
  const publish = page.getByRole('button', { name: /^Publish/ })
  await expect(publish).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await page.keyboard.type('One more')
  await expect.poll(caret).toBe(true)
  await publish.tap()
  await expect(page.getByRole('dialog', { name: 'Publish' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
})
