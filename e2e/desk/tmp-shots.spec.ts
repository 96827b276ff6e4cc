import fs from 'node:fs'
import { signIn, test } from '#e2e/support/test.ts'

test('shots', async ({ browser, halyard }) => {
  test.setTimeout(900_000)
  const only = (process.env['PAGES'] ?? '').split(',').filter(Boolean)
  for (const locale of (process.env['LANGS'] ?? 'de,ar').split(','))
    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      const context = await browser.newContext({ locale, viewport: { width, height } })
      const page = await context.newPage()
      await signIn(page, halyard, 'admin')
      const pages = only.length > 0 ? only : ['', '/articles/1', '/planning', '/front', '/media', '/sections', '/settings', '/imports/new', '/people', '/events', '/backups', '/account']
      for (const path of pages) {
        await page.goto(`${halyard.url}/desk${path}`)
        await page.waitForTimeout(1200)
        const dir = `/tmp/shots/${locale}-${width}`
        fs.mkdirSync(dir, { recursive: true })
        await page.screenshot({ path: `${dir}/${path.replaceAll('/', '_') || 'home'}.png` })
      }
      await context.close()
    }
})
