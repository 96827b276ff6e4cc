'use client'
import { Facts } from '#components/desk/parts/list/facts.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

const words = sourcesWords.numbers

/** Figures of a source: its first story, stories by state, corrections. */
export function SourceNumbers({ source }: { source: SourceDetail }) {
  const { said } = useNewsroom()
  return (
    <Facts
      of={[
        [words.first, source.firstAt === null ? null : said(source.firstAt)],
        [words.published, source.out],
        [words.scheduled, source.scheduled],
        [words.notPublished, source.drafts],
        [words.corrections, source.corrections],
        [words.ended, source.ended === 0 ? null : source.ended],
      ]}
    />
  )
}
