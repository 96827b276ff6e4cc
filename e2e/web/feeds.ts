import { ask } from '#e2e/support/machine.ts'
import type { Finding, WebCheck } from '#e2e/web/check.ts'
import { run } from '#e2e/web/run.ts'

const FEEDS = [
  '',
  '/world',
  '/topics/the-strait',
  '/authors/noor-halvorsen',
  '/sources/meridian-wire',
  '/corrections',
].flatMap((of) => [`${of}/feed.xml`, `${of}/feed.atom`])

/** Debian's Python, which has the package python3-feedparser, even if another Python comes first in PATH. */
const PYTHON = '/usr/bin/python3'

const READ = `
import json, sys, feedparser
feed = feedparser.parse(sys.stdin.buffer.read())
wanted = ('id', 'title', 'link', 'published_parsed', 'content')
print(json.dumps({
  'bozo': str(feed.get('bozo_exception', '')) if feed.bozo else '',
  'version': feed.version, 'title': feed.feed.get('title', ''),
  'entries': [[name for name in wanted if not entry.get(name)] for entry in feed.entries],
}))`

type Read = { bozo: string; version: string; title: string; entries: string[][] }

/**
 * Checks feeds with Python's feedparser: well-formed, a known version, and an id, title, link, date and text in each
 * entry.
 */
export const feeds: WebCheck = async ({ newsroom }) => {
  const findings: Finding[] = []
  for (const path of FEEDS) {
    const { text, status } = await ask(newsroom, path)
    if (status !== 200) throw new Error(`${path} answered ${status}.`)
    const { out, err } = await run(PYTHON, ['-c', READ], { input: text, from: 'python3' })
    if (out === '')
      throw new Error(`Python said: ${err.trim().split('\n').at(-1)}. apt-get install -y python3-feedparser`)
    const read = JSON.parse(out) as Read
    const of = path.endsWith('.atom') ? 'Atom' : 'RSS'
    if (read.bozo) findings.push({ of, says: `${path}: ${read.bozo}` })
    if (read.version !== (of === 'Atom' ? 'atom10' : 'rss20'))
      findings.push({ of, says: `${path} is taken for ${read.version}` })
    if (read.title === '' || read.entries.length === 0) findings.push({ of, says: `${path} has no title or no entry` })
    for (const missing of read.entries)
      if (missing.length > 0) findings.push({ of, says: `${path}: an entry without ${missing.join(', ')}` })
  }
  return { checked: ['RSS', 'Atom'], findings }
}
