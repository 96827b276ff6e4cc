'use client'
import type { ReactNode } from 'react'
import type { Which } from '#components/desk/history/use-history.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { dayName } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { RevisionItem } from '#domain/article/history/revision-views.ts'
import { msg, t } from '#domain/messages/t.ts'

const WHY = {
  saved: msg('edited', 'revision'),
  published: msg('published', 'revision'),
  scheduled: msg('scheduled', 'revision'),
  restored: msg('restored', 'revision'),
}

const KINDS = {
  first: msg('first published'),
  minor: msg('minor fix'),
  update: msg('update'),
  correction: msg('correction'),
}

const NAV =
  'border-e border-rule pb-12 narrow:max-h-64 narrow:overflow-auto narrow:border-e-0 narrow:border-b-2 narrow:border-ink narrow:pb-0'
const DAY = 'border-b border-rule ps-6 pe-4 pt-4 pb-1 text-xs font-semibold text-ink-3'
const ROW =
  'grid min-h-12 w-full grid-cols-[3rem_1fr_auto] gap-x-2 border-0 border-b border-rule bg-transparent py-2 ps-6 pe-4 text-start text-sm hover:bg-hover focus-visible:-outline-offset-2 aria-[current=true]:bg-blue-wash aria-[current=true]:shadow-[inset_calc(3px*var(--way))_0_0_var(--color-blue)]'

type Props = {
  story: DeskArticle
  items: readonly RevisionItem[]
  chosen: Which
  onChoose: (which: Which) => void
  onOlder: (() => void) | null
}

/** Lists every kept revision of a story by day, newest first, with the working copy on top. */
export function RevisionList({ story, items, chosen, onChoose, onOlder }: Props) {
  const { paper } = useNewsroom()
  const now = useNow(60_000) ?? 0
  const days = Map.groupBy(items, ({ at }) => dayName(paper, at, now))
  const row = (which: Which) => ({ isChosen: chosen === which, onChoose: () => onChoose(which) })
  return (
    <nav className={NAV} aria-label={t('Revisions')}>
      <h2 className={DAY}>{t('Current draft')}</h2>
      <Row {...row('now')} at={story.savedAt} by={story.savedBy} name={t('now')}>
        {t('last saved: {day}', { day: dayName(paper, story.savedAt, now) })}
      </Row>
      {[...days].map(([day, revisions]) => (
        <section key={day} aria-label={day}>
          <h2 className={DAY}>{day}</h2>
          {revisions.map((one) => (
            <Row key={one.number} {...row(one.number)} at={one.at} by={one.by} name={one.number}>
              <Why revision={one} />
            </Row>
          ))}
        </section>
      ))}
      {onOlder && (
        <Button size="small" className="mx-6 my-4" onClick={onOlder}>
          {t('Older revisions')}
        </Button>
      )}
    </nav>
  )
}

type RowProps = {
  isChosen: boolean
  onChoose: () => void
  at: number
  by: { name: string } | null
  name: string | number
  children: ReactNode
}

function Row({ isChosen, onChoose, at, by, name, children }: RowProps) {
  const { minutes } = useNewsroom()
  return (
    <button type="button" className={ROW} aria-current={isChosen} onClick={onChoose}>
      <span className="text-ink-3">{minutes(at)}</span>
      <b className="font-semibold" dir="auto">
        {by?.name ?? t('The terminal')}
      </b>
      <span className="text-ink-3">{name}</span>
      <span className="col-[2/-1] text-xs text-ink-3">{children}</span>
    </button>
  )
}

function Why({ revision: { why, publication, isOut } }: { revision: RevisionItem }) {
  if (!publication) return t(WHY[why])
  return (
    <>
      <span className="font-semibold text-green">{t(KINDS[publication.kind])}</span> <bdi>{publication.note}</bdi>
      {isOut && ` · ${t('readers see this')}`}
    </>
  )
}
