import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

type Manifest = { dependencies: Record<string, string>; devDependencies?: Record<string, string> }
const packagesOf = (file: string): [name: string, version: string][] => {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest
  return Object.entries({ ...dependencies, ...devDependencies })
}
const installed = packagesOf('package.json')
const manifests = fs.globSync('tools/*/package.json')
const tools = manifests.flatMap(packagesOf)
const all = [...installed, ...tools]

/** Minimum versions: older ones have security advisories or bugs that lose data, which no registry audit may report. */
const FLOORS = {
  next: '16.4.6',
  react: '19.3.1',
  'better-sqlite3': '13.2.0',
  'drizzle-orm': '0.45.2',
  sharp: '0.35.5',
}

const numbers = (version: string) => version.split('.').map(Number)

function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [numbers(version), numbers(floor)]
  for (const [at, part] of want.entries()) if (have[at] !== part) return (have[at] ?? 0) > part
  return true
}

test('every version is exact (P-159)', () => {
  for (const [name, version] of all) expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
})

test.each(Object.entries(FLOORS))('%s is at least %s (P-159)', (name, floor) => {
  expect(isAtLeast(new Map(all).get(name) ?? '0', floor)).toBe(true)
})

test('docs/dependencies.md says of each dependency why it is there', () => {
  const reasons = fs.readFileSync('docs/dependencies.md', 'utf8')
  const unexplained = all
    .map(([name]) => name)
    .filter((name) => !name.startsWith('@types/') && !new RegExp(`[| ,]${name}[ ,|]`).test(reasons))
  expect(unexplained).toEqual([])
})

test('an install brings no tools, and tools/ holds nothing but what they are', () => {
  const [own, lent] = [installed, tools].map((list) => new Set(list.map(([name]) => name)))
  expect(own?.size).toBeGreaterThan(50)
  expect([...(lent ?? [])].filter((name) => own?.has(name))).toEqual([])
  expect(manifests.length).toBeGreaterThan(3)
  for (const manifest of manifests) {
    const files = fs.readdirSync(path.dirname(manifest)).filter((name) => name !== 'node_modules')
    expect(files.sort()).toEqual(['package-lock.json', 'package.json'])
  }
})
