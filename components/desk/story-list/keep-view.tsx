import { BookmarkPlus, BookmarkX } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { toast } from 'sonner'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { ownViewOf, useChangeOwnViews, useOwnViews } from '#components/desk/story-list/use-own-views.ts'
import { storyListWords } from '#components/desk/words/story-list.ts'
import { isNarrowed, type ListFilters, listQuery } from '#domain/article/lists/story-list-address.ts'

const words = storyListWords.own

/** Keeps the present view among the tabs, or removes it from them. A view that has a tab of its own is not kept. */
export function KeepView({ filters }: { filters: ListFilters }) {
  const views = useOwnViews()
  const change = useChangeOwnViews()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const own = ownViewOf(views, filters)
  if (own === null && !isNarrowed(filters) && filters.sort === 'changed') return null
  const remove = ({ name }: { name: string }) =>
    change.mutate(
      { name, query: null },
      {
        onSuccess: () => toast.success(words.removed(name)),
        onError: (error) => toast.error(words.notRemoved(errorSentence(error))),
      },
    )
  return (
    <>
      <button
        type="button"
        className="btn s"
        ref={button}
        aria-disabled={change.isPending}
        onClick={() => (own === null ? setOpen(true) : remove(own))}
      >
        {own === null ? (
          <BookmarkPlus className="i" aria-hidden="true" />
        ) : (
          <BookmarkX className="i" aria-hidden="true" />
        )}{' '}
        {own === null ? words.keep : words.remove(own.name)}
      </button>
      {isOpen && (
        <NameDialog
          query={listQuery(filters)}
          change={change}
          onClose={() => setOpen(false)}
          returnFocus={() => button.current?.focus()}
        />
      )}
    </>
  )
}

type NameProps = {
  query: string
  change: ReturnType<typeof useChangeOwnViews>
  onClose: () => void
  returnFocus: () => void
}

function NameDialog({ query, change, onClose, returnFocus }: NameProps) {
  const [name, setName] = useState('')
  const [why, setWhy] = useState<string | null>(null)
  const id = useId()
  const keep = () => {
    if (name.trim() === '') return setWhy(words.noName)
    if (!change.isPending) change.mutate({ name: name.trim(), query }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={words.title}
      does={words.doesKeep}
      doing={words.keeping}
      isBusy={change.isPending}
      refusal={change.error ? errorSentence(change.error) : null}
      onSubmit={keep}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <div className={why ? 'field wrong' : 'field'}>
        <label htmlFor={id}>{words.name}</label>
        <input
          id={id}
          maxLength={60}
          autoComplete="off"
          value={name}
          aria-invalid={why !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setName(event.target.value)
            setWhy(null)
          }}
        />
        {why && <span className="why">{why}</span>}
        <small id={`${id}-hint`}>{words.hint}</small>
      </div>
    </ActDialog>
  )
}
