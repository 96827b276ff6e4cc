'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { PageDialog } from '#components/desk/parts/dialog/page-dialog.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { Checks } from '#components/desk/publish/checks.tsx'
import { focusPart, focusMissing } from '#components/desk/publish/focus-part.ts'
import { FrontChoice, publishPlaceLabel } from '#components/desk/publish/front-choice.tsx'
import { KindChoice } from '#components/desk/publish/kind-choice.tsx'
import type { Choice, FixPlace } from '#components/desk/publish/publish-plan.ts'
import { SendBar } from '#components/desk/publish/send-bar.tsx'
import { useChecks } from '#components/desk/publish/use-checks.ts'
import { usePictureObstacles } from '#components/desk/publish/use-picture-ends.ts'
import { usePictureStop } from '#components/desk/publish/use-picture-stop.ts'
import { type Receipt, usePublish } from '#components/desk/publish/use-publish.ts'
import { WhatHappens } from '#components/desk/publish/what-happens.tsx'
import { WhenChoice } from '#components/desk/publish/when-choice.tsx'
import { WhereChoice } from '#components/desk/publish/where-choice.tsx'
import { hasUnsaved } from '#components/desk/saving/save-machine.ts'
import { publishWords as words } from '#components/desk/words/publish.ts'
import type { Place } from '#domain/article/fields/publication-checks.ts'
import type { Place as FrontPlace } from '#domain/article/front/front-places.ts'
import { articlePath } from '#domain/urls/paths.ts'

type Props = {
  desk: StoryDeskState
  onClose: () => void
  onDone: (receipt: Receipt) => void
  /** Leads to a place of the story, in the text or in the panel. */
  onGo: (place: Place) => void
}

/** The publish dialog: kind of change, sections and topics, time, and the effects. */
export function PublishSheet({ desk, onClose, onDone, onGo }: Props) {
  const { story } = desk
  const giveBack = useOpener()
  const next = useRef<Place | null>(null)
  const [choice, setChoice] = useState<Choice>(() => ({ kind: firstKind(desk), note: '', at: null }))
  const [place, setPlace] = useState<FrontPlace | null>(null)
  const frontPlace = choice.at === null ? place : null
  const { publish, isBusy, why, plan } = usePublish(desk, onDone)
  const now = useNow(1_000) ?? 0
  const { isFirst, obstacles: missing, button, summary, effects } = plan(choice, now)
  const ended = usePictureObstacles(story, choice.at ?? now, now)
  const obstacles = [...missing, ...ended]
  const remarks = useChecks(story)
  const isOff = obstacles.length > 0 || isBusy
  const pictures = usePictureStop(story, isOff)
  const send = () => {
    if (!isOff) void publish(choice, frontPlace)
  }
  const go = (place: FixPlace) => {
    if ('part' in place) return focusPart(place.part)
    next.current = place
    onClose()
  }
  /** The dialog has closed: the place that a check led to takes the focus, or what had it before. */
  const leave = (event: Event) => {
    if (!next.current) return giveBack(event)
    event.preventDefault()
    onGo(next.current)
  }
  const keys = (event: KeyboardEvent) => {
    const kind = ({ 1: 'minor', 2: 'update', 3: 'correction' } as const)[event.key]
    const isTyping = event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type="radio"])')
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') pictures.unlessStopped(send)
    else if (kind && !isFirst && !isTyping) setChoice((c) => ({ ...c, kind }))
    else return
    event.preventDefault()
  }

  return (
    <PageDialog
      title={words.title}
      back={words.back}
      state={<StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />}
      onClose={onClose}
      onKeyDown={keys}
      onOpen={focusMissing}
      onLeft={leave}
    >
      <div className="act-page w-full flex-1">
        <div>
          <p className={`kicker ${story.sections[0]?.accent ?? ''}`}>{story.sections[0]?.name ?? words.noSection}</p>
          <p className="display">{story.headline || words.untitled}</p>
          {isFirst ? (
            <FirstPublication path={articlePath(story.slug)} />
          ) : (
            <KindChoice choice={choice} onChange={setChoice} />
          )}
          <WhereChoice desk={desk} />
          <WhenChoice choice={choice} onChange={setChoice} />
          <FrontChoice storyId={story.id} isLater={choice.at !== null} place={place} onChange={setPlace} />
          <Checks obstacles={obstacles} remarks={[...remarks, ...pictures.withoutFocus]} onGo={go} />
        </div>
        <WhatHappens
          story={story}
          effects={effects}
          slot={frontPlace === null ? null : publishPlaceLabel(frontPlace)}
        />
      </div>
      <SendBar
        why={why}
        obstacles={isBusy ? [] : obstacles}
        says={pictures.warning ?? (isBusy ? words.publishing : summary)}
        {...{ button, isOff, onClose }}
        onSend={send}
        onGo={go}
      />
    </PageDialog>
  )
}

/** A text that readers have already can only be corrected by a note. */
const firstKind = ({ story, saving }: StoryDeskState): Choice['kind'] =>
  story.status === 'published' && !story.hasChangesNotOut && !hasUnsaved(saving.state) ? 'correction' : 'update'

function FirstPublication({ path }: { path: string }) {
  return (
    <section aria-labelledby="publish-kind">
      <h3 className="head2" id="publish-kind">
        {words.first.heading}
      </h3>
      <p className="lede">
        {words.first.before} <code>{path}</code> {words.first.after}
      </p>
    </section>
  )
}
