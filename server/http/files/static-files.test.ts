import { beforeEach, expect, test } from 'vitest'
import { createStaticFiles } from '#server/http/files/static-files.ts'
import { speakBuilt } from '#server/testing/built-messages.ts'

let distDir: string
beforeEach(() => {
  distDir = speakBuilt()
})

test('the scripts of a language are kept for good, and compressed as well as can be (P-169)', async () => {
  const files = createStaticFiles({ distDir, publicDir: distDir })
  const script = await files.find('/_next/static/messages/de-first.0a1b2c3d.js')
  expect(script?.headers).toMatchObject({
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Type': expect.stringContaining('javascript'),
  })
  expect(script?.body.quality).toBe(11)
  expect(script?.body.br?.length).toBeLessThan(script?.body.identity?.length ?? 0)
  expect(script?.body.gzip?.length).toBeLessThan(script?.body.identity?.length ?? 0)
  // Files that servers read are for nobody else.
  expect(files.find('/_next/static/messages/languages.json')).toBeNull()
  expect(files.find('/_next/static/messages/de.json')).toBeNull()
})
