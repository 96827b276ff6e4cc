/** Takes the picture of a story on the desk: `node docs/pictures/take.ts` while `npm run demo` serves the sample. */
import { chromium } from 'playwright'
import { people } from '#db/sample/sample-newsroom.ts'

const site = process.env['SITE_URL'] ?? 'http://localhost:3000'
const editor = people.find((person) => person.role === 'editor')
if (!editor) throw new Error('The sample has no editor.')

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })

await page.goto(`${site}/desk/sign-in`)
await page.getByLabel('Email address').fill(editor.email)
await page.getByLabel('Password', { exact: true }).fill(editor.password)
await page.getByRole('button', { name: 'Sign in' }).click()
await page
  .getByRole('link', { name: /Ilmara and Tarn to reopen/ })
  .first()
  .click()
await page.getByRole('textbox', { name: 'Headline' }).waitFor()
await page.evaluate(() => document.fonts.ready)
await page.screenshot({ path: 'docs/pictures/desk.png' })
await browser.close()
