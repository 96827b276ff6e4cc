import { OEMBED_PATH } from '#domain/urls/paths.ts'

/** Pages that need the newsroom's server; in a static edition words stand at their addresses. */
export const WORDS_AT = ['/search', '/saved', '/offline', '/newsletters', '/requests'] as const
/** The service worker: a copy of the paper keeps nothing for reading offline, and forgets what the paper kept. */
export const WORKER_PATH = '/sw.js'
/** Scripts that the edition has another text of: pages load them by name, and they have nothing to do in it. */
export const SCRIPTS_OFF: ReadonlyMap<string, string> = new Map([
  [WORKER_PATH, `importScripts('/js/worker-off.js')\n`],
  ['/js/save.js', '// A copy of the paper keeps no stories.\n'],
  ['/js/read.js', '// A copy of the paper counts no reads.\n'],
])
/** Scripts of the worker and of the page of saved stories. */
export const SCRIPTS_LEFT_OUT: readonly string[] = ['worker.js', 'kept.js']

/** Addresses that readers' pages name and a static edition has no file for. */
export const isLeftOut = (path: string): boolean =>
  path === OEMBED_PATH || /^\/(?:desk|api|shared-preview)(?:\/|$)/.test(path) || /^\/(?:healthz|metrics|up)$/.test(path)

/**
 * A page without the form to join newsletters (`join-box.tsx`), which nobody would answer, and without the way to the text
 * for others (`republish-panel.tsx`), whose page has a form too.
 */
export const withoutJoinBox = (html: string): string =>
  html.replace(/<section class="join-box.*?<\/section>|<details class="republish.*?<\/details>/gs, '')

/** Text of `LEFT-OUT.md`: lists the parts of the site that a static edition does not have. */
export function leftOutText({ siteUrl, hasFormer }: { siteUrl: string; hasFormer: boolean }): string {
  return `# What is not in this edition

This is a copy of ${siteUrl} as files. It is an archive and a way out, not a stand-in for a newsroom that is down: it
shows what was public when it was made, also what was withdrawn since. Make it again to take that away.

| not in it | what readers find |
|---|---|
| search | /search says that the living paper has it; every story is in the lists and in the archive by date |
| signing up to newsletters | /newsletters says that the living paper has it; no page has the form |
| asking to change or take down a story | /requests says that the living paper has it |
| texts for others to republish | no page leads there |
| saved stories, reading offline | /saved and /offline say the same; /sw.js makes browsers forget what the paper kept |
| counting of reads | /most-read stays as it was; pages report no reads |
| cards for other sites by oEmbed | ${OEMBED_PATH} is 404; /embed/ pages are there |
| desk, API, previews, notices of changes | 404 |
| statuses and redirects on a server that reads only files | a former address is a page that leads on; what was withdrawn is 404. With nginx and \`nginx/\` they are 301, 308, 410 and 451 as before |
| capitals in an address, more than one slash at its end | 404, where the newsroom led on |
| the security policy of each page | none, unless you send one: pages load scripts and pictures from their own address, and frames from those that they name |
${
  hasFormer
    ? '| former addresses by rule (feeds, AMP and list pages of the system before this one) | 404, unless they are stored as redirects |\n'
    : ''
}
A query becomes a folder, \`name-value\`: /world?page=2 is /world/page-2, and /feed.xml?before=12-3 is
/before-12-3/feed.xml. Links inside lead there; nginx answers the addresses with queries too.
`
}
