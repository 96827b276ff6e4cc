import type { ReactNode } from 'react'
import { DISPLAY } from '#components/desk/parts/feedback/empty.tsx'

type Props = { paper: string; words: string; note?: string | undefined; children: ReactNode }

/** The frame of the form at the door, beside the nameplate. */
export const DOOR_FORM =
  'grid grid-cols-[minmax(0,1fr)] content-center gap-4 bg-sheet p-12 narrow:content-start narrow:p-8 phone:p-6'
const LEDE = 'max-w-176 text-ink-2'

/** Layout of the sign-in pages: the nameplate on one side, with a note of what happened, and one form on the other. */
export function Door({ paper, words, note, children }: Props) {
  return (
    <main
      className="grid min-h-screen grid-cols-[minmax(0,1fr)_minmax(26rem,34rem)] narrow:grid-cols-[minmax(0,1fr)] narrow:grid-rows-[auto_1fr]"
      id="main"
    >
      <div className="flex flex-col gap-6 border-e border-rule p-12 narrow:border-0 narrow:p-8 phone:p-6">
        <p className="border-0 border-b-6 border-double border-ink pb-4 font-serif text-[clamp(2.5rem,5.5vw,4.75rem)] leading-[0.95] font-bold tracking-[-0.025em]">
          {paper}
        </p>
        <p className={LEDE}>{words}</p>
        {note !== undefined && <p role="status">{note}</p>}
      </div>
      {children}
    </main>
  )
}

/** The title of the page, and the first sentence of the form. */
export function DoorTitle({ title, hint }: { title: string; hint?: string }) {
  return (
    <>
      <h1 className={DISPLAY}>{title}</h1>
      {hint !== undefined && <p className={LEDE}>{hint}</p>}
    </>
  )
}
