import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Names of everything that a module imports, and that its imports do. */
function importsOf(file: string): string[] {
  const script = `
    import { registerHooks } from 'node:module'
    const names = new Set()
    registerHooks({ resolve: (name, context, next) => (names.add(name), next(name, context)) })
    await import(${JSON.stringify(path.resolve(file))})
    console.log(JSON.stringify([...names]))
    process.exit()`
  const text = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  return JSON.parse(text) as string[]
}

// Its tables for all scripts are 4 MB of heap. The parent finds replaced names in addresses (decision 114).
test('a web process does not load the library that writes addresses', () => {
  expect(importsOf('server/jobs/imports/run-import-job.ts')).toContain('transliteration')
  const web = importsOf('server/http/web-server.ts')
  expect(web).toContain('better-sqlite3')
  expect(web).not.toContain('transliteration')
})
