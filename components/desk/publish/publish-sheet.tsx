'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { PageDialog } from '#components/desk/parts/dialog/page-dialog.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { typedKey } from '#components/desk/parts/typed-key.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { Checks } from '#components/desk/publish/checks.tsx'
import { focusPart, focusMissing } from '#components/desk/publish/focus-part.ts'
import { FrontChoice, publishPlaceLabel } from '#components/desk/publish/front-choice.tsx'
import { KindChoice } from '#components/desk/publish/kind-choice.tsx'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
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
import type { Place } from '#domain/article/fields/publication-checks.ts'
import { t } from '#domain/messages/t.ts'
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
  const [choice, setChoice] = useState<Choice>(() => ({ kind: firstKind(desk), note: '', at: null, slot: null }))
  const { publish, isBusy, why, plan } = usePublish(desk, onDone)
  const now = useNow(1_000) ?? 0
  const { isFirst, obstacles: missing, button, summary, effects } = plan(choice, now)
  const obstacles = [...missing, ...usePictureObstacles(story, choice.at ?? now, now)]
  const isOff = obstacles.length > 0 || isBusy
  const pictures = usePictureStop(story, isOff)
  const remarks = [...useChecks(story), ...pictures.withoutFocus]
  const send = () => {
    if (!isOff) publish(choice)
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
    const kind = ({ 1: 'minor', 2: 'update', 3: 'correction' } as const)[typedKey(event)]
    const isTyping = event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type="radio"])')
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') pictures.unlessStopped(send)
    else if (kind && !isFirst && !isTyping) setChoice((c) => ({ ...c, kind }))
    else return
    event.preventDefault()
  }
  const [section] = story.sections
  const chosen = { choice, onChange: setChoice }

  return (
    <PageDialog
      title={t('Publish')}
      back={{ label: t('Back to the text'), keys: 'Esc' }}
      state={<StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />}
      onClose={onClose}
      onKeyDown={keys}
      onOpen={focusMissing}
      onLeft={leave}
    >
      <div className={COLUMNS}>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          <div className={`-mb-2 ${section?.accent ?? ''}`}>
            <p className={KICKER}>
              <bdi>{section?.name ?? t('No section yet')}</bdi>
            </p>
            <p className={HEADLINE}>
              <StoryName of={story.headline} />
            </p>
          </div>
          {isFirst ? <FirstPublication path={articlePath(story.slug)} /> : <KindChoice {...chosen} />}
          <WhereChoice desk={desk} />
          <WhenChoice {...chosen} />
          <FrontChoice storyId={story.id} {...chosen} />
          <Checks obstacles={obstacles} remarks={remarks} onGo={go} />
        </div>
        <WhatHappens
          story={story}
          effects={effects}
          slot={choice.at !== null || choice.slot === null ? null : publishPlaceLabel(choice.slot)}
        />
      </div>
      <SendBar
        why={why}
        obstacles={isBusy ? [] : obstacles}
        says={pictures.warning ?? (isBusy ? t('Publishing…') : summary)}
        {...{ button, isOff, onClose }}
        onSend={send}
        onGo={go}
      />
    </PageDialog>
  )
}

const COLUMNS =
  'grid w-full max-w-344 flex-1 grid-cols-[minmax(0,1fr)_27rem] gap-12 p-6 pb-28 slim:grid-cols-[minmax(0,1fr)_18rem] slim:gap-8 narrow:grid-cols-[minmax(0,1fr)] narrow:px-4'
const KICKER = 'border-t-3 border-current pt-3 pb-2 text-sm leading-none font-bold text-(--c,var(--color-ink))'
const HEADLINE = 'font-serif text-2xl leading-[1.1] font-bold tracking-tight text-balance'

/** A text that readers have already can only be corrected by a note. */
const firstKind = ({ story, saving }: StoryDeskState): Choice['kind'] =>
  story.status === 'published' && !story.hasChangesNotOut && !hasUnsaved(saving.state) ? 'correction' : 'update'

const FirstPublication = ({ path }: { path: string }) => (
  <PublishPart title={t('First publication')}>
    <p className="max-w-176 text-ink-2">
      {rich(
        'The minute of publication becomes the first-published date and never changes. The address {path} is kept for good.',
        { path: <code>{path}</code> },
      )}
    </p>
  </PublishPart>
)
