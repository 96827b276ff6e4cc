'use client'
import { ArchiveRestore } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { journal, type Kept } from '#components/desk/saving/journal.ts'
import { KeptSaid } from '#components/desk/saving/kept-said.tsx'
import { throwAway } from '#components/desk/saving/throw-away.ts'
import { useLeft } from '#components/desk/saving/use-left.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { savingWords as words } from '#components/desk/words/saving.ts'
import { newWords } from '#domain/article/history/new-words.ts'

/**
 * Lists stored texts that never reached the server, each with a link to its story. With `story`, the id of a story no
 * longer on the desk, lists only its texts, from which a new story can be made.
 */
export function KeptList({ story }: { story?: number }) {
  const left = useLeft().filter((kept) => (story === undefined ? kept.label === null : kept.story === story))
  return left.map((kept) => <KeptRow key={kept.key} kept={kept} isGone={story !== undefined} />)
}

function KeptRow({ kept, isGone }: { kept: Kept; isGone: boolean }) {
  const { goOn } = useNewStory()
  const count = useWords(kept)
  if (count === null) return null
  return (
    <Banner
      tone="blue"
      icon={ArchiveRestore}
      actions={
        <>
          {isGone || typeof kept.story === 'string' ? (
            <button type="button" className="btn s primary" onClick={() => goOn(kept)}>
              {isGone ? words.startStory : words.open}
            </button>
          ) : (
            <DeskLink className="btn s primary" href={`/desk/articles/${kept.story}`}>
              {words.open}
            </DeskLink>
          )}
          <button type="button" className="btn s quiet" onClick={() => void throwAway(kept)}>
            {words.discard}
          </button>
        </>
      }
    >
      <KeptSaid kept={kept} count={count} name={kept.headline || words.untitled} />
    </Banner>
  )
}

/** Counts the words of a stored text that its base does not have; null until computed. */
function useWords(kept: Kept): number | null {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    let isHere = true
    const compute = async () => {
      const base = await journal.base(kept.key)
      if (isHere) setCount(newWords(base?.fields ?? {}, kept.fields))
    }
    void compute()
    return () => {
      isHere = false
    }
  }, [kept])
  return count
}
