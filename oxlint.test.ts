import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

type Probe = [file: string, may: string, mayNot: string]

const foldersIn = (folder: string) =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)

/** For every room of a floor on disk: an import that is allowed there, and one that the linter must refuse. */
const inEachRoom = (floor: string, may: string, mayNot: string): Probe[] =>
  foldersIn(floor).map((room) => [`${room}/probe-room.ts`, may, mayNot])

const probes: Probe[] = [
  ...inEachRoom('domain', 'zod', 'node:fs'),
  ...inEachRoom('db', '#domain/result.ts', '#app/api/http/api-answer.ts'),
  ...inEachRoom('components', 'react', '#db/engine/connections.ts'),
  ...inEachRoom('app', 'react', '#server/process/serve.ts'),
  ...inEachRoom('server', 'next', '#components/site/header.tsx'),
  ['domain/probe.ts', '#domain/result.ts', '#db/engine/connections.ts'],
  ['domain/probe-react.ts', 'parse5', 'react'],
  ['domain/probe-relative.ts', '#domain/result.ts', './result.ts'],
  ['db/engine/probe.ts', '#db/schema/newsroom-tables.ts', '#db/queries/settings/site.ts'],
  ['db/engine/probe-command.ts', '#db/engine/open.ts', '#db/commands/shared/changed.ts'],
  ['db/secrets/probe.ts', '#db/engine/open.ts', '#db/queries/settings/site.ts'],
  ['db/queries/article/probe.ts', '#db/engine/open.ts', '#db/commands/article/publish-article.ts'],
  ['db/queries/article/probe-backup.ts', '#db/queries/settings/site.ts', '#db/backup/manifest.ts'],
  ['db/commands/article/probe.ts', '#db/queries/settings/site.ts', '#db/import/read/prepared.ts'],
  ['db/commands/article/probe-helper.ts', '#db/engine/open.ts', '#db/testing/cast.ts'],
  ['db/sample/probe.ts', 'zod', 'drizzle-orm'],
  ['components/site/probe-env.tsx', 'react', '#env.ts'],
  ['components/site/probe-desk.tsx', '#components/ui/picture.tsx', '#components/desk/api.ts'],
  ['components/site/probe-messages.tsx', '#domain/words/words-of.ts', '#domain/messages/t.ts'],
  ['components/site/probe-headers.tsx', 'react', 'next/headers'],
  ['components/desk/probe.tsx', '@tanstack/react-query', '#db/engine/connections.ts'],
  ['components/desk/drag/probe.tsx', '@dnd-kit/core', '#components/desk/parts/newsroom.tsx'],
  ['components/desk/probe-drag.tsx', '#components/desk/drag/drag-board.tsx', '@dnd-kit/core'],
  ['app/(site)/probe.ts', '#db/queries/article/article-view.ts', '#db/commands/article/publish-article.ts'],
  ['app/(site)/probe-backup.ts', '#db/engine/connections.ts', '#db/backup/make-backup.ts'],
  ['app/(site)/probe-export.ts', 'next', '#db/export/export-newsroom.ts'],
  ['app/(site)/probe-image.ts', 'next', 'next/image'],
  ['app/(site)/probe-messages.ts', '#domain/words/words-of.ts', '#domain/messages/spoken.ts'],
  ['app/(embed)/probe-messages.ts', '#domain/words/words-of.ts', '#domain/messages/t.ts'],
  ['app/(embed)/probe.ts', '#db/queries/article/article-view.ts', '#db/commands/article/publish-article.ts'],
  ['server/http/probe.ts', '#server/shared/log.ts', '#server/render/critical-css.ts'],
  ['server/render/probe.ts', '#server/shared/log.ts', '#server/http/web-server.ts'],
  ['server/http/probe-jobs.ts', '#server/http/web-server.ts', '#server/jobs/outbox.ts'],
  ['server/jobs/probe.ts', '#server/outgoing/fetch-public-https.ts', '#server/process/children.ts'],
  ['server/shared/probe.ts', '#server/shared/log.ts', '#server/http/web-server.ts'],
  ['cli/probe.ts', '#db/engine/connections.ts', '#app/api/http/api-answer.ts'],
  ['cli/probe-bench.ts', '#db/engine/connections.ts', '#bench/support/load.ts'],
  ['bench/probe.ts', '#cli/main.ts', '#app/api/http/api-answer.ts'],
  // Tools are loaded by `e2e/support/tools.ts`, which installs them.
  ['e2e/web/probe.ts', 'html-validate', 'lighthouse'],
  ['bench/probe-tools.ts', '#e2e/support/tools.ts', 'autocannon'],
  ['e2e/probe.ts', '#domain/urls/paths.ts', '#db/engine/connections.ts'],
]

const floors = [...new Set(probes.map(([file]) => file.split('/')[0] ?? ''))]
let dir: string
beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-walls-'))
  for (const file of ['oxlint.config.ts', 'package.json', ...fs.globSync('tools/*/package.json')]) {
    fs.mkdirSync(path.join(dir, path.dirname(file)), { recursive: true })
    fs.copyFileSync(file, path.join(dir, file))
  }
  fs.symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'))
  // The configuration lists the rooms, so that they have to be there.
  for (const room of floors.flatMap(foldersIn)) fs.mkdirSync(path.join(dir, room), { recursive: true })
  for (const [file, may, mayNot] of probes) {
    const full = path.join(dir, file)
    fs.mkdirSync(path.dirname(full), { recursive: true })
    fs.writeFileSync(full, `import * as a from '${may}'\nimport * as b from '${mayNot}'\nexport const probe = [a, b]\n`)
  }
})
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

test('every folder of a floor has a wall, and the linter refuses each import that goes through one, and only that', () => {
  const run = spawnSync('node_modules/.bin/oxlint', ['--format', 'json', ...floors], { cwd: dir, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: { code: string; filename: string; message: string }[]
  }
  const refused = diagnostics.filter((one) => one.code.includes('no-restricted-imports'))
  const seen = refused.map((one) => `${one.filename}: ${/'([^']+)'/.exec(one.message)?.[1]}`).sort()
  const isHelper = ([file]: Probe) => file.includes('/testing/')
  expect(seen).toEqual(
    probes
      .filter((probe) => !isHelper(probe))
      .map(([file, , mayNot]) => `${file}: ${mayNot}`)
      .sort(),
  )
})

type Node = { type: string; [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'
/** Spreads of a literal with a type around it, `...([a, b] as const)`; bare ones are refused by `no-useless-spread`. */
function typedSpreads(node: Node): number {
  const spread = node.type === 'SpreadElement' ? (node['argument'] as Node) : null
  const literal = spread && /^TS(As|Satisfies)Expression$/.test(spread.type) ? (spread['expression'] as Node).type : ''
  const inside = Object.values(node).flat().filter(isNode)
  return inside.reduce((sum, one) => sum + typedSpreads(one), /^(Array|Object)Expression$/.test(literal) ? 1 : 0)
}
const typedSpreadsIn = (source: string, file = 'a.ts') =>
  typedSpreads(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node)

test('no literal is spread into another, with a type around it either', () => {
  expect(typedSpreadsIn('f(...([a] as const), { ...({ a } satisfies A), ...(b as A), ...[a].map(f) })')).toBe(2)
  const files = floors.flatMap((floor) => fs.globSync(`${floor}/**/*.{ts,tsx}`))
  expect(files.length).toBeGreaterThan(3_000)
  const texts = files.map((file) => [fs.readFileSync(file, 'utf8'), file] as const)
  const found = texts.filter(([text, file]) => /\.\.\.\(\s*[[{]/.test(text) && typedSpreadsIn(text, file) > 0)
  expect(found.map(([, file]) => file)).toEqual([])
})
