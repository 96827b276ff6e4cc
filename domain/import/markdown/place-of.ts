const ROOTS = new Set(['content', 'src', 'site', 'source', 'collections', 'pages', 'app'])
const STORIES = new Set(['_posts', 'posts', 'post', 'blog', '_drafts', 'drafts', 'articles', 'stories'])
const BUNDLE = /^(?:index|_index)\.[a-z]+$/i

export type Place = {
  slug: string
  /** Date in the name of the file, `YYYY-MM-DD`; null where it has none. */
  date: string | null
  /** Folder that stands for a section. */
  section: string | null
  /** True in the folders of Jekyll, which divides lists of words at spaces. */
  isJekyll: boolean
  isDraft: boolean
  /** True for a file in no folder of stories. */
  isOutside: boolean
  /** Name of the archive's file that a relative address means; the address itself for any other. */
  fileFor: (address: string, hasFile: (name: string) => boolean) => string
}

/** Facts about a story in the path of its file, by the customs of Jekyll (`_posts`) and Hugo (`content`). */
export function placeOf(name: string): Place {
  const parts = name.split('/')
  const file = parts.pop() ?? ''
  const folders = [...parts]
  const stem = BUNDLE.test(file) ? (parts.pop() ?? 'index') : file.replace(/\.[a-z]+$/i, '')
  const [, year, month = '', day = '', rest] = /^(\d{4})-(\d\d?)-(\d\d?)-(.+)$/.exec(stem) ?? []
  const own = parts.filter((part) => !ROOTS.has(part))
  const isStories = own.some((part) => STORIES.has(part))
  return {
    slug: rest ?? stem,
    date: year === undefined ? null : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    section: own.find((part) => !STORIES.has(part) && !/^\d+$/.test(part)) ?? null,
    isJekyll: parts.some((part) => /^_(?:posts|drafts)$/.test(part)),
    isDraft: parts.some((part) => /^_?drafts$/.test(part)),
    isOutside: !isStories && own.length === 0,
    fileFor: (address, hasFile) => {
      if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address)) return address
      const found = [joined(folders, address), joined([], address), `static/${joined([], address)}`]
      return found.find(hasFile) ?? joined(folders, address)
    },
  }
}

/** Path of a relative address within folders; `..` never leaves the root. */
function joined(folders: string[], address: string): string {
  const path: string[] = [...folders]
  for (const part of address.replace(/[?#].*$/, '').split('/')) {
    if (part === '..') path.pop()
    else if (part !== '.' && part !== '') path.push(part)
  }
  return path.join('/')
}
