import { isAccessible } from '#e2e/support/is-accessible.ts'
import { publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

const quoting = (...speakers: string[]) => ({
  version: 1,
  blocks: speakers.map((speaker, n) => ({
    id: `q${n}`,
    type: 'quote',
    spans: [{ text: 'The lamp was lit before I was born.' }],
    speaker,
    role: 'keeper',
  })),
})

test('an editor sees whom the paper quotes, joins two names, and who was quoted before is told beside a quote', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publishStory(api, 'The keepers of the mole', {
    sections: ['science'],
    document: quoting('Idun Lamprecht', 'I. Lamprecht', 'Idun Lamprecht'),
  })
  await signIn(page, halyard, 'editor')
  await page.getByRole('link', { name: 'Quotes' }).click()
  const people = page.getByRole('table', { name: 'The people we quote' })
  await expect(people.getByRole('row', { name: /^Idun Lamprecht/ })).toContainText('Unknown')
  await isAccessible(page, 'quotes: the people we quote')

  await people.getByRole('button', { name: 'Change I. Lamprecht' }).click()
  await page.getByLabel('Same person as').fill('Idun Lamprecht')
  await page.keyboard.press('Enter')
  const row = people.getByRole('row', { name: /^Idun Lamprecht/ })
  await expect(row).toContainText('Also I. Lamprecht')
  await row.getByRole('button', { name: 'Change Idun Lamprecht' }).click()
  await page.getByLabel('Who they are').selectOption('Resident')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('Resident')
  await isAccessible(page, 'quotes: joined')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/quoted-people.png`, fullPage: true })

  await page.goto(`${halyard.url}/desk/articles/${story.id}`)
  await page.getByRole('button', { name: 'Speaker and source' }).first().click()
  await expect(page.getByText(/^Last quoted .* in The keepers of the mole\.$/)).toBeVisible()
})
