'use client'
import { CircleCheck, Clock, CornerUpLeft, EyeOff, Lock, TriangleAlert } from 'lucide-react'
import { deadlinesOf, missedWords } from '#components/desk/parts/deadlines.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { Strip } from '#components/desk/parts/strip.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import type { Receipt } from '#components/desk/publish/use-publish.ts'
import { ReceiptLink } from '#components/desk/receipt/receipt-link.tsx'
import { Deadlines } from '#components/desk/story/deadlines.tsx'
import type { StoryDeskState } from '#components/desk/story/use-story-desk.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

/** Banners about the state of a story: deadlines, missed schedule, return, withdrawal, lock, publication. */
export function StateStrip({ desk, receipt }: { desk: StoryDeskState; receipt: Receipt | null }) {
  const { said } = useNewsroom()
  const { story } = desk
  const { missed, returned, withdrawal, assignedTo } = story
  return (
    <>
      <Deadlines story={story} place="strip" />
      {missed && (
        <Strip tone={missed.outAt === null ? 'bad' : 'warn'} icon={Clock}>
          <b>{missedWords(missed, said)}.</b>
        </Strip>
      )}
      {returned && (
        <Strip tone="warn" icon={CornerUpLeft}>
          <b>sent back{returned.comment && `: “${returned.comment}”`}</b> {returned.by.name}, {said(returned.at)}
        </Strip>
      )}
      {story.status === 'withdrawn' && withdrawal && (
        <Strip tone="warn" icon={TriangleAlert} actions={<ReceiptLink of={story.id} />}>
          <b>withdrawn {said(withdrawal.at)}.</b> {withdrawal.reason || 'No reason was given.'}
        </Strip>
      )}
      {!desk.isEditable && assignedTo && (
        <Strip icon={Lock}>
          <b>
            {assignedTo.name} has it since {said(assignedTo.since)}.
          </b>{' '}
          You can read it and leave notes.
        </Strip>
      )}
      {story.dueAt !== null && <Planned story={story} />}
      {story.status === 'published' && <InPublic story={story} receipt={receipt} />}
    </>
  )
}

function Planned({ story }: { story: DeskArticle }) {
  const { said } = useNewsroom()
  const now = useNow(15_000)
  if (now === null || story.dueAt === null) return null
  const [when] = deadlinesOf({ ...story, assignedTo: null, embargoUntil: null }, { now, said })
  return (
    <Strip icon={Clock}>
      <b>{when?.text}.</b> What you change from now on is not in it.
    </Strip>
  )
}

/** A banner about the public version: an older text that readers still see, or exactly this one. */
function InPublic({ story, receipt }: { story: DeskArticle; receipt: Receipt | null }) {
  const { said, seconds } = useNewsroom()
  const link = story.path && (
    <>
      <ReceiptLink of={story.id} />
      <a className="btn s" href={story.path} target="_blank" rel="noopener">
        Open the public page
      </a>
    </>
  )
  if (story.hasChangesNotOut) {
    return (
      <Strip icon={EyeOff} actions={link}>
        <b>Readers still see the story of {said(story.modifiedAt ?? story.publishedAt ?? 0)}.</b> What you change here
        stays hidden until you publish it.
      </Strip>
    )
  }
  return (
    <Strip icon={CircleCheck} actions={link}>
      <b>Out {receipt ? `since ${seconds(receipt.at)}` : said(story.publishedAt ?? 0)}.</b> Readers see exactly this, at{' '}
      <code>{story.path}</code>
    </Strip>
  )
}
