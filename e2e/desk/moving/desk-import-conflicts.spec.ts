import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { blocksOf } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Json, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const HOST = 'https://weir-house.example'
type Story = { id: number; title: string; lines: string[] }

/** An export of an old site in WordPress with some stories. */
const exportOf = (stories: Story[]) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
  <title>The Weir House</title>
  <link>${HOST}</link>
  <language>en-GB</language>
  <wp:wxr_version>1.2</wp:wxr_version>
  <wp:base_site_url>${HOST}</wp:base_site_url>
  <wp:base_blog_url>${HOST}</wp:base_blog_url>
${stories.map(itemOf).join('')}</channel>
</rss>
`
const itemOf = ({ id, title, lines }: Story) => `  <item>
    <title><![CDATA[${title}]]></title>
    <link>${HOST}/2024/05/story-${id}/</link>
    <dc:creator><![CDATA[maren]]></dc:creator>
    <content:encoded><![CDATA[${lines.map((line) => `<!-- wp:paragraph -->\n<p>${line}</p>\n<!-- /wp:paragraph -->`).join('\n\n')}]]></content:encoded>
    <wp:post_id>${id}</wp:post_id>
    <wp:post_date_gmt><![CDATA[2024-05-0${id} 09:00:00]]></wp:post_date_gmt>
    <wp:post_name><![CDATA[story-${id}]]></wp:post_name>
    <wp:status><![CDATA[publish]]></wp:status>
    <wp:post_type><![CDATA[post]]></wp:post_type>
    <category domain="category" nicename="weirs"><![CDATA[Weirs]]></category>
  </item>
`

/** Imports an export as an admin would in the terminal. Returns what the command said. */
async function runImport(halyard: Newsroom, stories: Story[]): Promise<string> {
  const file = path.join(halyard.dataDir, 'weir-house.xml')
  fs.writeFileSync(file, exportOf(stories))
  const { code, output } = await halyard.news('import', file)
  expect([code, output]).toEqual([0, expect.stringContaining('Batch')])
  return output
}

type Api = Awaited<ReturnType<typeof signedIn>>
async function storyOf(api: Api, headline: string): Promise<{ id: number; version: number }> {
  const found = await api('GET', `/api/articles?${new URLSearchParams({ q: headline })}`)
  const [one] = found.body['items'] as { id: number; version: number }[]
  if (!one) throw new Error(`There is no story “${headline}”.`)
  return one
}
const linesOf = async (api: Api, id: number) =>
  (await blocksOf(api, id)).map((block) => ((block as Json)['spans'] as { text: string }[])[0]?.text)
const headlineOf = async (api: Api, id: number) =>
  ((await api('GET', `/api/articles/${id}`)).body['article'] as Json)['headline']
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('what changed here and in a newer export is listed, and merged row by row', async ({ page, halyard }) => {
  test.setTimeout(240_000)
  const first = ['The weir was built in 1911.', 'It holds back two metres.', 'Eels pass at night.']
  const title = 'The weir keeps the river'
  expect(
    await runImport(halyard, [
      { id: 1, title, lines: first },
      { id: 2, title: 'The other weir', lines: first },
      { id: 3, title: 'A third weir', lines: first },
    ]),
  ).toContain('3 records new')
  const api = await signedIn(halyard, 'editor')
  const stories = await Promise.all([title, 'The other weir', 'A third weir'].map((name) => storyOf(api, name)))
  const [story, other, third] = stories
  if (!story || !other || !third) throw new Error('Three stories were expected.')
  for (const { id, version } of stories) {
    const { article } = (await api('GET', `/api/articles/${id}`)).body as { article: { document: { blocks: Json[] } } }
    const [head, ...rest] = article.document.blocks
    const edited = { ...head, spans: [{ text: 'The weir was built in 1912.' }] }
    const fields = { headline: `Here ${id}`, document: { version: 1, blocks: [edited, ...rest] } }
    expect((await api('PUT', `/api/articles/${id}`, { version, ...fields })).status).toBe(200)
  }
  const newer = [first[0] ?? '', first[1] ?? '', 'Eels pass at dawn.']
  const said = await runImport(halyard, [
    { id: 1, title: 'There: the weir keeps the river', lines: newer },
    { id: 2, title: 'There: the other weir', lines: newer },
    { id: 3, title: 'A third weir', lines: first },
  ])
  expect(said).toContain('2 changed on both sides')
  expect(await linesOf(api, story.id)).toEqual(['The weir was built in 1912.', first[1], first[2]])

  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/imported`)
  await page.getByRole('link', { name: 'Changed here and in an import' }).click()
  await expect(page).toHaveTitle(/Changed here and in an import/)
  await expect(page.getByRole('link', { name: `Here ${third.id}` })).toHaveCount(0)
  const row = page.getByRole('row', { name: `Here ${story.id}` })
  await expect(row).toContainText('weir-house.xml')
  await isAccessible(page, 'import conflicts: list')

  await row.getByRole('button', { name: `Merge “Here ${story.id}”` }).click()
  const merge = page.getByRole('dialog')
  const chosen = (name: string) => merge.getByRole('radiogroup', { name }).getByRole('radio', { checked: true })
  await expect(chosen('Paragraph 1')).toHaveText(/Mine/)
  await expect(chosen('Paragraph 3')).toHaveText(/Theirs/)
  await expect(merge.getByText('In weir-house.xml')).toBeVisible()
  await expect(merge.getByRole('button', { name: '1 left to choose' })).toBeVisible()
  await isAccessible(page, 'import conflicts: merge')
  await page.keyboard.press('Escape')
  await expect(merge).toHaveCount(0)
  await expect(row.getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await merge
    .getByRole('radiogroup', { name: 'Headline' })
    .getByRole('radio', { name: /Theirs/ })
    .click()
  await page.keyboard.press('Control+Enter')
  await expect(merge).toHaveCount(0)
  await expect(page.getByText('Saved. Readers see it once the story is published again.')).toBeVisible()
  await expect(row).toHaveCount(0)
  expect(await linesOf(api, story.id)).toEqual(['The weir was built in 1912.', first[1], 'Eels pass at dawn.'])
  expect(await headlineOf(api, story.id)).toBe('There: the weir keeps the river')

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${halyard.url}/desk/imported`)
  await expect(page.getByRole('link', { name: 'Changed here and in an import' })).toBeVisible()
  expect(await widthOf(page)).toBe(390)
  await isAccessible(page, 'imported stories, on a phone')
  await page.goto(`${halyard.url}/desk/imports/conflicts`)
  await page.getByRole('button', { name: `Merge “Here ${other.id}”` }).click()
  await expect(merge.getByRole('button', { name: '1 left to choose' })).toBeVisible()
  expect(await widthOf(page)).toBe(390)
  await isAccessible(page, 'import conflicts: merge, on a phone')
  await merge.getByRole('button', { name: 'All theirs' }).click()
  await merge.getByRole('button', { name: 'Save as the working copy' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing to merge.' })).toBeVisible()
  expect(await widthOf(page)).toBe(390)
  await isAccessible(page, 'import conflicts: nothing to merge, on a phone')
  expect(await linesOf(api, other.id)).toEqual(newer)

  // The same export once more finds nothing to merge.
  const again = [
    { id: 1, title: 'There: the weir keeps the river', lines: newer },
    { id: 2, title: 'There: the other weir', lines: newer },
    { id: 3, title: 'A third weir', lines: first },
  ]
  expect(await runImport(halyard, again)).toContain('0 updated, 3 unchanged')
})

test('at phone width the list of what to merge does not scroll sideways', async ({ page, halyard }) => {
  test.setTimeout(120_000)
  const title = 'Überschwemmungsgebietsverordnungsentwurf of the weir'
  await runImport(halyard, [{ id: 7, title, lines: ['One.', 'Two.'] }])
  const api = await signedIn(halyard, 'editor')
  const { id, version } = await storyOf(api, title)
  expect((await api('PUT', `/api/articles/${id}`, { version, headline: `${title}, edited` })).status).toBe(200)
  await runImport(halyard, [{ id: 7, title, lines: ['One.', 'Two and a half.'] }])
  await page.setViewportSize({ width: 390, height: 844 })
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/imports/conflicts`)
  await expect(page.getByRole('button', { name: `Merge “${title}, edited”` })).toBeVisible()
  expect(await widthOf(page)).toBe(390)
  await isAccessible(page, 'import conflicts: list, on a phone')
  await page.getByRole('button', { name: `Merge “${title}, edited”` }).click()
  await expect(page.getByRole('dialog').getByText('In weir-house.xml')).toBeVisible()
  expect(await widthOf(page)).toBe(390)
})

test('reporters are told that merging is for editors', async ({ page, halyard }) => {
  await giveSession(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk/imports/conflicts`)
  await expect(page.getByRole('heading', { name: 'Only editors can merge these stories.' })).toBeVisible()
})
