import { blocksOf, isSaved, openNew, textOf } from '#e2e/support/desk-story.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const text = (words: string) => ({ text: words })
const marked = (words: string, type: string) => ({ text: words, marks: [{ type }] })

test('raised, lowered, struck and inserted text has buttons behind one, and keys', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await signIn(page, halyard, 'editor')
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
