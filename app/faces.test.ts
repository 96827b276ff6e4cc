import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { FACES, SCRIPT_FACES } from '#components/site/font-files.ts'
import { STYLE_LAYERS } from '#components/site/style-layers.ts'

const NAMING = [
  'app/(site)/styles/schemes.css',
  'app/desk/styles/faces.css',
  'components/site/font-files.ts',
  'public/js/page.js',
]

test('every font file is referenced and exists, and is named by its hash', () => {
  const named = NAMING.flatMap((file) => fs.readFileSync(file, 'utf8').match(/(?<=\/fonts\/)[\w.-]+\.woff2/g) ?? [])
  const there = fs.readdirSync('public/fonts').filter((name) => name.endsWith('.woff2'))
  expect([...new Set(named)].toSorted()).toEqual(there.toSorted())
  for (const name of there) {
    const digest = createHash('sha256')
      .update(fs.readFileSync(`public/fonts/${name}`))
      .digest('hex')
    expect(name.split('.')[1], name).toBe(digest.slice(0, 8))
  }
})

const sizeOf = (path: string) => fs.statSync(`public${path}`).size

test.each(Object.entries(FACES))(
  'the faces of %s are within 45 KB of text, 20 KB of headlines, and 45 KB that every page loads',
  (_, { roman, italic, head }) => {
    const ofHead = head === null ? 0 : sizeOf(head.file)
    expect(sizeOf(roman) + sizeOf(italic)).toBeLessThanOrEqual(45_000)
    expect(ofHead).toBeLessThanOrEqual(20_000)
    expect(sizeOf(roman) + ofHead).toBeLessThanOrEqual(45_000)
  },
)

test.each(Object.entries(SCRIPT_FACES))('the serif for %s is within 90 KB', (_, { file }) => {
  expect(sizeOf(file)).toBeLessThanOrEqual(90_000)
})

test.each(['app/(site)/site.css', 'app/(embed)/embed.css'])('%s orders its layers as inline styles do', (sheet) => {
  const [first = ''] = fs.readFileSync(sheet, 'utf8').split('\n')
  expect(first.replaceAll(', ', ',')).toBe(STYLE_LAYERS)
})
