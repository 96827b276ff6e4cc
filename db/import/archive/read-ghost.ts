import type { TextFiles } from '#db/import/archive/text-files.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { ghostItems } from '#domain/import/ghost/ghost-items.ts'
import { ghostTables } from '#domain/import/ghost/ghost-tables.ts'
import { parsedJson } from '#domain/text/parsed-json.ts'

/** Items of an export of Ghost: its JSON, with `routes.yaml` and `redirects.yaml` or `.json` beside it. */
export async function* readGhost(files: TextFiles, { site }: { site: string | null }): AsyncGenerator<ArchiveItem> {
  const redirects = await firstText(files, /^redirects.*\.(?:json|ya?ml)$/i)
  const routes = await firstText(files, /^routes.*\.ya?ml$/i)
  const exports = files.like(/\.json$/i).filter((name) => !/(?:^|\/)redirects[^/]*$/i.test(name))
  let isFirst = true
  for (const name of exports) {
    const text = await files.text(name)
    if (text === null) continue
    const tables = ghostTables(parsedJson(text.replace(/^\ufeff/, '')))
    if (!tables.ok) yield { kind: 'problem', place: name, what: 'it is no export of Ghost' }
    // Redirects belong to the site, not to one of several exports.
    else yield* ghostItems(tables.value, { site, routes, redirects: isFirst ? redirects : '' })
    if (tables.ok) isFirst = false
  }
}

async function firstText(files: TextFiles, pattern: RegExp): Promise<string | null> {
  const [name] = files.like(pattern)
  return name === undefined ? null : files.text(name)
}
