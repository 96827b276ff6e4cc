'use client'
import { useState } from 'react'
import { barExamples } from '#components/desk/parts/examples/bar-examples.tsx'
import { buttonExamples } from '#components/desk/parts/examples/button-examples.tsx'
import { dialogExamples } from '#components/desk/parts/examples/dialog-examples.tsx'
import { feedbackExamples } from '#components/desk/parts/examples/feedback-examples.tsx'
import { formExamples } from '#components/desk/parts/examples/form-examples.tsx'
import { listExamples } from '#components/desk/parts/examples/list-examples.tsx'
import { NewListScreen } from '#components/desk/parts/examples/new-list-screen.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { t } from '#domain/messages/t.ts'

const ROOMS = {
  bar: barExamples,
  button: buttonExamples,
  dialog: dialogExamples,
  feedback: feedbackExamples,
  form: formExamples,
  list: listExamples,
  screen: null,
}
type Room = keyof typeof ROOMS
const CHOICES = (Object.keys(ROOMS) as Room[]).map((value) => ({ value, name: value }))

/** Every part of the desk in every state, a room at a time, for whoever builds a screen and for the browser tests. */
export function PartsPage() {
  const [room, setRoom] = useState<Room>('bar')
  const examples = ROOMS[room]?.()
  return (
    <>
      <h1 className="sr-only">{t('Parts of the desk')}</h1>
      <div className="px-6 py-2 narrow:px-4">
        <Segmented
          className="max-w-full flex-wrap"
          label={t('Parts of the desk')}
          value={room}
          choices={CHOICES}
          onChoose={setRoom}
        />
      </div>
      {examples === undefined ? (
        <NewListScreen />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 px-6 pb-12 narrow:px-4">
          {examples.map(({ id, part }) => (
            <section key={id} aria-labelledby={id} data-part={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
              <code id={id} className="font-mono text-xs text-ink-3">
                {id}
              </code>
              {part}
            </section>
          ))}
        </div>
      )}
    </>
  )
}
