import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import type { Db } from '#db/engine/open.ts'
import { must } from '#db/sample/must.ts'
import { standingPages } from '#db/sample/standing-pages.ts'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import type { Actor } from '#domain/permissions/can.ts'

/** Creates the standing pages, public since the paper was founded. */
export function loadStandingPages(db: Db, editor: Actor, at: number): void {
  for (const { kind, slug, title, standfirst, text } of standingPages) {
    const { id, version } = must(createPage(db, editor, { title, slug, kind }, at))
    const fields = { standfirst, document: documentOf(text) }
    const saved = must(savePage(db, editor, { id, version, fields }, at))
    must(publishPage(db, editor, { id, version: saved.version }, at))
  }
}

const documentOf = (lines: readonly string[]): ArticleDocument => ({
  version: 1,
  blocks: lines.map((line, n): Block => {
    const id = `p${n + 1}`
    return line.startsWith('## ')
      ? { id, type: 'heading', level: 2, spans: [{ text: line.slice(3) }] }
      : { id, type: 'paragraph', spans: [{ text: line }] }
  }),
})
