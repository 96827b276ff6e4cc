'use client'
import { useState } from 'react'
import { FrontEditor } from '#components/desk/front/front-editor.tsx'
import { FrontLoading } from '#components/desk/front/front-loading.tsx'
import { Stage, type Width } from '#components/desk/front/stage.tsx'
import { useDraft } from '#components/desk/front/use-draft.ts'
import { useFront, useSections, useSheet } from '#components/desk/front/use-front.ts'
import { WidthChoice } from '#components/desk/front/width-choice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { frontWords as words } from '#components/desk/words/front.ts'
import { emptyFront } from '#domain/article/front-slots.ts'
import { placeLabel } from '#domain/article/place-label.ts'
import { can } from '#domain/permissions/can.ts'

/** The front page: people with permission compose it here, everyone else sees it as readers do. */
export function FrontDesk() {
  const { me } = useNewsroom()
  const isEditor = can(me, 'front.edit')
  const front = useFront(isEditor)
  const { draft, act } = useDraft(front.data, me.id)
  if (!isEditor) return <FrontShown />
  if (front.data && draft) return <FrontEditor out={front.data} draft={draft} act={act} error={front.error} />
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      <ReadingTrouble what={words.what} error={front.error} hasOld={false} onRetry={() => void front.refetch()} />
      {front.isPending && <FrontLoading />}
    </>
  )
}

/** The public front, for users who may not edit it. */
function FrontShown() {
  const [width, setWidth] = useState<Width>('desktop')
  const sheet = useSheet(null, true)
  const sections = useSections()
  const nameOf = (id: number) => sections.data?.items.find((one) => one.id === id)?.name
  const slots = { ...emptyFront(), bands: sheet.data?.frame ?? [] }
  const headlines = new Map(sheet.data?.stories.map((one) => [one.id, one.headline]))
  const marked = (sheet.data?.standing ?? []).map(({ place, story, isByHand }) => ({
    ...{ place, isByHand, warnings: [], label: placeLabel(place, slots, nameOf) },
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
