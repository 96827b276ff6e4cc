import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { filesOfRelease, isOfPackage } from '#cli/release/files-of-release.ts'
import { packagesIn, runTimePackages } from '#cli/release/run-time-packages.ts'
import { stageRelease } from '#cli/release/stage-release.ts'

const made: string[] = []
const folder = () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-release-'))
  made.push(dir)
  return dir
}
afterAll(() => {
  for (const dir of made) fs.rmSync(dir, { recursive: true, force: true })
})

/** A build with one page, a link to a package that stays outside, and what only tests or a next build read. */
function build(): string {
  const dir = path.join(folder(), '.next')
  for (const file of [
    'BUILD_ID',
    'server/page.js',
    'server/page.js.map',
    'server/page.js.nft.json',
    'cache/a',
    'trace',
    'messages/languages.json',
    'messages/pseudo.json',
    'messages/en-XA-first.1.js',
  ]) {
    fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    fs.writeFileSync(path.join(dir, file), file)
  }
  fs.mkdirSync(path.join(dir, 'node_modules/@node-rs'), { recursive: true })
  fs.symlinkSync('../../../node_modules/@node-rs/argon2', path.join(dir, 'node_modules/@node-rs/argon2-1'))
  return dir
}

test('the packages of a source are those that it imports when it runs', () => {
  const source = [
    `import fs from 'node:fs'`,
    `import type { NextConfig } from 'next'`,
    `import {\n  one,\n  two,\n} from '@scope/name/part'`,
    `import 'bare'`,
    `import { x } from '#db/x.ts'`,
    `export { y } from 'other/y'`,
    `const late = () => import('late')`,
    `const text = "from 'nowhere'"`,
  ].join('\n')
  expect(packagesIn(source)).toEqual(['@scope/name', 'bare', 'other', 'late'])
})

test('a release has what the running program loads, and no compiler and nothing of the browser’s', () => {
  const packages = runTimePackages(process.cwd(), build())
  const has = (name: string) => packages.includes(`node_modules/${name}`)
  const needed = [
    'next',
    'react-dom',
    'sharp',
    'better-sqlite3',
    '@node-rs/argon2',
    'zod',
    '@fontsource-variable/newsreader',
  ]
  expect(needed.filter((name) => !has(name))).toEqual([])
  const bundled = [
    '@tiptap/react',
    'lucide-react',
    '@radix-ui/react-dialog',
    'tailwindcss',
    'typescript',
    'vitest',
    'node',
  ]
  expect([...bundled, '@next/swc-linux-x64-gnu'].filter(has)).toEqual([])
})

test('of a package, sources, types and other platforms stay away, and its licence comes', () => {
  const files = ['LICENSE.md', 'lib/a.js', 'lib/a.js.map', 'lib/a.d.ts', 'README.md', 'deps/sqlite3.c']
  const native = ['prebuilds/linux-x64.node', 'prebuilds/darwin-arm64.node']
  const of = (file: string) => isOfPackage(`node_modules/better-sqlite3/${file}`, 'linux-x64')
  expect([...files, ...native].filter(of)).toEqual(['LICENSE.md', 'lib/a.js', 'prebuilds/linux-x64.node'])
})

test('a release is staged with its build, without tests, and says what it is', () => {
  const to = path.join(folder(), 'broadsheet')
  const files = filesOfRelease(process.cwd(), build()).map((file) => file.to)
  expect(files.filter((file) => /\.test\.ts$|\/testing\//.test(file) && !file.startsWith('node_modules/'))).toEqual([])
  const staged = stageRelease(process.cwd(), build(), to)
  expect(staged.bytes).toBeLessThan(250_000_000)
  expect(fs.readdirSync(path.join(to, '.next')).sort()).toEqual(['BUILD_ID', 'messages', 'node_modules', 'server'])
  expect(fs.readdirSync(path.join(to, '.next/messages'))).toEqual(['languages.json'])
  expect(fs.readdirSync(path.join(to, '.next/server'))).toEqual(['page.js'])
  expect(fs.existsSync(path.join(to, '.next/node_modules/@node-rs/argon2-1/package.json'))).toBe(true)
  const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string }
  expect(JSON.parse(fs.readFileSync(path.join(to, 'release.json'), 'utf8'))).toMatchObject({ version })
  expect(fs.statSync(path.join(to, 'deploy/hooks/pre-backup')).mode & 0o111).not.toBe(0)
})
