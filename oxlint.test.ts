import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Import rules: a file in a layer, an import that is allowed there, and one that the linter must refuse. */
const walls: [file: string, may: string, mayNot: string][] = [
  ['domain/probe.ts', 'zod', 'node:fs'],
  ['domain/probe-db.ts', '#domain/result.ts', '#db/engine/connections.ts'],
  ['domain/probe-react.ts', 'parse5', 'react'],
  ['db/probe.ts', 'drizzle-orm', '#app/api/http/api-answer.ts'],
  ['db/probe-react.ts', 'node:fs', 'react'],
  ['db/sample/probe.ts', 'zod', 'drizzle-orm'],
  ['components/site/probe.tsx', '#domain/views.ts', '#db/engine/connections.ts'],
  ['components/site/probe-env.tsx', 'react', '#env.ts'],
  ['components/site/probe-desk.tsx', '#components/ui/picture.tsx', '#components/desk/api.ts'],
  ['components/site/probe-headers.tsx', 'react', 'next/headers'],
  ['components/desk/probe.tsx', '@tanstack/react-query', '#db/engine/connections.ts'],
  ['app/(site)/probe.ts', '#db/queries/article/article-view.ts', '#db/commands/article/publish-article.ts'],
  ['app/(site)/probe-image.ts', 'next', 'next/image'],
  ['app/(embed)/probe.ts', '#db/queries/article/article-view.ts', '#db/commands/article/publish-article.ts'],
  ['app/api/probe.ts', '#db/commands/article/publish-article.ts', '#server/process/main.ts'],
  ['server/probe.ts', 'next', '#components/site/header.tsx'],
  ['cli/probe.ts', '#db/engine/connections.ts', '#app/api/http/api-answer.ts'],
  ['bench/probe.ts', '#cli/main.ts', '#app/api/http/api-answer.ts'],
  ['cli/probe-bench.ts', '#db/engine/connections.ts', '#bench/load.ts'],
  ['e2e/probe.ts', '#domain/urls/paths.ts', '#db/engine/connections.ts'],
  ['domain/probe-relative.ts', '#domain/result.ts', './result.ts'],
]

let dir: string
beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-walls-'))
  for (const file of ['oxlint.config.ts', 'package.json']) fs.copyFileSync(file, path.join(dir, file))
  fs.symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'))
  for (const [file, may, mayNot] of walls) {
    const full = path.join(dir, file)
    fs.mkdirSync(path.dirname(full), { recursive: true })
    fs.writeFileSync(full, `import * as a from '${may}'\nimport * as b from '${mayNot}'\nexport const probe = [a, b]\n`)
  }
})
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

test('the linter refuses each import that goes through a wall, and only that', () => {
  const floors = [...new Set(walls.map(([file]) => file.split('/')[0] ?? ''))]
  const run = spawnSync('node_modules/.bin/oxlint', ['--format', 'json', ...floors], { cwd: dir, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: { code: string; filename: string; message: string }[]
  }
  const refused = diagnostics.filter((one) => one.code.includes('no-restricted-imports'))
  const seen = refused.map((one) => `${one.filename}: ${/'([^']+)'/.exec(one.message)?.[1]}`).sort()
  expect(seen).toEqual(walls.map(([file, , mayNot]) => `${file}: ${mayNot}`).sort())
})
