import { blocksOf, isSaved, openNew, textOf } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { picturesOf, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const text = (words: string) => ({ text: words })
const marked = (words: string, type: string) => ({ text: words, marks: [{ type }] })

test('raised, lowered, struck and inserted text has buttons behind one, and keys', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Of signs')
  const bar = page.getByRole('toolbar', { name: 'Text' })
  const press = (name: string) => bar.getByRole('button', { name, exact: true }).click()
  await textOf(page).click()
  await page.keyboard.type('10')
  await press('More marks')
  await press('Superscript')
  await page.keyboard.type('6')
  await press('Superscript')
  await page.keyboard.press('Control+Shift+Comma')
  await page.keyboard.type('2')
  await page.keyboard.press('Control+Shift+Comma')
  await page.keyboard.press('Control+Shift+s')
  await page.keyboard.type('four')
  await page.keyboard.press('Control+Shift+s')
  await press('Inserted')
  await page.keyboard.type('ten')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    {
      type: 'paragraph',
      spans: [text('10'), marked('6', 'sup'), marked('2', 'sub'), marked('four', 'strike'), marked('ten', 'insert')],
    },
  ])
})

test('words of a caption are linked by keys and by a button, and a link is removed again (P-297)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const [picture] = await picturesOf(api)
  const image = { id: 'i', type: 'image', mediaId: picture?.id, alt: 'A quay', caption: 'The old quay', credit: 'Lee' }
  const { body } = await api('POST', '/api/articles', { headline: 'Of captions' })
  const id = body['id'] as number
  const document = { version: 1, blocks: [image] }
  expect((await api('PUT', `/api/articles/${id}`, { version: body['version'], document })).status).toBe(200)
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  const block = page.getByRole('group', { name: 'Picture' })
  await block.getByRole('button', { name: 'Edit details' }).click()
  const caption = block.getByRole('textbox', { name: 'Caption' })
  const dialog = page.getByRole('dialog', { name: 'Link' })
  const to = dialog.getByRole('combobox', { name: 'Link to' })
  const links = async () => {
    await isSaved(page)
    const [saved] = (await blocksOf(api, id)) as Record<string, unknown>[]
    return [saved?.['captionLinks'], saved?.['creditLinks']]
  }

  await caption.press('End')
  for (const _ of 'quay') await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+k')
  await expect(to).toHaveValue('quay')
  await to.fill('https://harbour.example/')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(caption).toBeFocused()
  await expect(block.getByRole('textbox', { name: 'Link of “quay”' })).toHaveValue('https://harbour.example/')
  await isAccessible(page, 'editor: link of a caption')

  await block.getByRole('button', { name: 'Link words of “Credit”' }).click()
  await expect(to).toHaveValue('Lee')
  await to.fill('https://lee.example/')
  await page.keyboard.press('Enter')
  expect(await links()).toEqual([
    [{ from: 8, to: 12, href: 'https://harbour.example/' }],
    [{ from: 0, to: 3, href: 'https://lee.example/' }],
  ])

  await caption.press('End')
  await page.keyboard.press('Control+k')
  await expect(to).toHaveValue('https://harbour.example/')
  await dialog.getByRole('button', { name: 'Remove link' }).click()
  await expect(caption).toBeFocused()
  await expect(block.getByRole('textbox', { name: /^Link of “quay/ })).toHaveCount(0)
  expect((await links())[0] ?? []).toEqual([])
})
