'use client'
import { TwoTexts } from '#components/desk/conflict/two-texts.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { unsavedFields } from '#components/desk/saving/save-machine.ts'
import type { StoryDeskState } from '#components/desk/story/use-story-desk.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

type Props = { desk: StoryDeskState; theirs: DeskArticle; onClose: () => void }

/** Somebody else saved first: which text stands. Whichever gives way stays in this browser. */
export function ConflictSheet({ desk, theirs, onClose }: Props) {
  const { minutes } = useNewsroom()
  const who = theirs.savedBy?.name ?? 'the terminal'
  const choose = (act: (theirs: DeskArticle) => void) => {
    act(theirs)
    onClose()
  }
  return (
    <TwoTexts
      title="Two texts"
      mine={unsavedFields(desk.saving.state)}
      theirs={theirs}
      mineLabel="Mine, kept in this browser"
      theirsLabel={`Theirs: ${who}, saved ${minutes(theirs.savedAt)}`}
      onClose={onClose}
      foot={
        <>
          <p>
            <b>Which text stands?</b>{' '}
            <span className="dim hide-s">The other one stays in this browser, to copy from.</span>
          </p>
          <button type="button" className="btn big" onClick={() => choose(desk.takeTheirs)}>
            Take theirs
          </button>
          <button type="button" className="btn primary big" onClick={() => choose(desk.keepMine)}>
            Keep mine
          </button>
        </>
      }
    />
  )
}
