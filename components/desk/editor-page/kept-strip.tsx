'use client'
import { ArchiveRestore } from 'lucide-react'
import { useState } from 'react'
import { namesIn } from '#components/desk/editor-page/local-story.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { MergePage } from '#components/desk/merge/merge-page.tsx'
import { suggestedMerge } from '#components/desk/merge/suggested-merge.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { journal, type Kept } from '#components/desk/saving/journal.ts'
import { KeptSaid } from '#components/desk/saving/kept-said.tsx'
import { throwAway } from '#components/desk/saving/throw-away.ts'
import { editorPageWords } from '#components/desk/words/editor-page.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

const words = editorPageWords.kept
type Seen = { kept: Kept; base: ArticleFields | null }

/**
 * A banner for a text stored in this browser beside the one on the page, so that nothing written disappears by itself.
 */
export function KeptStrip({ desk }: { desk: StoryDeskState }) {
  const { said } = useNewsroom()
  const [seen, setSeen] = useState<Seen | null>(null)
  const kept = desk.kept[0]
  if (!kept) return null
  const see = async () => setSeen({ kept, base: (await journal.base(kept.key))?.fields ?? null })
  /** Merges automatically if the common base is known and nothing conflicts; otherwise somebody chooses. */
  const take = async () => {
    const base = (await journal.base(kept.key))?.fields ?? null
    if (base === null) return desk.takeIn(kept, kept.fields)
    const merged = suggestedMerge({ mine: kept.fields, theirs: desk.saving.runner.text(), base })
    return merged ? desk.takeIn(kept, merged, true) : setSeen({ kept, base })
  }
  return (
    <>
      <Banner
        tone="blue"
        icon={ArchiveRestore}
        actions={
          <>
            <button type="button" className="btn s primary" onClick={() => void see()}>
              {words.compare}
            </button>
            {desk.isEditable && (
              <button type="button" className="btn s" onClick={() => void take()}>
                {words.merge}
              </button>
            )}
            <button type="button" className="btn s quiet" onClick={() => void throwAway(kept)}>
              {words.discard}
            </button>
          </>
        }
      >
        <KeptSaid kept={kept} count={desk.keptWords} />
        {desk.kept.length > 1 && ` ${words.others(desk.kept.length - 1)}`}
      </Banner>
      {seen && (
        <MergePage
          texts={{ mine: seen.kept.fields, theirs: desk.saving.runner.text(), base: seen.base }}
          headline={desk.story.headline}
          language={desk.story.language}
          nameOf={namesIn(desk.story)}
          mineLabel={words.mine(said(seen.kept.at))}
          theirsLabel={words.theirs}
          kept={words.where}
          act={words.use}
          onSave={
            desk.isEditable
              ? (merged) => {
                  void desk.takeIn(seen.kept, merged)
                  setSeen(null)
                }
              : null
          }
          onClose={() => setSeen(null)}
        />
      )}
    </>
  )
}
