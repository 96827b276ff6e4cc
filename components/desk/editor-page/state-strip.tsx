'use client'
import { CircleCheck, Clock, CornerUpLeft, EyeOff, Lock, TriangleAlert } from 'lucide-react'
import { Deadlines } from '#components/desk/editor-page/deadlines.tsx'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { deadlinesOf, missedWords } from '#components/desk/parts/deadlines.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import type { Receipt } from '#components/desk/publish/use-publish.ts'
import { ReceiptLink } from '#components/desk/receipt/receipt-link.tsx'
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
        <Banner tone={missed.outAt === null ? 'bad' : 'warn'} icon={Clock}>
          <b>{missedWords(missed, said)}.</b>
        </Banner>
      )}
      {returned && (
        <Banner tone="warn" icon={CornerUpLeft}>
          <b>sent back{returned.comment && `: “${returned.comment}”`}</b> {returned.by.name}, {said(returned.at)}
        </Banner>
      )}
      {story.status === 'withdrawn' && withdrawal && (
        <Banner tone="warn" icon={TriangleAlert} actions={<ReceiptLink of={story.id} />}>
          <b>withdrawn {said(withdrawal.at)}.</b> {withdrawal.reason || 'No reason was given.'}
        </Banner>
      )}
      {!desk.isEditable && assignedTo && (
        <Banner icon={Lock}>
          <b>
            {assignedTo.name} has it since {said(assignedTo.since)}.
          </b>{' '}
          You can read it and leave notes.
        </Banner>
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
    <Banner icon={Clock}>
      <b>{when?.text}.</b> What you change from now on is not in it.
    </Banner>
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
      <Banner icon={EyeOff} actions={link}>
        <b>Readers still see the story of {said(story.modifiedAt ?? story.publishedAt ?? 0)}.</b> What you change here
        stays hidden until you publish it.
      </Banner>
    )
  }
  return (
    <Banner icon={CircleCheck} actions={link}>
      <b>Out {receipt ? `since ${seconds(receipt.at)}` : said(story.publishedAt ?? 0)}.</b> Readers see exactly this, at{' '}
      <code>{story.path}</code>
    </Banner>
  )
}
