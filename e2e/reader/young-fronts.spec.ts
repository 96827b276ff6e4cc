import type { Page } from 'playwright/test'
import { CLOCK } from '#db/sample/sample-clock.ts'
import { newsroomShape } from '#db/sample/testing/generated/newsroom-shapes.ts'
import { showGeneratedNewsroom } from '#db/sample/testing/generated/show-generated-newsroom.ts'
import { atFixedTime, settled } from '#e2e/support/fixed-newsroom.ts'
import { test } from '#e2e/support/fixed-test.ts'
import { measureBoxes } from '#e2e/support/measure-boxes.ts'
import { isRenewed, keepsBoxes, MOST, readBoxes, type Stored, writeBoxes } from '#e2e/support/stored-boxes.ts'
import { expect } from '#e2e/support/test.ts'

const STORED = 'young-boxes.json'
const STORIES = [0, 1, 2, 3, 5, 8, 12, 20]
/** Stories from which a front has bands, as `front-plan.ts` says. */
const GROWN = 12
/** How many of its stories have pictures, and its sections at most: each story is in one, an empty paper may have none. */
const LOOKS = {
  'with pictures': { pictures: 1, most: 1 },
  'without pictures': { pictures: 0, most: 1 },
  'with some pictures': { pictures: 0.5, most: 3 },
}
/** Px of the lead's headline. Those of these newsrooms have 58 letters, or 90 where another story has the picture. */
const LEAD: Record<number, { from: number; to: number }> = { 390: { from: 40, to: 52 }, 1440: { from: 72, to: 96 } }
const LEAST_TARGET = 24
/** Its first headline has 58 letters, and its first story has a standfirst and a text. */
const SEED = 2
const DESCRIPTION = 'News of the harbour and its people, written by three neighbours since this autumn.'
const YOUNG = { description: DESCRIPTION, texts: 1, isRead: false }

/** One main heading, and nothing beyond the screen, however few stories there are. */
async function expectWhole(page: Page, name: string): Promise<void> {
  await expect.soft(page.locator('h1'), name).toHaveCount(1)
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(beyond, `${name}: px beyond the screen`).toBeLessThanOrEqual(0)
}

/** The lead as a poster with its words, and under all stories what the paper is and how to follow it. */
async function expectYoung(page: Page, name: string, stories: number, { from, to }: { from: number; to: number }) {
  const main = page.getByRole('main')
  const about = main.getByRole('region', { name: 'About this paper' })
  await expect.soft(about.getByText(DESCRIPTION), name).toBeVisible()
  const feed = main.getByRole('region', { name: 'Follow this paper' }).getByRole('link', { name: 'Feed' })
  await expect.soft(feed, name).toBeVisible()
  expect.soft((await feed.boundingBox())?.height, `${name}: feed`).toBeGreaterThanOrEqual(LEAST_TARGET)
  const headline = main.locator('.headline').first()
  const size = await headline.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  expect.soft(size, `${name}: headline`).toBeGreaterThanOrEqual(from)
  expect.soft(size, `${name}: headline`).toBeLessThanOrEqual(to)
  await expect.soft(main.locator('.lead .standfirst'), name).toBeVisible()
  await expect.soft(main.locator('.lead .first-lines'), name).toHaveCount(Math.min(stories, 1))
  const lines = main.locator('.first-lines')
  await expect.soft(lines.filter({ visible: true }), `${name}: first lines`).toHaveCount(await lines.count())
  await expect.soft(main.locator('article'), name).toHaveCount(stories)
}

test('a paper of no story, of a few and of twenty is composed', async ({ browser, refilled }, info) => {
  test.setTimeout(400_000)
  const stored = readBoxes(STORED)
  const measured: Stored = {}
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await atFixedTime(context)
  const page = await context.newPage()
  for (const [look, { pictures, most }] of Object.entries(LOOKS))
    for (const stories of STORIES) {
      const kind = `${stories} ${look}`
      const sections = Math.min(most, stories)
      const shape = newsroomShape(kind, { ...YOUNG, stories, pictures, sections })
      showGeneratedNewsroom(refilled.dataDir, shape, SEED, CLOCK)
      await page.goto(refilled.url)
      await settled(page)
      for (const [width, lead] of Object.entries(LEAD)) {
        await page.setViewportSize({ width: Number(width), height: 900 })
        const name = `${kind.replaceAll(/\W+/g, '-')}-${width}`
        await expectWhole(page, name)
        if (stories < GROWN) await expectYoung(page, name, stories, lead)
        const boxes = await page.evaluate(measureBoxes, MOST)
        measured[kind] = { ...measured[kind], [width]: boxes }
        await keepsBoxes(page, info, { file: name, boxes, before: stored[kind]?.[width] })
      }
    }
  await context.close()
  if (isRenewed) writeBoxes(STORED, measured)
})
