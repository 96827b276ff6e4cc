import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { minifyScripts } from '#cli/program/minify-scripts.ts'
import { createStaticFiles } from '#server/http/files/static-files.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-minify-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const served = async (publicDir: string, name: string) =>
  (await createStaticFiles({ distDir: folder, publicDir }).find(name))?.body.identity?.toString()

test('scripts are served as the build minified them, and without a build as they are', async () => {
  const publicDir = path.resolve(import.meta.dirname, '../../public')
  const source = fs.readFileSync(path.join(publicDir, 'js/page.js'), 'utf8')
  expect(await served(publicDir, '/js/page.js')).toBe(source)
  await minifyScripts(publicDir, folder)
  const page = (await served(publicDir, '/js/page.js')) ?? ''
  expect(page.length).toBeLessThan(source.length * 0.6)
  expect(page).toContain('speculationrules')
  expect(page).not.toMatch(/^\s*\/\//m)
  expect(await served(publicDir, '/js/banner.css')).toBe(fs.readFileSync(path.join(publicDir, 'js/banner.css'), 'utf8'))
  // The names of a classic script are those that others call it by.
  expect(await served(publicDir, '/js/worker.js')).toContain('paper.shell')
})
