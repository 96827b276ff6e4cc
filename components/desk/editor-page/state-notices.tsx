'use client'
import { CircleCheck, Clock, CornerUpLeft, EyeOff, Lock, TriangleAlert, Undo2 } from 'lucide-react'
import { Deadlines } from '#components/desk/editor-page/deadlines.tsx'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { deadlinesOf, missedWords } from '#components/desk/parts/deadlines.ts'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useMayUndo } from '#components/desk/publish/use-may-undo.ts'
import type { Receipt } from '#components/desk/publish/use-publish.ts'
import { ReceiptLink } from '#components/desk/receipt/receipt-link.tsx'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

type Props = {
  desk: StoryDeskState
  /** The publication that this window has just made. */
  receipt: Receipt | null
  /** Begins to put the story back to draft. */
  onUndo: () => void
}

/** Notices of the state of a story: deadlines, missed schedule, return, withdrawal, lock, publication. */
export function StateNotices({ desk, receipt, onUndo }: Props) {
  const { said } = useNewsroom()
  const { story } = desk
  const { missed, returned, withdrawal, assignedTo } = story
  return (
    <>
      <Deadlines story={story} place="page" />
      {missed && (
        <Notice tone={missed.outAt === null ? 'refusal' : 'warning'} icon={Clock}>
          <b>{missedWords(missed, said)}.</b>
        </Notice>
      )}
      {returned && (
        <Notice tone="warning" icon={CornerUpLeft}>
          <b>
            {returned.comment
              ? t('sent back: “{comment}”', { comment: returned.comment }, 'of a story')
              : t('sent back', {}, 'of a story')}
          </b>{' '}
          {t('{name}, {time}', { name: returned.by.name, time: said(returned.at) })}
        </Notice>
      )}
      {story.status === 'withdrawn' && withdrawal && (
        <Notice tone="warning" icon={TriangleAlert} actions={<ReceiptLink of={story.id} />}>
          <b>{t('withdrawn {time}.', { time: said(withdrawal.at) }, 'of a story')}</b>{' '}
          {withdrawal.reason || t('No reason was given.')}
          {withdrawal.notice !== '' && <> {t('Readers see: “{sentence}”', { sentence: withdrawal.notice })}</>}
        </Notice>
      )}
      {story.status === 'draft' && story.undoneAt !== null && (
        <Notice tone="plain" icon={Undo2} actions={<ReceiptLink of={story.id} />}>
          <b>{t('Back to draft {time}.', { time: said(story.undoneAt) })}</b>{' '}
          {t('It was public for minutes. If you publish it again, it gets a new date.')}
        </Notice>
      )}
      {!desk.isEditable && assignedTo && (
        <Notice tone="plain" icon={Lock}>
          <b>{t('Assigned to {name} since {time}.', { name: assignedTo.name, time: said(assignedTo.since) })}</b>{' '}
          {t('You can read it and add notes.')}
        </Notice>
      )}
      {story.dueAt !== null && <Planned story={story} />}
      {story.status === 'published' && <InPublic story={story} receipt={receipt} onUndo={onUndo} />}
    </>
  )
}

function Planned({ story }: { story: DeskArticle }) {
  const { me, said } = useNewsroom()
  const now = useNow(15_000)
  if (now === null || story.dueAt === null) return null
  const mayRenew = can(me, 'article.publish', story)
  const [when] = deadlinesOf({ ...story, assignedTo: null, embargoUntil: null }, { now, said })
  return (
    <Notice tone="plain" icon={Clock}>
      <b>
        {when?.text}.
        {story.changesNotScheduled > 0 && (
          <>
            {' '}
            {t(
              '{n, plural, one {# change not in the scheduled version.} other {# changes not in the scheduled version.}}',
              { n: story.changesNotScheduled },
            )}
          </>
        )}
      </b>{' '}
      {story.changesNotScheduled > 0
        ? mayRenew && t('“{act}” adds them.', { act: t('Update scheduled version') })
        : t('Changes that you make from now on are not part of it.')}
    </Notice>
  )
}

/** A notice of the public version: an older text that readers still see, or exactly this one. */
function InPublic({ story, receipt, onUndo }: Omit<Props, 'desk'> & { story: DeskArticle }) {
  const { said, seconds } = useNewsroom()
  const mayUndo = useMayUndo(story)
  const link = story.path && (
    <>
      <ButtonLink size="small" href={story.path} target="_blank" rel="noopener">
        {t('See it')}
      </ButtonLink>
      <ReceiptLink of={story.id} />
      {mayUndo && (
        <Button size="small" onClick={onUndo}>
          {t('Back to draft…')}
        </Button>
      )}
    </>
  )
  if (story.hasChangesNotOut) {
    return (
      <Notice tone="plain" icon={EyeOff} actions={link}>
        <b>
          {t('Readers still see the version of {time}.', { time: said(story.modifiedAt ?? story.publishedAt ?? 0) })}
        </b>{' '}
        {t('Your changes stay hidden until you publish them.')}
      </Notice>
    )
  }
  return (
    <Notice tone="plain" icon={CircleCheck} actions={link}>
      <b>
        {t('Published {time}.', { time: receipt ? seconds(receipt.at) : said(story.publishedAt ?? 0) }, 'of a story')}
      </b>{' '}
      {rich('Readers see exactly this text at <code>{path}</code>', {
        path: story.path,
        code: (inside) => <code>{inside}</code>,
      })}
    </Notice>
  )
}
