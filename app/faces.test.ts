import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { expect, test } from 'vitest'

const NAMING = [
  'app/(site)/styles/schemes.css',
  'app/desk/styles/tokens.css',
  'components/site/font-preload.tsx',
  'public/js/page.js',
]

test('every font file is referenced and exists, and is named by its hash', () => {
  const named = NAMING.flatMap((file) => fs.readFileSync(file, 'utf8').match(/newsreader-[\w.-]+\.woff2/g) ?? [])
  const there = fs.readdirSync('public/fonts').filter((name) => name.endsWith('.woff2'))
  expect([...new Set(named)].toSorted()).toEqual(there.toSorted())
  for (const name of there) {
    const digest = createHash('sha256')
      .update(fs.readFileSync(`public/fonts/${name}`))
      .digest('hex')
    expect(name.split('.')[1], name).toBe(digest.slice(0, 8))
  }
})
