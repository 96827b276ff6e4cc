'use client'
import { useState } from 'react'
import { FrontEditor } from '#components/desk/front/front-editor.tsx'
import { FrontLoading } from '#components/desk/front/front-loading.tsx'
import { Stage, type Width } from '#components/desk/front/stage.tsx'
import { useDraft } from '#components/desk/front/use-draft.ts'
import { useSheet } from '#components/desk/front/use-front.ts'
import { WidthChoice } from '#components/desk/front/width-choice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { frontWords as words } from '#components/desk/words/front.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { placeLabel } from '#domain/article/front/place-label.ts'
import { can } from '#domain/permissions/can.ts'

/** The front page: people with permission compose it here, everyone else sees it as readers do. */
export function FrontDesk() {
  const { me } = useNewsroom()
  const isEditor = can(me, 'front.edit')
  const shared = useDraft(isEditor, me.id)
  const { draft, found, error } = shared
  if (!isEditor) return <ReadOnlyFront />
  if (found && draft) return <FrontEditor shared={shared} draft={draft} found={found} />
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      <ReadingTrouble what={words.what} error={error} hasOld={false} onRetry={shared.refetch} />
      {shared.isPending && <FrontLoading />}
    </>
  )
}

/** The public front, for users who may not edit it. */
function ReadOnlyFront() {
  const [width, setWidth] = useState<Width>('desktop')
  const sheet = useSheet(null, true)
  const sections = useSections()
  const nameOf = (id: number) => sections.data?.find((one) => one.id === id)?.name
  const slots = { ...emptyFront(), bands: sheet.data?.frame ?? [] }
  const headlines = new Map(sheet.data?.stories.map((one) => [one.id, one.headline]))
  const marked = (sheet.data?.standing ?? []).map(({ place, story, isByHand }) => ({
    place,
    isByHand,
    warnings: [],
    label: placeLabel(place, slots, nameOf),
    headline: headlines.get(story) ?? '',
  }))
  const nothing = () => undefined
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="dim">{words.readOnly}</span>
        <span className="gap" />
        <WidthChoice width={width} onChange={setWidth} />
      </div>
      <ReadingTrouble
        what={words.what}
        error={sheet.error}
        hasOld={sheet.data !== undefined}
        onRetry={() => void sheet.refetch()}
      />
      {sheet.data ? (
        <Stage
          sheet={sheet.data}
          width={width}
          marked={marked}
          chosen={null}
          isEditable={false}
          onChoose={nothing}
          onMove={nothing}
          onTakeOut={nothing}
        />
      ) : (
        <FrontLoading />
      )}
    </>
  )
}
