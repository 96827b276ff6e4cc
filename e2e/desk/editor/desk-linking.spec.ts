import type { Page } from 'playwright/test'
import { Acts } from '#e2e/support/acts.ts'
import {
  addTo,
  blocksOf,
  isSaved,
  openNew,
  paste,
  selectBefore,
  textOf,
  untilCaretIsHeard,
} from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const link = (words: string, href: string) => ({ text: words, marks: [{ type: 'link', href }] })
const paragraph = (...spans: object[]) => ({ type: 'paragraph', spans })
const aStory = (api: Api, headline: string) =>
  publishStory(api, headline, { sections: ['politics'], document: paragraphs('Told at the quay.') })

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Link' })
const fieldOf = (page: Page) => dialogOf(page).getByRole('combobox', { name: 'Link to' })
const hit = (page: Page, name: string | RegExp) => dialogOf(page).getByRole('option', { name })

test('selected words are linked to an older story in two keys (P-35) @journey', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const older = await aStory(api, 'Kestrel weir opens to boats')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A link by keys')
  await textOf(page).click()
  await page.keyboard.type('As told when the Kestrel weir opens')
  await selectBefore(page, 'Kestrel weir opens')
  const acts = new Acts(page)
  await acts.press('Control+k')
  await expect(fieldOf(page)).toHaveValue('Kestrel weir opens')
  await acts.press('Enter')
  acts.end('link to an own older story, by keys', 3)
  await expect(dialogOf(page)).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
  await isSaved(page)
  const { path } = older
  expect(await blocksOf(api, id)).toEqual([paragraph({ text: 'As told when the ' }, link('Kestrel weir opens', path))])
  await page.keyboard.press('Control+z')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([paragraph({ text: 'As told when the Kestrel weir opens' })])
})

test('by mouse, and with arrow keys to another hit, at an empty selection the headline becomes the text', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const first = await aStory(api, 'Plover marsh is drained')
  const second = await aStory(api, 'Plover marsh is flooded')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A link by mouse')
  await textOf(page).click()
  const acts = new Acts(page)
  await acts.click(page.getByRole('button', { name: 'Link', exact: true }))
  await expect(dialogOf(page).getByRole('status')).toHaveText('Recent stories')
  await acts.type('plover marsh')
  await expect(hit(page, /Plover marsh/)).toHaveCount(2)
  await isAccessible(page, 'link dialog: hits', { include: '[role="dialog"]' })
  await acts.click(hit(page, /flooded/))
  acts.end('link to an own older story, by mouse', 3)
  await page.keyboard.press('End')
  await page.keyboard.type(' and ')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('plover marsh')
  await expect(hit(page, /flooded/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(hit(page, /drained/)).toHaveAttribute('aria-selected', 'true')
  await expect(fieldOf(page)).toHaveAttribute(
    'aria-activedescendant',
    (await hit(page, /drained/).getAttribute('id')) ?? '',
  )
  await page.keyboard.press('Enter')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    paragraph(
      link('Plover marsh is flooded', second.path),
      { text: ' and ' },
      link('Plover marsh is drained', first.path),
    ),
  ])
})

test('a section, a topic and an author are found by name, and nothing found says so (P-35)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, api, 'Links to lists')
  await textOf(page).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('politics')
  await expect(hit(page, /^Politics Section$/)).toBeVisible()
  await fieldOf(page).fill('zzqq nothing has this')
  await expect(dialogOf(page).getByRole('status')).toHaveText('Nothing found')
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByRole('alert')).toContainText('Enter a web address')
})

test('an empty field links to nothing until a recent story is chosen', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const recent = await aStory(api, 'Whimbrel spit is fenced')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A link to a recent story')
  await textOf(page).click()
  await page.keyboard.press('Control+k')
  const first = hit(page, /Whimbrel spit is fenced/)
  await expect(first).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByRole('alert')).toContainText('choose a story from the list')
  await dialogOf(page).getByRole('button', { name: 'Save link' }).click()
  await expect(dialogOf(page)).toBeVisible()
  await isAccessible(page, 'link dialog: nothing chosen', { include: '[role="dialog"]' })
  await fieldOf(page).press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(dialogOf(page).getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toHaveCount(0)
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([paragraph(link('Whimbrel spit is fenced', recent.path))])
})

test('an own address keeps its query and fragment, typed and pasted', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const { path } = await aStory(api, 'Godwit shore is swept')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Links to a place')
  await textOf(page).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(`${halyard.url}${path}?view=all#b1`)
  await expect(hit(page, /Godwit shore is swept/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toHaveCount(0)
  await page.keyboard.press('End')
  await page.keyboard.type(' and ')
  await untilCaretIsHeard(page)
  await paste(page, { text: `${halyard.url}${path}?view=one#b2` })
  await expect(textOf(page).getByRole('link', { name: 'Godwit shore is swept' })).toHaveCount(2)
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    paragraph(
      link('Godwit shore is swept', `${path}?view=all#b1`),
      { text: ' and ' },
      link('Godwit shore is swept', `${path}?view=one#b2`),
    ),
  ])
})

test('a draft is found by its reporter alone, and linking it warns', async ({ page, halyard }) => {
  const editor = await signedIn(halyard, 'editor')
  const reporter = await signedIn(halyard, 'reporter')
  await editor('POST', '/api/articles', { headline: 'Curlew bridge, of an editor' })
  await reporter('POST', '/api/articles', { headline: 'Curlew bridge, of a reporter' })
  await giveSession(page, halyard, 'reporter')
  await openNew(page, halyard, reporter, 'A link to a draft')
  await textOf(page).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('curlew bridge')
  await expect(hit(page, /of a reporter/)).toContainText('Not public: readers cannot open it Draft')
  await expect(hit(page, /of an editor/)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Readers get an error page there until that story is published.')).toBeVisible()
})

test('our own address, pasted, is named by its headline; on a selection it links that; undo restores', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const older = await aStory(api, 'Dunlin lock is mended')
  const { path } = older
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A pasted address')
  await textOf(page).click()
  await page.keyboard.type('See ')
  await untilCaretIsHeard(page)
  await paste(page, { text: `${halyard.url}${path}` })
  await expect(textOf(page).getByRole('link', { name: 'Dunlin lock is mended' })).toBeVisible()
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([paragraph({ text: 'See ' }, link('Dunlin lock is mended', path))])
  await page.keyboard.press('Control+z')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([paragraph({ text: 'See ' }, link(`${halyard.url}${path}`, path))])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('See the lock')
  await selectBefore(page, 'lock')
  await paste(page, { text: `${halyard.url}/desk/articles/${older.id}` })
  await page.keyboard.press('ArrowRight')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([paragraph({ text: 'See the ' }, link('lock', path))])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a story is linked by two taps', async ({ page, halyard }) => {
    const api = await signedIn(halyard, 'editor')
    const older = await aStory(api, 'Avocet pier is sold')
    await giveSession(page, halyard, 'editor')
    const id = await openNew(page, halyard, api, 'A link by touch')
    await textOf(page).tap()
    await page.keyboard.type('Avocet pier')
    await selectBefore(page, 'Avocet pier')
    const acts = new Acts(page)
    await acts.tap(page.getByRole('button', { name: 'Link', exact: true }))
    const first = hit(page, /Avocet pier is sold/)
    await expect(first).toBeVisible()
    expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await isAccessible(page, 'link dialog, on a phone', { include: '[role="dialog"]' })
    await acts.tap(first)
    acts.end('link to an own older story, by touch', 3)
    await isSaved(page)
    expect(await blocksOf(api, id)).toEqual([paragraph(link('Avocet pier', older.path))])
  })
})

test('an earlier story on the same topic is linked from the sidebar in one click', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const topic = await api('POST', '/api/topics', { name: 'Lamplighters' })
  const topics = [topic.body['slug'] as string]
  const older = await publishStory(api, 'Lamps go out at ten', { sections: ['politics'], topics })
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Lamps stay on')
  await textOf(page).click()
  await page.keyboard.type('As told before: ')
  await isSaved(page)
  await addTo(page, 'Topics', 'Lamplighters')
  const field = page.getByRole('region', { name: 'Earlier on the same topics' })
  await expect(field.getByRole('link', { name: 'Lamps go out at ten' })).toBeVisible()
  await isAccessible(page, 'editor: earlier on the same topics', { include: 'aside[data-side]' })
  const acts = new Acts(page)
  await acts.click(field.getByRole('button', { name: 'Insert link to “Lamps go out at ten”' }))
  acts.end('link an earlier story on the topic', 1)
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    paragraph({ text: 'As told before: ' }, link('Lamps go out at ten', older.path)),
  ])
})

test('a Read also block holds chosen stories, with their present headlines for readers', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const older = await aStory(api, 'Heron pool is open')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'With a block')
  await textOf(page).click()
  await page.keyboard.type('Some words.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/read')
  await page.keyboard.press('Enter')
  const block = textOf(page).getByRole('group', { name: 'Read also' })
  await block.getByRole('button', { name: 'Add a story' }).click()
  await page.getByRole('combobox', { name: 'Choose a story' }).fill('heron pool')
  await page.getByRole('option', { name: 'Heron pool is open' }).click()
  await expect(block.getByText('Heron pool is open')).toBeVisible()
  await isAccessible(page, 'editor: block Read also', { include: '[role="group"][aria-label="Read also"]' })
  await isSaved(page)
  const stories = [{ id: older.id, path: older.path, headline: 'Heron pool is open' }]
  expect(await blocksOf(api, id)).toEqual([paragraph({ text: 'Some words.' }), { type: 'related', title: '', stories }])
})

test('an earlier story goes into the block Read also from the sidebar in one click', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const topic = await api('POST', '/api/topics', { name: 'Ferrymen' })
  const topics = [topic.body['slug'] as string]
  const [older, oldest] = [
    await publishStory(api, 'Ferry runs late', { sections: ['politics'], topics }),
    await publishStory(api, 'Ferry runs early', { sections: ['politics'], topics }),
  ]
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Ferry runs on time')
  await textOf(page).click()
  await page.keyboard.type('At last.')
  await isSaved(page)
  await addTo(page, 'Topics', 'Ferrymen')
  const field = page.getByRole('region', { name: 'Earlier on the same topics' })
  const add = (headline: string) => field.getByRole('button', { name: `Add “${headline}” to Read also` })
  const acts = new Acts(page)
  await acts.click(add('Ferry runs late'))
  acts.end('a story in Read also', 1)
  const block = textOf(page).getByRole('group', { name: 'Read also' })
  await expect(block.getByText('Ferry runs late')).toBeVisible()
  await add('Ferry runs early').focus()
  await page.keyboard.press('Enter')
  await expect(block.getByText('Ferry runs early')).toBeVisible()
  await add('Ferry runs late').click()
  await expect(page.getByText('is in a block Read also already')).toBeVisible()
  await isAccessible(page, 'editor: Read also in the panel', { include: 'aside[data-side]' })
  await isSaved(page)
  const chosen = [
    { id: older.id, path: older.path, headline: 'Ferry runs late' },
    { id: oldest.id, path: oldest.path, headline: 'Ferry runs early' },
  ]
  expect(await blocksOf(api, id)).toContainEqual({ type: 'related', title: '', stories: chosen })
})
