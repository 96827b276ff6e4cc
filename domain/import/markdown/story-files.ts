import { isHtmlStoryName, isMarkdownName } from '#domain/import/recognise-format.ts'

const OUTSIDE =
  /^(?:docs|tests?|fixtures|spec|vendor|themes|archetypes|exampleSite|layouts|templates|_site|lib|features|scripts)\//i
const HIDDEN = /(?:^|\/)(?:\.[^/]+|node_modules|fixtures|_includes|_layouts)\//
const ABOUT =
  /(?:^|\/)(?:README|LICEN[CS]E|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|SECURITY)(?:[.-][\w.-]*)?$|^(?:readme|license)\.\w+$/

export type StoryFiles = {
  /** Folder of the site in the archive, with `/` at its end; '' where the archive is the site. */
  root: string
  stories: string[]
}

/**
 * Finds the stories among the files of a site's folder: files of Markdown and HTML that do not belong to its software, its
 * documentation or its tests. Where only `docs/` has stories, it is the site.
 */
export function storyFiles(names: readonly string[]): StoryFiles {
  const all = names.filter((name) => isMarkdownName(name) || isHtmlStoryName(name))
  const shared = sharedFolder(names)
  const [inside = [], docs = []] = [shared, `${shared}docs/`].map((root) =>
    all.filter((name) => {
      const own = name.slice(root.length)
      return name.startsWith(root) && !OUTSIDE.test(own) && !HIDDEN.test(own) && !ABOUT.test(own)
    }),
  )
  if (inside.length > 0 || docs.length === 0) return { root: shared, stories: inside }
  return { root: `${shared}docs/`, stories: docs }
}

/** Folders of a site itself, which are not the folder that a site was zipped in. */
const OWN = /^(?:_|\.|(?:content|src|source|site|posts?|blog|docs|pages|news|articles|stories|drafts|static|tests?)$)/i

/** The one folder in which everything stands, as in a zip of a repository. */
function sharedFolder(names: readonly string[]): string {
  const [first = ''] = names
  const folder = first.slice(0, first.indexOf('/') + 1)
  if (folder === '' || OWN.test(folder.slice(0, -1)) || !names.every((name) => name.startsWith(folder))) return ''
  return names.some((name) => /^[^/]*\/(?:_?config|hugo|\.?eleventy|astro|package|content\/|_posts\/|src\/)/.test(name))
    ? folder
    : ''
}
