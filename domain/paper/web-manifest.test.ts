import { expect, test } from 'vitest'
import { PAPER_ICONS } from '#domain/paper/icon-paths.ts'
import { shortName } from '#domain/paper/short-name.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { webManifest } from '#domain/paper/web-manifest.ts'

test.each([
  ['The Halyard', 'The Halyard'],
  ['The Port Hallin Halyard', 'Port Hallin'],
  ['Die Zeit am Hafen', 'Zeit am'],
  ['Hafenstraßenzeitung', 'Hafenstraßen'],
])('%s is short as %s', (name, short) => {
  expect(shortName(name)).toBe(short)
})

test('a manifest names the paper, speaks its language and leads to icons that there are', () => {
  const manifest = webManifest(aSite({ name: 'الصاري', language: 'ar' }), '#fdfcf9')
  expect(manifest).toMatchObject({ name: 'الصاري', lang: 'ar', dir: 'rtl', start_url: '/', scope: '/' })
  for (const { src, sizes } of manifest.icons) expect(sizes).toBe(`${PAPER_ICONS[src].side}x${PAPER_ICONS[src].side}`)
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
  expect(webManifest(aSite({ offline: false }), '#fdfcf9').shortcuts.map(({ url }) => url)).not.toContain('/saved')
})
