import { createPage } from '#db/commands/pages/create-page.ts'
import { deletePage } from '#db/commands/pages/delete-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { restorePage } from '#db/commands/pages/restore-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import { withdrawPage } from '#db/commands/pages/withdraw-page.ts'
import { saveEmbedHosts } from '#db/commands/settings/save-embed-hosts.ts'
import { saveMenu } from '#db/commands/settings/save-menu.ts'
import { saveOutsideScripts } from '#db/commands/settings/save-outside-scripts.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { FILE, type TestAction, type PageEdit, picture } from '#db/proofs/testing/action.ts'
import { embedHosts } from '#db/queries/settings/embed-hosts.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import { ADMIN, aDocument, OTTILIE } from '#db/testing/cast.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { filePath } from '#domain/files/file-kind.ts'
import type { Result } from '#domain/result.ts'

type SiteAction = Extract<
  TestAction,
  {
    do:
      | 'settings'
      | 'embed hosts'
      | 'outside scripts'
      | 'menu'
      | 'desk page create'
      | 'desk page save'
      | 'desk page put back'
      | 'desk page delete'
      | 'page out'
      | 'page back'
  }
>
type Row = { id: number; version: number }

/** Runs an action on the paper as a whole: its settings, its menus and its standing pages. */
export function performSiteAction(db: Db, action: SiteAction, now: number): Result<unknown> | undefined {
  if (action.do === 'settings') return saveSettings(db, ADMIN, action.to, now)
  if (action.do === 'embed hosts' || action.do === 'outside scripts') return performListAction(db, action, now)
  if (action.do === 'desk page create') return createPage(db, OTTILIE, { title: action.title }, now)
  if (action.do === 'menu') {
    const made = statement<{ version: number }>(db, 'select version from menus where name = ?').get(action.name)
    return saveMenu(db, OTTILIE, { name: action.name, version: made?.version ?? 0, links: action.links }, now)
  }
  const rows = statement<Row>(db, 'select id, version from pages order by id').all()
  const page = rows[action.of % Math.max(rows.length, 1)]
  if (!page) return undefined
  switch (action.do) {
    case 'desk page save':
      return save(db, page, action.edit, now)
    case 'desk page put back':
      return restorePage(db, OTTILIE, { ...page, number: 1 }, now)
    case 'desk page delete':
      return deletePage(db, OTTILIE, page, now)
    case 'page back':
      return withdrawPage(db, OTTILIE, page, now)
    case 'page out': {
      const saved = save(db, page, action.edit, now)
      return saved.ok ? publishPage(db, OTTILIE, { id: page.id, version: saved.value.version }, now) : saved
    }
  }
}

function save(db: Db, { id, version }: Row, { text, image, ...fields }: PageEdit, now: number) {
  const document = text === undefined && image === undefined ? {} : { document: documentOf(text ?? '', image) }
  return savePage(db, OTTILIE, { id, version, fields: { ...fields, ...document } }, now)
}

function documentOf(text: string, image: number | undefined): ArticleDocument {
  const words = aDocument(text)
  if (image === undefined) return words
  const block = { id: 'i', type: 'image' as const, mediaId: picture(image), alt: '', caption: '', credit: '' }
  const marks = [{ type: 'link' as const, href: filePath(FILE) }]
  const file = { id: 'f', type: 'paragraph' as const, spans: [{ text: 'The file.', marks }] }
  return { ...words, blocks: [...words.blocks, block, file] }
}

type ListAction = Extract<SiteAction, { isOn: boolean }>

/** Fills or empties a list of an admin's. */
function performListAction(db: Db, action: ListAction, now: number): Result<unknown> {
  if (action.do === 'embed hosts') {
    const hosts = [{ host: 'frames.example', endpoint: 'https://frames.example/oembed', frameHost: 'frames.example' }]
    return saveEmbedHosts(db, ADMIN, { version: embedHosts(db).version, hosts: action.isOn ? hosts : [] }, now)
  }
  const scripts = [{ src: 'https://counter.example/a.js', integrity: '', attributes: {} }]
  const { version } = outsideScripts(db)
  return saveOutsideScripts(db, ADMIN, { version, scripts: action.isOn ? scripts : [] }, now)
}
