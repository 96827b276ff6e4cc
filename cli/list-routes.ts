import fs from 'node:fs'
import path from 'node:path'
import type { Command } from '#cli/command.ts'
import { printLine } from '#cli/terminal.ts'

type Row = { method: string; path: string; least: string; own?: string; scope: string | null }
const API = path.join(import.meta.dirname, '../app/api')

/**
 * Reads the table from the specs of the route files, which are found on disk: `app/api/openapi/all-routes.ts` needs a
 * bundler. The paths are computed, because no file may import `app` by name; a test runs this with plain Node.
 */
async function readTable(): Promise<Row[]> {
  const files = fs.globSync('**/route.ts', { cwd: API })
  const modules = await Promise.all(files.map(async (file) => [file, await import(path.join(API, file))]))
  const { routesIn } = (await import(path.join(API, 'http/route-table.ts'))) as { routesIn: (of: object) => Row[] }
  return routesIn(Object.fromEntries(modules))
}

/** Prints who may use each route of the JSON API. */
export const routesCommand: Command = {
  usage: '',
  does: 'prints each route of the API with its least role, the ownership it needs, and the scope of an API key',
  async run() {
    for (const { method, path: at, least, own, scope } of await readTable()) {
      const key = scope === null ? '' : `key ${scope}`
      printLine(`${least.padEnd(10)}${(own ? `own ${own}` : '').padEnd(11)}${key.padEnd(13)}${method.padEnd(8)}${at}`)
    }
  },
}
