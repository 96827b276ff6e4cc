import { ExportFolder, type TextFile } from '#db/export/other-systems/export-folder.ts'
import type { OutgoingRedirect } from '#db/export/other-systems/outgoing-paper.ts'
import { REDIRECTS_HEAD, redirectLine } from '#db/queries/links/exported-redirects.ts'
import type { SystemFormat } from '#domain/export/export-view.ts'
import { ghostPost, type GhostRows } from '#domain/export/ghost/ghost-post.ts'
import { GHOST_FILES, GHOST_ROUTES, ghostNames, ghostRedirect } from '#domain/export/ghost/ghost-tables-of.ts'
import { markdownFile, markdownSettings } from '#domain/export/markdown/markdown-file.ts'
import type { OutgoingFile, OutgoingPaper, OutgoingStory, PictureFor } from '#domain/export/outgoing.ts'
import { WXR_FOOT, wxrGuest, wxrHead, wxrStory } from '#domain/export/wxr/wxr-parts.ts'

/** Writes stories in the format of one system. `end` completes its files. */
export type SystemWriter = {
  /** Folder of the pictures within the export. */
  pictures: string
  /** Path of the folder that holds `files/`, empty or with a slash at its end. */
  files: string
  /** `files` are those that no story before it linked to. */
  add: (story: OutgoingStory, pictures: PictureFor, files: OutgoingFile[]) => void
  end: () => void
}
type Options = { paper: OutgoingPaper; mediaUrl: string; at: number }

const MOST_BYTES = 8_000_000

function wxrWriter(folder: ExportFolder, { paper, mediaUrl, at }: Options): SystemWriter {
  const seen = new Set<number>()
  let files = 0
  let file: TextFile | null = null
  const end = (): void => {
    file?.add(WXR_FOOT)
    file?.close()
    file = null
  }
  const open = (name: string, head: OutgoingPaper): TextFile => {
    const opened = folder.open(name)
    opened.add(wxrHead(head))
    return opened
  }
  // In a file of its own, since WordPress refuses this type of post without the plug-in. It names no accounts: WordPress
  // takes those from the first file that has them, and gives the stories of the next to whoever imports it.
  file = open('guest-authors.xml', { ...paper, authors: [], sections: [], topics: [] })
  for (const author of paper.authors) file.add(wxrGuest(author, at, paper))
  end()
  return {
    pictures: 'uploads',
    files: 'uploads/',
    end,
    add(story, pictures, attached) {
      if (file && file.bytes() > MOST_BYTES) end()
      if (!file) seen.clear()
      file ??= open(`stories-${++files}.xml`, paper)
      file.add(wxrStory(story, attached, { paper, pictures, mediaUrl }, seen))
    },
  }
}

const GHOST_TABLES = ['posts', 'posts_meta', 'posts_authors', 'posts_tags'] as const satisfies (keyof GhostRows)[]

/** Rows go into a file a table, since the tables of Ghost stand one after the other in its JSON. */
function ghostWriter(folder: ExportFolder, { paper, at }: Options): SystemWriter {
  const { tables, ...ids } = ghostNames(paper)
  const parts = GHOST_TABLES.map((table) => ({ table, name: `import/${table}.part`, rows: 0 }))
  const files = new Map(parts.map((part) => [part.table, folder.open(part.name)]))
  return {
    pictures: 'import/content/images',
    files: 'import/content/',
    add(story, pictures) {
      const rows = ghostPost(story, { origin: paper.origin, pictures, ...ids })
      for (const part of parts)
        for (const row of rows[part.table])
          files.get(part.table)?.add(`${part.rows++ === 0 ? '' : ',\n'}${JSON.stringify(row)}`)
    },
    end() {
      const whole = folder.open('import/ghost.json')
      whole.add(`{"db":[{"meta":{"exported_on":${at},"version":"5.130.0"},"data":{`)
      for (const { table, name } of parts) {
        files.get(table)?.close()
        whole.add(`"${table}":[`)
        folder.moveInto(whole, name)
        whole.add('],\n')
      }
      whole.add(`${JSON.stringify(tables).slice(1, -1)}}}]}\n`)
      whole.close()
    },
  }
}

const markdownWriter = (folder: ExportFolder, { paper }: Options): SystemWriter => ({
  pictures: 'images',
  files: '',
  add(story, pictures) {
    const place = story.state === 'public' ? 'content/' : ''
    const name = `${place}${story.kind === 'page' ? '' : 'posts/'}${story.slug}`
    // Two drafts may have one slug.
    const file = folder.has(`${name}.md`) ? `${name}-${story.id}.md` : `${name}.md`
    folder.write(file, [markdownFile(story, paper, pictures)])
  },
  end: () => {},
})

type CreateWriter = (folder: ExportFolder, options: Options) => SystemWriter
export const SYSTEM_WRITERS: Record<SystemFormat, CreateWriter> = {
  wxr: wxrWriter,
  ghost: ghostWriter,
  markdown: markdownWriter,
}

/** Files that stand beside the stories, by their names, in parts: redirects as CSV, and what a system wants of its own. */
export function settingsFiles(
  format: SystemFormat,
  paper: OutgoingPaper,
  redirects: () => Iterable<OutgoingRedirect>,
): Record<string, Iterable<string>> {
  const csv = { 'redirects.csv': partsOf(redirects(), REDIRECTS_HEAD, (one) => [redirectLine(one)], '') }
  if (format === 'wxr') return csv
  if (format === 'markdown') return { ...csv, ...markdownSettings(paper) }
  const lines = (one: OutgoingRedirect) => ghostRedirect(one).map((rule) => `,\n${JSON.stringify(rule)}`)
  const json = partsOf(redirects(), `[${JSON.stringify(GHOST_FILES)}`, lines, ']\n')
  return { ...csv, 'routes.yaml': [GHOST_ROUTES], 'redirects.json': json }
}

function* partsOf<T>(all: Iterable<T>, head: string, lines: (one: T) => string[], foot: string): Generator<string> {
  yield head
  for (const one of all) yield* lines(one)
  yield foot
}
