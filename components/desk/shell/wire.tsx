'use client'
import { CircleAlert, Clock } from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { unseenNames } from '#components/desk/receipt/receipt-words.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { failingWords } from '#components/desk/shell/failing-words.ts'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import type { NextUp } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

type Alarm = {
  href: `/desk${string}`
  /** Said where the rail has no room for the other two. */
  summary: string
  short: string
  /** About the first of them. */
  text: string
}

const TEXT = 'block font-serif text-sm leading-[1.25] text-ink-2'
const RAIL = {
  wire: 'mt-auto grid gap-3 border-t border-rule px-2 pt-3 text-xs text-ink-2 empty:border-0 slim-rail:border-0 slim-rail:p-0 short:gap-1 short:pt-2 slim-rail:shorter:gap-0',
  alarm:
    'block no-underline slim-rail:grid slim-rail:size-9 slim-rail:place-items-center slim-rail:text-red slim-rail:shorter:h-6',
  next: 'block no-underline slim-rail:hidden',
  text: `${TEXT} slim-rail:hidden short:sr-only`,
}
const SHEET = {
  wire: 'grid gap-3 text-xs text-ink-2',
  alarm: 'block min-h-11 no-underline',
  next: 'block min-h-11 no-underline',
  text: TEXT,
}

/** The bottom of the rail, or the top of the sheet of all pages: what needs attention, and what is published next. */
export function Wire({ isInSheet = false }: { isInSheet?: boolean }) {
  const { said } = useNewsroom()
  const { data } = useNextUp()
  const look = isInSheet ? SHEET : RAIL
  const next = data?.next
  return (
    <div className={look.wire} role="group" aria-label={t('Alarms and next publications')}>
      {data &&
        alarmsOf(data).map(({ href, summary, short, text }) => (
          <DeskLink key={summary} href={href} className={look.alarm} title={summary}>
            {!isInSheet && (
              <span className="hidden slim-rail:inline">
                <Icon of={CircleAlert} size="large" />
                <span className="sr-only">{summary}</span>
              </span>
            )}
            <strong className={`flex items-center gap-1 font-semibold text-red ${isInSheet ? '' : 'slim-rail:hidden'}`}>
              <Icon of={CircleAlert} /> {short}
            </strong>
            <span className={look.text}>
              <bdi>{text}</bdi>
            </span>
          </DeskLink>
        ))}
      {next && (
        <DeskLink href="/desk/planning" className={look.next}>
          <strong className="flex items-center gap-1 font-semibold text-ink">
            <Icon of={Clock} /> {t('Next: {time}', { time: said(next.at) })}
          </strong>
          <span className={look.text}>
            <StoryName of={next.headline} />
          </span>
        </DeskLink>
      )}
    </div>
  )
}

/** Stories that are late, scheduled work that keeps failing, publications not seen everywhere: each as one line. */
function alarmsOf({ late, failures, notSeen, alerts }: NextUp): Alarm[] {
  const alarms: Alarm[] = []
  const [story] = late
  if (story)
    alarms.push({
      href: late.length === 1 ? `/desk/articles/${story.id}` : '/desk',
      summary: t('{n, plural, one {# story is late} other {# stories are late}}', { n: late.length }),
      short: t('{n, number} late', { n: late.length }),
      text: nameOfStory(story.headline),
    })
  const [work] = failures
  // The banner of an admin says it with what to do.
  if (work && !alerts.some(({ cause }) => cause === 'job-set-aside'))
    alarms.push({
      href: work.id === null ? '/desk/events' : `/desk/articles/${work.id}`,
      summary: t('{n, plural, one {# task is failing} other {# tasks are failing}}', { n: failures.length }),
      short: t('{n, number} failing', { n: failures.length }),
      text: failingWords(work),
    })
  const [unseen] = notSeen
  if (unseen)
    alarms.push({
      href: receiptHref(unseen.id ?? 'front'),
      summary: t(
        '{n, plural, one {# publication was not seen on every page} other {# publications were not seen on every page}}',
        { n: notSeen.length },
      ),
      short: t('{n, number} not seen', { n: notSeen.length }),
      text: t('{headline}: {pages}', {
        headline: nameOfStory(unseen.headline),
        pages: unseen.names.length === 0 ? t('checking again') : unseenNames(unseen.names),
      }),
    })
  return alarms
}
