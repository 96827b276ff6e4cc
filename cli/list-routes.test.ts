import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'

test('news routes lists every route file by plain Node, with role, ownership and key (P-240)', () => {
  const printed = execFileSync(process.execPath, ['cli/main.ts', 'routes'], { encoding: 'utf8' })
  const rows = printed.split('\n').map((line) => line.trim().split(/\s+/).join(' '))
  expect(rows).toContain('reporter own story key write PUT /api/articles/[id]')
  expect(rows).toContain('admin PUT /api/settings')
  const files = fs.globSync('**/route.ts', { cwd: 'app/api' }).filter((file) => !file.includes('[...'))
  expect(files.filter((file) => !printed.includes(` /api/${file.replace('/route.ts', '')}\n`))).toEqual([])
})
