'use client'
import { ArchiveRestore } from 'lucide-react'
import { useState } from 'react'
import { namesIn } from '#components/desk/editor-page/local-story.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { MergePage } from '#components/desk/merge/merge-page.tsx'
import { suggestedMerge } from '#components/desk/merge/suggested-merge.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { journal, type Kept } from '#components/desk/saving/journal.ts'
import { KeptSaid } from '#components/desk/saving/kept-said.tsx'
import { throwAway } from '#components/desk/saving/throw-away.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { t } from '#domain/messages/t.ts'

type Seen = { kept: Kept; base: ArticleFields | null }

/** A notice of a text stored in this browser beside the one on the page, so that nothing written disappears by itself. */
export function KeptNotice({ desk }: { desk: StoryDeskState }) {
  const { said } = useNewsroom()
  const [seen, setSeen] = useState<Seen | null>(null)
  const [kept, ...others] = desk.kept
  if (!kept) return null
  const { story, isEditable } = desk
  const baseOf = async () => (await journal.base(kept.key))?.fields ?? null
  const see = async () => setSeen({ kept, base: await baseOf() })
  /** Merges automatically if the common base is known and nothing conflicts; otherwise somebody chooses. */
  const take = async () => {
    const base = await baseOf()
    if (base === null) return desk.takeIn(kept, kept.fields)
    const merged = suggestedMerge({ mine: kept.fields, theirs: desk.saving.runner.text(), base })
    return merged ? desk.takeIn(kept, merged, true) : setSeen({ kept, base })
  }
  const use = (text: Kept) => (merged: ArticleFields) => {
    void desk.takeIn(text, merged)
    setSeen(null)
  }
  return (
    <>
      <Notice
        icon={ArchiveRestore}
        actions={
          <>
            <Button kind="primary" size="small" onClick={() => void see()}>
              {t('Compare')}
            </Button>
            {isEditable && (
              <Button size="small" onClick={() => void take()}>
                {t('Merge these changes')}
              </Button>
            )}
            <Button kind="quiet" size="small" onClick={() => void throwAway(kept)}>
              {t('Discard')}
            </Button>
          </>
        }
      >
        <KeptSaid kept={kept} count={desk.keptWords} />
        {others.length > 0 &&
          ` ${t('{n, plural, one {There is # more.} other {There are # more.}}', { n: others.length })}`}
      </Notice>
      {seen && (
        <MergePage
          texts={{ mine: seen.kept.fields, theirs: desk.saving.runner.text(), base: seen.base }}
          headline={story.headline}
          language={story.language}
          nameOf={namesIn(story)}
          mineLabel={t('Mine, kept in this browser since {time}', { time: said(seen.kept.at) })}
          theirsLabel={t('Theirs, the text on this page')}
          kept={t('both kept in this browser')}
          act={t('Use the merged text')}
          onSave={isEditable ? use(seen.kept) : null}
          onClose={() => setSeen(null)}
        />
      )}
    </>
  )
}
