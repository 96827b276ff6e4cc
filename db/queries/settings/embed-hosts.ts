import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { storedSetting } from '#db/queries/settings/read-settings.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { type EmbedHost, embedHosts as schema, withListedFrames } from '#domain/paper/embed-host.ts'

/** The admin's list of sites whose pages a story may embed, and the counter that every save raises. */
export function embedHosts(db: Readable): { version: number; hosts: EmbedHost[] } {
  reading('site')
  const stored = (storedSetting(db, 'embed-hosts') ?? {}) as { version?: unknown; hosts?: unknown }
  const hosts = schema.safeParse(stored.hosts)
  // A list that does not fit, from another version, allows nothing.
  return { version: typeof stored.version === 'number' ? stored.version : 0, hosts: hosts.success ? hosts.data : [] }
}

/** A document as readers may see it: a frame stays only while its host is on the list. */
export const withAllowedFrames = (db: Readable, document: ArticleDocument): ArticleDocument =>
  document.blocks.some((block) => block.type === 'embed' && block.frame !== undefined)
    ? withListedFrames(document, embedHosts(db).hosts)
    : document
