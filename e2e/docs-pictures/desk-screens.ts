import type { Page } from 'playwright/test'
import { type Api, type Json } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect } from '#e2e/support/test.ts'

export type Desk = { page: Page; newsroom: Newsroom; editor: Api; reporter: Api }
type Screen = { as: 'reporter' | 'editor' | 'admin'; open: (desk: Desk) => Promise<void> }

const FOG = 'The fog horn of Skarn falls silent'
const TEXT = ['The fog horn of Skarn was heard for the last time at six.', 'Nobody has said what will take its place.']
const DAY_MS = 86_400_000

const document = (texts: string[]): Json => ({
  version: 1,
  blocks: texts.map((text, n) => ({ id: `b${n + 1}`, type: 'paragraph', spans: [{ text }] })),
})

async function draft(api: Api, headline: string, fields: Json = {}): Promise<{ id: number; version: number }> {
  const { body } = await api('POST', '/api/articles', { headline })
  const [id, version] = [body['id'] as number, body['version'] as number]
  if (Object.keys(fields).length === 0) return { id, version }
  const saved = await api('PUT', `/api/articles/${id}`, { version, ...fields })
  return { id, version: saved.body['version'] as number }
}

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

/** Screens of the desk by the name of their picture, in this order: a later one may show what an earlier one made. */
export const deskScreens: Readonly<Record<string, Screen>> = {
  desk: {
    as: 'editor',
    async open({ page, newsroom, editor }) {
      const { body } = await editor('GET', '/api/articles?q=Ilmara+and+Tarn')
      await page.goto(`${newsroom.url}/desk/articles/${(body['items'] as { id: number }[])[0]?.id}`)
      await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/Ilmara/)
    },
  },
  'front-desk': {
    as: 'editor',
    async open({ page, newsroom }) {
      await page.goto(`${newsroom.url}/desk/front`)
      await page.locator('[data-place="lead"] button').click()
      const panel = page.getByRole('complementary', { name: 'Selected slot' })
      await panel.getByLabel('Headline on the front').fill('Six cities, one tide, one fund')
      const frame = page.frameLocator('iframe[title="The front as readers see it"]')
      await expect(frame.getByRole('heading', { name: 'Six cities, one tide, one fund' })).toBeVisible()
    },
  },
  library: {
    as: 'editor',
    async open({ page, newsroom }) {
      await page.goto(`${newsroom.url}/desk/media`)
      await page.getByRole('list', { name: 'Pictures' }).getByRole('link').nth(6).click()
      await expect(page.getByRole('complementary', { name: 'Selected picture' })).toBeVisible()
    },
  },
  people: {
    as: 'admin',
    async open({ page, newsroom }) {
      await page.goto(`${newsroom.url}/desk/people`)
      await expect(page.getByText('editor@halyard.example')).toBeVisible()
    },
  },
  'day-sent-back': {
    as: 'reporter',
    async open({ page, newsroom, editor, reporter }) {
      const { id } = await draft(reporter, FOG, {
        standfirst: 'It has warned ships for ninety years.',
        sections: ['politics'],
        document: document(TEXT),
      })
      await reporter('POST', `/api/articles/${id}/submission`, {})
      await editor('DELETE', `/api/articles/${id}/submission`, { comment: 'Who says so?' })
      await page.goto(`${newsroom.url}/desk/articles/${id}`)
      await expect(page.getByText('sent back: “Who says so?”')).toBeVisible()
    },
  },
  'day-planned': {
    as: 'editor',
    async open({ page, newsroom, editor }) {
      const fields = { sections: ['sport'], document: document(['The ice bears from Friday.']) }
      const { id, version } = await draft(editor, 'Lake Amund opens its ice on Friday', fields)
      const at = new Date(Date.parse('2026-11-24T13:55:00Z') + 2 * DAY_MS).toISOString()
      const planned = await editor('POST', `/api/articles/${id}/publication`, { version, kind: 'update', at })
      expect(planned.status).toBe(200)
      await page.goto(`${newsroom.url}/desk/planning`)
      await heading(page, 'Planning')
      await expect(page.getByRole('link', { name: 'Lake Amund opens its ice on Friday' }).first()).toBeVisible()
    },
  },
  'day-in-bulk': {
    as: 'editor',
    async open({ page, newsroom, editor }) {
      for (const n of [1, 2]) await draft(editor, `Evening note ${n}`)
      await page.goto(`${newsroom.url}/desk`)
      await page.getByRole('searchbox', { name: 'Search stories' }).fill('Evening note')
      await page.keyboard.press('Tab')
      const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Evening note' })
      await expect(rows).toHaveCount(2)
      await page.locator('#main').focus()
      for (const key of ['j', 'x', 'j', 'x', 's']) await page.keyboard.press(key)
      await page.getByRole('combobox', { name: 'Add to section' }).fill('Sport')
      await page.getByRole('listbox', { name: 'Add to section' }).getByRole('option', { name: 'Sport' }).waitFor()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Change 2 stories' })).toBeVisible()
    },
  },
}
