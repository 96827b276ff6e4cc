import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { AddressField, StatusField } from '#components/desk/redirects/redirect-fields.tsx'
import { TargetSuggestions } from '#components/desk/redirects/target-suggestions.tsx'
import { type RedirectDraft, useRedirectActs } from '#components/desk/redirects/use-redirects.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import type { RedirectView } from '#domain/urls/redirect-views.ts'

const words = redirectsWords.dialog

type Props = {
  /** The redirect to change. */
  of?: RedirectView
  /** The old address of a new one, where it is known. */
  from?: string
  onClose: () => void
}

/** Adds or changes a redirect. Pages with similar addresses are offered as targets. */
export function RedirectDialog({ of, from = '', onClose }: Props) {
  const { save } = useRedirectActs()
  const [draft, setDraft] = useState<RedirectDraft>({
    path: of?.path ?? from,
    target: of?.target ?? '',
    status: of?.status ?? 301,
  })
  const [why, setWhy] = useState('')
  const [isBusy, setBusy] = useState(false)
  const path = useSettled(draft.path.trim())
  const isGone = draft.status === 410
  const change = (fields: Partial<RedirectDraft>) => {
    setDraft({ ...draft, ...fields })
    setWhy('')
  }
  const submit = async () => {
    if (isBusy) return
    if (draft.path.trim() === '') return setWhy(words.noPath)
    if (!isGone && draft.target.trim() === '') return setWhy(words.noTarget)
    setBusy(true)
    try {
      await save({ ...draft, path: draft.path.trim(), target: draft.target.trim() })
      onClose()
    } catch (error) {
      setWhy(error instanceof ApiProblem ? error.title : words.failed)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={of ? words.change : words.add}
      onSubmit={() => void submit()}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {everyScreenWords.cancel} <kbd aria-hidden="true">{everyScreenWords.escapeKey}</kbd>
          </button>
          <button className="btn primary" aria-disabled={isBusy}>
            {isBusy ? everyScreenWords.saving : words.save}
          </button>
        </>
      }
    >
      <div className="stack">
        {why !== '' && (
          <p className="why" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            {why}
          </p>
        )}
        <AddressField
          label={words.path}
          hint={words.pathHint}
          value={draft.path}
          isFixed={of !== undefined}
          onChange={(typed) => change({ path: typed })}
        />
        {!isGone && (
          <>
            <AddressField
              label={words.target}
              hint={words.targetHint}
              value={draft.target}
              isFixed={false}
              onChange={(target) => change({ target })}
            />
            <TargetSuggestions path={path} chosen={draft.target} onChoose={(target) => change({ target })} />
          </>
        )}
        <StatusField value={draft.status} onChange={(status) => change({ status })} />
      </div>
    </Dialog>
  )
}
