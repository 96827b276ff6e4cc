import { useQuery } from '@tanstack/react-query'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { quoteQueries } from '#components/desk/queries/quote-queries.ts'
import { t } from '#domain/messages/t.ts'

/** When a public story last quoted somebody of this name; nothing before one is typed. */
export function LastQuoted({ speaker }: { speaker: string }) {
  const { said } = useNewsroom()
  const { data: last } = useQuery(quoteQueries.last(useSettled(speaker)))
  if (last === undefined) return null
  return (
    <p className={`col-span-full ${HINT}`} role="status">
      {last === null
        ? t('No public story has quoted this name.')
        : rich('Last quoted {time} in {headline}.', {
            time: said(last.publishedAt),
            headline: <StoryLink id={last.articleId} headline={last.headline} />,
          })}
    </p>
  )
}
