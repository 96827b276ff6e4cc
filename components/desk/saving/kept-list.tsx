'use client'
import { ArchiveRestore } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { journal, type Kept } from '#components/desk/saving/journal.ts'
import { KeptSaid } from '#components/desk/saving/kept-said.tsx'
import { throwAway } from '#components/desk/saving/throw-away.ts'
import { useLeft } from '#components/desk/saving/use-left.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { newWords } from '#domain/article/history/new-words.ts'
import { t } from '#domain/messages/t.ts'

/**
 * Lists stored texts that never reached the server, each with a link to its story. With `story`, the id of a story no
 * longer on the desk, lists only its texts, from which a new story can be made.
 */
export function KeptList({ story }: { story?: number }) {
  const left = useLeft().filter((kept) => (story === undefined ? kept.label === null : kept.story === story))
  return left.map((kept) => <KeptRow key={kept.key} kept={kept} isGone={story !== undefined} />)
}

const PRIMARY = { kind: 'primary', size: 'small' } as const

function KeptRow({ kept, isGone }: { kept: Kept; isGone: boolean }) {
  const { goOn } = useNewStory()
  const count = useWords(kept)
  if (count === null) return null
  return (
    <Notice
      icon={ArchiveRestore}
      actions={
        <>
          {isGone || typeof kept.story === 'string' ? (
            <Button {...PRIMARY} onClick={() => goOn(kept)}>
              {isGone ? t('Start a new story with it') : t('Open')}
            </Button>
          ) : (
            <ButtonLink {...PRIMARY} href={`/desk/articles/${kept.story}`}>
              {t('Open')}
            </ButtonLink>
          )}
          <Button kind="quiet" size="small" onClick={() => void throwAway(kept)}>
            {t('Discard')}
          </Button>
        </>
      }
    >
      <KeptSaid kept={kept} count={count} name={nameOfStory(kept.headline)} />
    </Notice>
  )
}

/** Counts the words of a stored text that its base does not have; null until computed. */
function useWords(kept: Kept): number | null {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    let isHere = true
    void journal.base(kept.key).then((base) => isHere && setCount(newWords(base?.fields ?? {}, kept.fields)))
    return () => {
      isHere = false
    }
  }, [kept])
  return count
}
