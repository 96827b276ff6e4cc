'use client'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import type { Appearances } from '#domain/article/links/appearances.ts'
import { directionOf } from '#domain/words/speech.ts'

/** The story as a search engine lists it. */
export function SearchResult({ of }: { of: Appearances }) {
  const { paper } = useNewsroom()
  const { search, language, path, publishedAt } = of
  return (
    <div className="found-as look-search" lang={language} dir={directionOf(language)}>
      <small>{of.paper}</small>
      <small dir="ltr">
        {window.location.host}
        {path.replaceAll('/', ' › ')}
      </small>
      <b>{search.title}</b>
      <p>
        <span className="dim">{longDay(paper, publishedAt)} — </span>
        {search.description}
      </p>
    </div>
  )
}
