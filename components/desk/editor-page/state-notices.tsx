'use client'
import { CircleCheck, Clock, CornerUpLeft, EyeOff, Lock, TriangleAlert, Undo2 } from 'lucide-react'
import { Deadlines } from '#components/desk/editor-page/deadlines.tsx'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { deadlinesOf, missedWords } from '#components/desk/parts/deadlines.ts'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useMayUndo } from '#components/desk/publish/use-may-undo.ts'
import type { Receipt } from '#components/desk/publish/use-publish.ts'
import { ReceiptLink } from '#components/desk/receipt/receipt-link.tsx'
import { editorPageWords } from '#components/desk/words/editor-page.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'

const words = editorPageWords.state

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
          <b>{returned.comment ? words.sentBackWith(returned.comment) : words.sentBack}</b>{' '}
          {words.sentBackBy(returned.by.name, said(returned.at))}
        </Notice>
      )}
      {story.status === 'withdrawn' && withdrawal && (
        <Notice tone="warning" icon={TriangleAlert} actions={<ReceiptLink of={story.id} />}>
          <b>{words.withdrawn(said(withdrawal.at))}</b> {withdrawal.reason || words.noReason}
          {withdrawal.notice !== '' && <> {words.notice(withdrawal.notice)}</>}
        </Notice>
      )}
      {story.status === 'draft' && story.undoneAt !== null && (
        <Notice tone="plain" icon={Undo2} actions={<ReceiptLink of={story.id} />}>
          <b>{words.undone(said(story.undoneAt))}</b> {words.undoneHint}
        </Notice>
      )}
      {!desk.isEditable && assignedTo && (
        <Notice tone="plain" icon={Lock}>
          <b>{words.assigned(assignedTo.name, said(assignedTo.since))}</b> {words.assignedHint}
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
        {when?.text}.{story.changesNotScheduled > 0 && <> {words.notScheduled(story.changesNotScheduled)}</>}
      </b>{' '}
      {story.changesNotScheduled > 0
        ? mayRenew && words.notScheduledHint(editorPageWords.acts.renew)
        : words.scheduledHint}
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
        {words.seeIt}
      </ButtonLink>
      <ReceiptLink of={story.id} />
      {mayUndo && (
        <Button size="small" onClick={onUndo}>
          {editorPageWords.acts.backToDraft}
        </Button>
      )}
    </>
  )
  if (story.hasChangesNotOut) {
    return (
      <Notice tone="plain" icon={EyeOff} actions={link}>
        <b>{words.olderVersion(said(story.modifiedAt ?? story.publishedAt ?? 0))}</b> {words.olderVersionHint}
      </Notice>
    )
  }
  return (
    <Notice tone="plain" icon={CircleCheck} actions={link}>
      <b>{words.published(receipt ? seconds(receipt.at) : said(story.publishedAt ?? 0))}</b> {words.publishedHint}{' '}
      <code>{story.path}</code>
    </Notice>
  )
}
