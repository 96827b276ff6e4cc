import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { shortDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { useSourceTerms } from '#components/desk/parts/use-source-terms.ts'
import { usePictureEnds } from '#components/desk/publish/use-picture-ends.ts'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { endChecks } from '#domain/article/fields/picture-ends.ts'
import { type Check, checksOf, internalLinksOf } from '#domain/article/fields/publication-checks.ts'

/** Returns remarks on the story's text, debounced so that typing never waits for them. */
export function useChecks(story: DeskArticle): Check[] {
  const settled = useSettled(story)
  const paths = useMemo(() => internalLinksOf(settled.document).join('\n'), [settled.document])
  const { data } = useQuery(linkQueries.addresses(paths))
  const ends = usePictureEnds(settled)
  const { paper } = useNewsroom()
  const now = useNow(60_000) ?? 0
  const terms = useSourceTerms(settled)
  // Our own stories, and those licensed to us, need no remark.
  const hasLicence = terms && (terms.hasLicence || terms.policy === 'own')
  return useMemo(() => {
    const dead = (data?.items ?? []).filter(({ kind }) => kind === 'nothing' || kind === 'withdrawn')
    const day = (at: number) => shortDay(paper, at, now)
    const lost = new Set(dead.map(({ path }) => path))
    return [...checksOf(settled, lost, hasLicence), ...endChecks(ends, { now, day })]
  }, [settled, data, ends, hasLicence, paper, now])
}
