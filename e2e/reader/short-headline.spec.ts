import { addTo, isSaved, openNew, publish } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const FULL =
  'The harbour board counts its lampposts for the third time this autumn and finds that none of the counts agree'
const SHORT = 'Lampposts, counted thrice'

test('a short headline is offered under a long one, and stands on fronts and lists; a long read is chosen (P-249)', async ({
  page,
  halyard,
}) => {
  await giveSession(page, halyard, 'editor')
  await openNew(page, halyard, await signedIn(halyard, 'editor'), 'Lampposts')
  const short = page.getByRole('textbox', { name: 'Short headline' })
  await expect(short).toBeHidden()
  await page.getByRole('textbox', { name: 'Headline' }).fill(FULL)
  await short.fill(SHORT)
  await page.getByRole('combobox', { name: 'Long read' }).selectOption({ label: 'Yes' })
  await addTo(page, 'Sections', 'Politics')
  await isSaved(page)
  await page.reload()
  await expect(short).toHaveValue(SHORT)
  await expect(page.getByRole('combobox', { name: 'Long read' })).toHaveValue('yes')
  await isAccessible(page, 'editor: short headline')
  await publish(page)
  await page.goto(`${halyard.url}/politics`)
  await page.getByRole('link', { name: SHORT }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FULL)
  await expect(page.getByRole('heading', { level: 1 })).toHaveClass(/quiet/)
  expect((await ask(halyard, '/')).text).toContain(SHORT)
  expect((await ask(halyard, '/feed.xml')).text).toContain(FULL)
})
