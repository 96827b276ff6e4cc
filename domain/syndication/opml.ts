import type { FeedGroup } from '#domain/syndication/feed-groups.ts'
import { xmlText } from '#domain/syndication/xml-text.ts'
import { absolute, feedPath } from '#domain/urls/paths.ts'

type Paper = { name: string; language: string; origin: string }

/** List of feeds that feed readers import (OPML 2.0): each once, as RSS, which all of them read. */
export function opml(groups: readonly FeedGroup[], { title, paper }: { title: string; paper: Paper }): string {
  const head = [
    `<title>${xmlText(title)}</title>`,
    `<ownerName>${xmlText(paper.name)}</ownerName>`,
    `<ownerId>${xmlText(absolute(paper.origin, '/'))}</ownerId>`,
    '<docs>http://opml.org/spec2.opml</docs>',
  ]
  const outline = ({ name, path }: FeedGroup['feeds'][number]): string => {
    // Includes the paper's name, because a feed reader lists it among other papers.
    const text = xmlText(path === '/' ? paper.name : `${name} – ${paper.name}`)
    const addresses = `xmlUrl="${xmlText(absolute(paper.origin, feedPath(path)))}" htmlUrl="${xmlText(absolute(paper.origin, path))}"`
    return `<outline type="rss" version="RSS2" text="${text}" title="${text}" ${addresses} language="${xmlText(paper.language)}"/>`
  }
  const body = groups.flatMap((group) => {
    const outlines = group.feeds.map(outline)
    return group.title === '' ? outlines : [`<outline text="${xmlText(group.title)}">`, ...outlines, '</outline>']
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</opml>\n`
}
