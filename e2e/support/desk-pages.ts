import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { type Api, type Json, paragraphs, publishStory } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

/** An export of a small paper on WordPress. */
export const EXPORT = path.resolve('e2e/support/old-paper.xml')

/** The desk's pages with an address of their own, without those that take an id. */
export const FIXED = [
  '',
  '/planning',
  '/front',
  '/front/receipt',
  '/media',
  '/files',
  '/sources',
  '/quotes',
  '/copies',
  '/recalls',
  '/most-read',
  '/newsletters',
  '/newsletters/readers',
  '/requests',
  '/sections',
  '/topics',
  '/authors',
  '/imported',
  '/imports',
  '/imports/new',
  '/imports/conflicts',
  '/links',
  '/redirects',
  '/replacements/new',
  '/people',
  '/partners',
  '/events',
  '/deliveries',
  '/pages',
  '/settings',
  '/settings/look',
  '/backups',
  '/export',
  '/account',
  '/broken-panel',
  '/parts',
  '/nowhere',
]

/** Returns one address of each desk page, for an admin; `page` is signed in as one and reads an import to its plan. */
export async function deskPages(page: Page, newsroom: Newsroom, api: Api): Promise<string[]> {
  const story = await publishStory(api, 'The ferry timetable changes in spring', {
    sections: ['sport'],
    document: paragraphs('The first boat leaves at six.', 'The last one at ten.'),
  })
  const firstOf = async (list: string, name: string) => {
    const items = (await api('GET', list)).body[name] as Json[]
    return Number(items[0]?.['id'])
  }
  const source = await firstOf('/api/sources', 'items')
  const standing = await firstOf('/api/pages', 'items')
  const own = [
    `/articles/${story.id}`,
    `/articles/${story.id}/receipt`,
    `/articles/${story.id}/revisions`,
    `/articles/${story.id}/previews`,
  ]
  const letters = [...(await newsletter(api)), await request(api), await house(api), ...(await takenBack(api))]
  const others = [...letters, `/sources/${source}`, `/pages/${standing}`, await planned(page, newsroom)]
  return [...FIXED, ...own, ...others, await restorable(api)].map((one) => `/desk${one}`)
}

async function planned(page: Page, newsroom: Newsroom): Promise<string> {
  await page.goto(`${newsroom.url}/desk/imports/new`)
  await page.locator('input[type=file]').setInputFiles(EXPORT)
  await expect(page.getByRole('list', { name: 'Uploads' }).getByText('uploaded')).toBeVisible()
  await page.getByRole('button', { name: 'Read the export' }).click()
  await expect(page.getByRole('region', { name: 'The plan' })).toBeVisible({ timeout: 60_000 })
  return new URL(page.url()).pathname.slice('/desk'.length)
}

/** Makes a backup, and the preview of what it would restore. */
async function restorable(api: Api): Promise<string> {
  const patient = { timeout: 60_000 }
  expect((await api('POST', '/api/backups', {})).status).toBe(204)
  const making = async () => (await api('GET', '/api/backups')).body['making']
  await expect.poll(making, patient).toEqual({ isRunning: false, problem: null })
  const [moment] = (await api('GET', '/api/backups')).body['items'] as Json[]
  const preview = await api('POST', '/api/backups/previews', { backup: moment?.['id'] })
  const id = String(preview.body['id'])
  const state = async () => (await api('GET', `/api/backups/previews/${id}`)).body['state']
  await expect.poll(state, patient).not.toBe('working')
  return `/backups/${id}`
}

/** Takes in a request, and returns its page. */
async function request(api: Api): Promise<string> {
  const fields = {
    name: 'Ines Okoro',
    address: 'ines@harbour.example',
    about: '/article/night-trains-return-to-the-coast-line',
  }
  const { body } = await api('POST', '/api/requests', { ...fields, words: 'I have left the port since.' })
  return `/requests/${body['id'] as number}`
}

/** Writes down a house that republishes stories, and returns its page. */
async function house(api: Api): Promise<string> {
  const contact = `desk-${randomUUID()}@coast.example`
  const { body } = await api('POST', '/api/houses', { name: 'Coast Radio', contact, webhook: null })
  return `/copies/${body['id'] as number}`
}

/** Replaces a name in a story, and recalls it; returns the pages of both. */
async function takenBack(api: Api): Promise<string[]> {
  const document = paragraphs('Vestergaard sails at six.')
  const { id } = await publishStory(api, 'A boat that was taken back', { sections: ['sport'], document })
  const forms = [{ form: 'Vestergaard', replacement: 'a man' }]
  const { stories } = (await api('POST', '/api/replacements/preview', { forms, story: id })).body as {
    stories: { occurrences: { key: string }[] }[]
  }
  const keys = stories[0]?.occurrences.map(({ key }) => key) ?? []
  const replaced = await api('POST', '/api/replacements', { forms, batch: randomUUID(), stories: [{ id, keys }] })
  const of = { kind: 'story', subject: String(id), count: 1, answer: 410, reason: 'It never sailed.' }
  const recalled = await api('POST', '/api/recalls', of)
  return [`/replacements/${String(replaced.body['id'])}`, `/recalls/${String(recalled.body['id'])}`]
}

/** Makes a newsletter and the draft of an edition, and returns their pages. */
export async function newsletter(api: Api): Promise<string[]> {
  const fields = {
    name: 'Morning tide',
    // Several tests of one newsroom look at all pages.
    slug: `tide-${randomUUID()}`,
    senderName: 'The Halyard',
    senderAddress: 'morning@halyard.example',
    language: 'en',
    description: 'Five stories before breakfast.',
    cadence: 'Each weekday at seven',
    postal: 'Quay 4',
    rule: null,
    secondPerson: false,
  }
  const list = (await api('POST', '/api/newsletters', fields)).body['id'] as number
  const edition = (await api('POST', `/api/newsletters/${list}/editions`, {})).body['id'] as number
  return [`/newsletters/${list}`, `/newsletters/editions/${edition}`]
}
