'use client'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import type { Appearances } from '#domain/article/links/appearances.ts'

const SMALL = 'text-xs text-ink-3'

/** The story as a search engine lists it. */
export function SearchResult({ of }: { of: Appearances }) {
  const { paper } = useNewsroom()
  const { search, language, path, publishedAt } = of
  return (
    <div
      className="grid w-[min(32rem,100%)] gap-0.5 overflow-clip rounded-sm border border-edge bg-raised p-4 wrap-anywhere text-ink"
      {...writtenIn(language)}
    >
      <small className={SMALL}>{of.paper}</small>
      <small className={SMALL} dir="ltr">
        {window.location.host}
        {path.replaceAll('/', ' › ')}
      </small>
      <b className="text-lg leading-snug font-semibold">{search.title}</b>
      <p className="text-sm text-ink-2">
        {longDay(paper, publishedAt)} — {search.description}
      </p>
    </div>
  )
}
