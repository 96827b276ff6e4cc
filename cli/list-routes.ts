import type { Command } from '#cli/command.ts'
import { printLine } from '#cli/terminal.ts'
import { routes } from '#domain/permissions/routes.ts'

/** Prints the access table of the JSON API, which tests compare with the routes. */
export const routesCommand: Command = {
  usage: '',
  does: 'prints each route of the API with its least role, the ownership it needs, and the scope of an API key',
  run() {
    for (const { method, path, least, own, scope } of routes) {
      const key = scope === null ? '' : `key ${scope}`
      printLine(`${least.padEnd(10)}${(own ? `own ${own}` : '').padEnd(11)}${key.padEnd(13)}${method.padEnd(8)}${path}`)
    }
  },
}
