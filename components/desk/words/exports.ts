import type { SystemFormat } from '#domain/export/export-view.ts'

const counted = (n: number, one: string, several: string) => `${n.toLocaleString('en')} ${n === 1 ? one : several}`

/** Export (`/desk/export`), for admins: everything for another system, as a zip. */
export const exportsWords = {
  title: 'Export',
  /** The subject of “… could not be read.” */
  list: 'The list of exports',
  onlyAdmins: 'Only admins can export the newsroom.',
  onlyAdminsHow: 'An export has every draft in it. Ask one of them.',

  begin: {
    title: 'Leave whenever you like',
    what: 'One zip with all stories, pages, pictures, files and redirects. Drafts, scheduled and withdrawn stories are in a folder of their own: keep the zip to yourself.',
    format: 'For which system',
    formats: { wxr: 'WordPress', ghost: 'Ghost', markdown: 'Hugo, Jekyll' } satisfies Record<SystemFormat, string>,
    how: {
      wxr: 'XML for the importer of WordPress, which fetches the pictures from this paper’s address below /wp-content/uploads/: put the folder uploads there. For another address, use npm run news -- export in a terminal.',
      ghost: 'The folder import, zipped again, for Universal import; routes.yaml and redirects.json for Labs.',
      markdown: 'Markdown files with front matter, pictures, and a beginning of hugo.yaml and _config.yml.',
    } satisfies Record<SystemFormat, string>,
    does: 'Export',
    doing: 'Exporting…',
    busy: 'One export is made at a time. You can start the next one when it is done.',
  },

  running: {
    title: (format: string) => `Export for ${format}`,
    waiting: 'Waiting until the server has time for it.',
    written: (n: number, of: number) =>
      `${n.toLocaleString('en')} of ${counted(of, 'story or page', 'stories and pages')} written`,
    packing: 'All is written. The zip is being packed.',
    away: 'You may leave this page. The export goes on.',
    stop: 'Stop',
    stopped: 'The export is stopped, and nothing of it is kept.',
  },

  made: 'Exports',
  empty: 'There is no export yet.',
  emptyHow: 'Choose a system above and press Export. The zip then stands here for seven days.',
  by: (when: string, person: string | null) => (person === null ? when : `${when}, by ${person}`),
  counts: (open: number, hidden: number, size: string) =>
    `${counted(open, 'public story or page', 'public stories and pages')}, ${counted(hidden, 'draft', 'drafts')}, ${size}`,
  withChanges: (n: number) =>
    `${counted(n, 'public story has', 'public stories have')} unpublished changes, which are not in it.`,
  problems: (n: number) => `${counted(n, 'story or file is', 'stories or files are')} not in it`,
  more: (n: number) => `and ${n.toLocaleString('en')} more`,
  failed: (why: string) => `It failed. ${why}`,
  gone: 'Its file is no longer on the server.',
  download: 'Download',
  downloadOf: (what: string) => `Download the export for ${what}`,
  delete: 'Delete',
  deleteOf: (what: string) => `Delete the export for ${what}`,
  deleted: 'The export is deleted.',
  /** Names one export within a sentence. */
  of: (format: string, when: string) => `${format} of ${when}`,
}
