import { type Draft, isChanged, isUnsaved } from '#components/desk/front/draft-state.ts'
import type { SharedDraft } from '#components/desk/front/use-draft.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { FrontAtDesk } from '#domain/article/front/front-views.ts'

const words = frontWords.bar

type Props = { shared: SharedDraft; draft: Draft; found: FrontAtDesk }

/** Says whether the draft is saved, and who changed it last. Trouble is shown at every width. */
export function DraftLine({ shared, draft, found }: Props) {
  const { me, said } = useNewsroom()
  const { savedAt, savedBy } = found.draft
  const isOthers = savedBy !== null && savedBy.id !== me.id && found.draft.slots !== null
  if (isUnsaved(draft) && shared.trouble !== null)
    return (
      <span className="why" role="status" title={shared.trouble}>
        {words.kept}
      </span>
    )
  return (
    <span className="dim hide-s">
      {!isChanged(draft) && !isUnsaved(draft) ? words.noDraft : isUnsaved(draft) ? words.saving : words.draft}
      {isOthers && savedAt !== null && ` · ${words.lastBy(savedBy.name, said(savedAt))}`}
    </span>
  )
}
