'use client'
import { Facts } from '#components/desk/parts/list/facts.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { t } from '#domain/messages/t.ts'

/** Figures of a source: its first story, stories by state, corrections. */
export function SourceNumbers({ source }: { source: SourceDetail }) {
  const { said } = useNewsroom()
  return (
    <Facts
      of={[
        [t('First story'), source.firstAt === null ? null : said(source.firstAt)],
        [t('Published'), source.out],
        [t('Scheduled'), source.scheduled],
        [t('Not published'), source.drafts],
        [t('Corrections'), source.corrections],
        [t('Withdrawn when the licence ended'), source.ended === 0 ? null : source.ended],
      ]}
    />
  )
}
